import type { LkjRecord } from '../record/schema.js';
import { recordsJsonl } from './json.js';
import { rowsOf, type Column, type Shape } from './shape.js';

/** Records as JSON Lines: whole, with `raw`; of a shape with other columns, those. */
export function rowsJsonl(records: readonly LkjRecord[], columns: readonly Column[], shape: Shape): string {
  if (!shape.wide && !shape.columns) return recordsJsonl(records);
  const names = columns.map((c) => c.name);
  return rowsOf(records, columns, shape)
    .map((row) => `${JSON.stringify(Object.fromEntries(names.map((name, i) => [name, row[i] ?? ''])))}\n`)
    .join('');
}
