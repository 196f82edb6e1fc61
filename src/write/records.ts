import type { LkjRecord } from '../record/schema.js';
import { csvHead, csvRows, type CsvStyle } from './csv.js';
import { collectPeriods, columnsOf, rowsOf, type Column, type Shape } from './shape.js';

/** Records as CSV, with the contract's columns or those of a shape. */
export function recordsCsv(records: readonly LkjRecord[], style: CsvStyle & Shape = {}): string {
  const columns = columnsOf(style, style.wide ? collectPeriods(records) : undefined);
  const names = columns.map((c) => c.name);
  const figures = figureNames(columns);
  // Side by side, a row may be of any of the records.
  const size = style.wide ? records.length : PIECE;
  let text = csvHead(names, style);
  for (let from = 0; from < records.length; from += size)
    text += csvRows(names, rowsOf(records.slice(from, from + size), columns, style), figures, style);
  return text;
}

/** So many records are made rows at a time: the cells of all take several times the room of the text. */
const PIECE = 2000;

/** Names of the columns that hold figures. */
export function figureNames(columns: readonly Column[]): ReadonlySet<string> {
  return new Set(columns.filter((c) => c.figure !== null).map((c) => c.name));
}
