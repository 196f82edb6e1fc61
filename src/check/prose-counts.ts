import { readCounts } from '../narrative/counts.js';
import type { LkjRecord } from '../record/schema.js';
import type { Tingkat } from '../types.js';
import { SURE, type CheckedTable, type Raised } from './checked.js';
import { placed } from './placed.js';

const LEVELS: readonly Tingkat[] = ['program', 'kegiatan', 'subkegiatan'];

/**
 * "2 program, 12 kegiatan dan 40 sub kegiatan" against the rows of the tables: those that have as many of the
 * higher levels are the ones that the sentence speaks of, and one of them should have as many of the lowest.
 */
export function ofCounts(said: LkjRecord, tables: readonly CheckedTable[]): Raised[] {
  const stated = readCounts(said.keterangan);
  const last = stated.length - 1;
  if (last < 1) return [];
  const alike = tables.flatMap(({ records }) => {
    const own = records.filter((r) => r.periode === said.periode && LEVELS.includes(r.tingkat));
    const counts = LEVELS.slice(0, stated.length).map((level) => namesOf(own, level));
    const [first] = own;
    const isSame = counts.slice(0, last).every((count, i) => count === stated[i]);
    return first && isSame && own.every((r) => r.keyakinan >= SURE) && (counts[last] ?? 0) > 0
      ? [{ first, count: counts[last] ?? 0 }]
      : [];
  });
  const [other] = alike;
  if (!other || alike.some(({ count }) => count === stated[last])) return [];
  const { code, args } = placed('finding.PROSE.count', said, { level: LEVELS[last] ?? '' });
  return [
    {
      records: [other.first],
      severity: 'info',
      printed: String(other.count),
      expected: String(stated[last]),
      code,
      args,
    },
  ];
}

/** Entities of a level; one name may stand under several parents. */
function namesOf(records: readonly LkjRecord[], level: Tingkat): number {
  return new Set(
    records
      .filter((r) => r.tingkat === level)
      .map((r) => [r.kode, r.uraian, r.kegiatan, r.program].join('|')),
  ).size;
}
