import { achievement, achievementNear } from '../arith/achievement.js';
import { isZero } from '../arith/exact.js';
import type { CheckedTable, Check, Raised } from './checked.js';
import type { RuleText } from './rule-text.js';
import { graded } from './checked.js';
import { figure, percentOf } from './figures.js';

/** RATIO: capaian against realisasi ÷ target. */
export const ratioText: RuleText = {
  en: {
    title: 'capaian against realisasi ÷ target',
    checks:
      'The printed achievement is 100 × realisasi ÷ target, rounded or cut off as printed. The two ways of measuring where less is better, and a cap at 100 that a whole table keeps, are no finding.',
    matters: 'The achievement is what readers quote; a wrong one hides a missed target.',
    example: 'target 80, realisasi 72, capaian 100 (expected 90).',
    fix: 'Correct the figure that was mistyped, or say how the achievement is measured.',
    law: 'PermenPAN-RB 53/2014, pengukuran kinerja.',
  },
  id: {
    title: 'capaian terhadap realisasi ÷ target',
    checks:
      'Capaian yang tercetak adalah 100 × realisasi ÷ target, dibulatkan atau dipotong seperti tercetak. Dua cara mengukur indikator yang makin kecil makin baik, dan batas 100 yang dipegang seluruh tabel, bukan temuan.',
    matters: 'Capaian adalah angka yang dikutip pembaca; capaian yang salah menutupi target yang meleset.',
    example: 'target 80, realisasi 72, capaian 100 (seharusnya 90).',
    fix: 'Betulkan angka yang salah ketik, atau jelaskan cara mengukur capaiannya.',
    law: 'PermenPAN-RB 53/2014, pengukuran kinerja.',
  },
};

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
