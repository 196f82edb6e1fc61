import type { CsvCell } from './csv.js';
import type { Column } from './shape.js';

const DECIMAL = /^-?\d+(?:\.\d+)?$/;
/** A binary number keeps this many digits of a decimal. */
const DIGITS = 15;

/**
 * A cell as a number, where its column holds numbers and no digit would be lost; else null. Words of a figure
 * column ("Madya") and amounts too long to be exact stay text.
 */
export function numberOf(cell: CsvCell, { figure, source }: Column): number | null {
  if (typeof cell === 'number') return cell;
  if (cell === null || cell === '' || (figure === null && !COUNTS.has(source))) return null;
  if (!DECIMAL.test(cell) || cell.replace(/[-.]/g, '').replace(/^0+/, '').length > DIGITS) return null;
  return Number(cell);
}

/** Columns that hold numbers and are no figures. */
export const COUNTS: ReadonlySet<string> = new Set(['halaman', 'baris', 'keyakinan']);
