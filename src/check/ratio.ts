import { achievement, achievementNear } from '../arith/achievement.js';
import { isZero } from '../arith/exact.js';
import type { CheckedTable, Check, Raised } from './checked.js';
import { graded } from './checked.js';
import { figure, percentOf } from './figures.js';

/**
 * RATIO: capaian against realisasi ÷ target.
 *
 * What it checks: the printed achievement is 100 × realisasi ÷ target, rounded or cut off as printed. The
 * two ways of measuring where less is better, and a cap at 100 that a whole table keeps, are no finding.
 * Why it matters: the achievement is what readers quote; a wrong one hides a missed target.
 * Example: target 80, realisasi 72, capaian 100 (expected 90).
 * How to fix: correct the figure that was mistyped, or say how the achievement is measured.
 * Legal basis: PermenPAN-RB 53/2014, pengukuran kinerja.
 */
export const ratio: Check = (doc) => doc.tables.flatMap(checkTable);

function checkTable({ records }: CheckedTable): Raised[] {
  const above = records.some(
    (r) => (figure(r, 'capaian')?.digits ?? 0n) > 100n * 10n ** BigInt(figure(r, 'capaian')?.places ?? 0),
  );
  return records.flatMap((record) => {
    const target = figure(record, 'target');
    const realisasi = figure(record, 'realisasi');
    const capaian = figure(record, 'capaian');
    if (!target || !realisasi || !capaian || isZero(target)) return [];
    const form = achievement(target, realisasi, capaian);
    if (form !== null && !(form === 'capped' && above)) return [];
    if (form === null && achievementNear(target, realisasi, capaian)) return [];
    return [
      {
        records: [record],
        severity: graded(record),
        printed: record.capaian,
        expected: percentOf(realisasi, target),
        code: 'finding.RATIO' as const,
      },
    ];
  });
}
