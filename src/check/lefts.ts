import type { LeftToken } from '../account/account.js';
import type { LkjRecord } from '../record/schema.js';
import type { Table } from '../types.js';
import type { Left } from './checked.js';

/**
 * The figures that no record of a covered table took, each with the record printed nearest above it.
 *
 * @param byTable the records of each table, in the order of `tables`
 */
export function leftsOf(
  unplaced: readonly LeftToken[],
  tables: readonly Table[],
  byTable: readonly (readonly LkjRecord[])[],
): Left[] {
  const sorted = new Map<number, readonly LkjRecord[]>();
  return unplaced.flatMap(({ text, baris, halaman, table }) => {
    if (table < 0) return [];
    const records =
      sorted.get(table) ?? [...(byTable[table] ?? [])].sort((a, b) => (a.baris ?? 0) - (b.baris ?? 0));
    sorted.set(table, records);
    return [{ text, baris, halaman, tabel: tables[table]?.nama ?? '', near: nearestAbove(records, baris) }];
  });
}

/** The last record that begins at or above a line; the first where none does. */
function nearestAbove(records: readonly LkjRecord[], line: number): LkjRecord | null {
  let low = 0;
  let high = records.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if ((records[mid]?.baris ?? 0) <= line) low = mid + 1;
    else high = mid;
  }
  return records[Math.max(0, low - 1)] ?? null;
}
