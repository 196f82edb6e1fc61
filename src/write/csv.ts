import { stringify } from 'csv-stringify/sync';
import { COLUMNS, type LkjRecord } from '../record/schema.js';

/** Records as CSV with the contract's columns. */
export function toCsv(records: readonly LkjRecord[]): string {
  return stringify(
    records.map((r) => COLUMNS.map((c) => (c === 'temuan' ? r.temuan.join(';') : (r[c] ?? '')))),
    { header: true, columns: [...COLUMNS] },
  );
}
