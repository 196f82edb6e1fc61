import { COLUMNS } from '../record/columns.js';
import type { LkjRecord } from '../record/schema.js';
import { ANGKA } from '../types.js';
import { csv, type CsvStyle } from './csv.js';

const FIGURES: ReadonlySet<string> = new Set(ANGKA);

/** Records as CSV with the contract's columns. */
export function recordsCsv(records: readonly LkjRecord[], style: CsvStyle = {}): string {
  const rows = records.map((r) => COLUMNS.map((c) => (c === 'temuan' ? r.temuan.join(';') : r[c])));
  return csv(COLUMNS, rows, FIGURES, style);
}
