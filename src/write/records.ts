import type { LkjRecord } from '../record/schema.js';
import { csv, type CsvStyle } from './csv.js';
import { collectPeriods, columnsOf, rowsOf, type Column, type Shape } from './shape.js';

/** Records as CSV, with the contract's columns or those of a shape. */
export function recordsCsv(records: readonly LkjRecord[], style: CsvStyle & Shape = {}): string {
  const columns = columnsOf(style, style.wide ? collectPeriods(records) : undefined);
  return csv(
    columns.map((c) => c.name),
    rowsOf(records, columns, style),
    figureNames(columns),
    style,
  );
}

/** Names of the columns that hold figures. */
export function figureNames(columns: readonly Column[]): ReadonlySet<string> {
  return new Set(columns.filter((c) => c.figure !== null).map((c) => c.name));
}
