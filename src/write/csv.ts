import { stringify } from 'csv-stringify/sync';
import { forExcel } from './excel.js';

/** A cell of a CSV: text, a number, or nothing. */
export type CsvCell = string | number | null;

export interface CsvStyle {
  /** For Excel in Indonesia: BOM, semicolons, CRLF, decimal comma, and a guard against formulas. */
  readonly excel?: boolean;
}

/**
 * Rows of cells as CSV. The plain form is exact: UTF-8, commas, LF, every cell as it is. `figures` says which
 * columns hold figures (a plain decimal there is a number; in every other column it is text, like a kode).
 */
export function csv(
  header: readonly string[],
  rows: readonly (readonly CsvCell[])[],
  figures: ReadonlySet<string>,
  style: CsvStyle = {},
): string {
  return csvHead(header, style) + csvRows(header, rows, figures, style);
}

/** The first line, for a CSV that is written piece by piece. */
export function csvHead(header: readonly string[], { excel = false }: CsvStyle = {}): string {
  return lines([[...header]], excel, excel);
}

/** Lines after the first. */
export function csvRows(
  header: readonly string[],
  rows: readonly (readonly CsvCell[])[],
  figures: ReadonlySet<string>,
  { excel = false }: CsvStyle = {},
): string {
  if (rows.length === 0) return '';
  const isFigure = header.map((name) => figures.has(name));
  const cells = excel
    ? rows.map((row) => row.map((cell, i) => forExcel(cell, isFigure[i] ?? false)))
    : rows.map((row) => [...row]);
  return lines(cells, excel, false);
}

function lines(cells: CsvCell[][], excel: boolean, bom: boolean): string {
  return stringify(cells, {
    delimiter: excel ? ';' : ',',
    record_delimiter: excel ? 'windows' : 'unix',
    bom,
    // csv-stringify would try the pattern on every cell, and by itself quotes only its own line break.
    ...(cells.some((row) => row.some(breaksLine)) ? { quoted_match: NEEDS_QUOTES } : {}),
  });
}

/** A lone CR ends a line for some readers too. */
const NEEDS_QUOTES = /[\r\n]/;

function breaksLine(cell: CsvCell): boolean {
  return typeof cell === 'string' && (cell.includes('\n') || cell.includes('\r'));
}
