import { stringify } from 'csv-stringify/sync';
import { remember } from '../lex/remember.js';
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
  return lines([header], excel, excel);
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
  const cells = excel ? rows.map((row) => row.map((cell, i) => forExcel(cell, isFigure[i] ?? false))) : rows;
  return lines(cells, excel, false);
}

function lines(rows: readonly (readonly CsvCell[])[], excel: boolean, bom: boolean): string {
  const { delimiter, end, special, quoted } = excel ? EXCEL : PLAIN;
  let text = bom ? BOM : '';
  for (const row of rows) {
    let before = '';
    for (const cell of row) {
      text += before;
      if (typeof cell === 'string') text += special.test(cell) ? quoted(cell) : cell;
      else if (cell !== null) text += String(cell);
      before = delimiter;
    }
    text += end;
  }
  return text;
}

const BOM = '\ufeff';

/** How cells are parted, and how one is written that holds a mark. */
interface Form {
  readonly delimiter: string;
  readonly end: string;
  /** What needs quotes. A lone CR ends a line for some readers too. */
  readonly special: RegExp;
  readonly quoted: (cell: string) => string;
}

const PLAIN = formOf(',', 'unix', /[",\r\n]/);
const EXCEL = formOf(';', 'windows', /[";\r\n]/);

/**
 * csv-stringify quotes a cell, and is asked once for each text: few cells need quotes, and the same names stand in
 * row after row. Given all cells of all rows, it takes four times as long.
 */
function formOf(delimiter: string, ends: 'unix' | 'windows', special: RegExp): Form {
  const end = ends === 'unix' ? '\n' : '\r\n';
  const options = { delimiter, record_delimiter: ends, quoted_match: special };
  const quoted = remember((cell: string): string => stringify([[cell]], options).slice(0, -end.length));
  return { delimiter, end, special, quoted };
}
