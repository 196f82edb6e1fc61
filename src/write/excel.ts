import type { CsvCell } from './csv.js';

const DECIMAL = /^-?\d+(?:\.\d+)?$/;
/** A cell that begins so is read as a formula, also with the full-width forms of these marks (CWE-1236). */
const FORMULA = /^[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/;
/**
 * Text that Excel turns into something else on opening a CSV: "1.06" into a time and "3/4" into a date (the
 * dot is Indonesia's mark of both), "06" into 6, "2E3" into 2000.
 */
const CONVERTED = /^\d+(?:[.,/:-]\d+){1,2}$|^0\d+$|^\d+(?:[.,]\d+)?E[+-]?\d+$|^(?:TRUE|FALSE)$/i;
/** Excel keeps 15 digits of a number; a longer code would lose its end. */
const DIGITS = 15;
/** More characters than this in a cell break the rows of the sheet (Excel's own limit). */
const CELL = 32_767;

/**
 * A cell for Excel in Indonesian settings. A figure gets a decimal comma and no grouping, so that it is a
 * number there; text that would run as a formula, or be turned into a date or another number, gets an
 * apostrophe before it. Numbers are never touched by the guard.
 */
export function forExcel(cell: CsvCell, figure: boolean): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell).replace('.', ',');
  if (figure && DECIMAL.test(cell)) return cell.replace('.', ',');
  const guarded = FORMULA.test(cell) || CONVERTED.test(cell) || isLongNumber(cell) ? `'${cell}` : cell;
  return guarded.length > CELL ? `${guarded.slice(0, CELL - 1)}…` : guarded;
}

function isLongNumber(cell: string): boolean {
  return cell.length > DIGITS && /^\d+$/.test(cell);
}
