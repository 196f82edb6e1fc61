import type { ScanLine } from '../scan.js';
import { cutLine, isSerial } from './cut-line.js';
import type { UnheadedTable } from './table.js';

/** Fewest rows that were drawn column by column. */
const FEWEST_ROWS = 2;

/**
 * Reads a table whose columns were drawn one after the other, a line each cell: running numbers, names, and
 * columns of as many values; a row of sums may follow.
 *
 *   1 ⏎ 2 ⏎ TELAGA ⏎ TAMAN ⏎ 17 ⏎ 5 ⏎ 16 ⏎ 4 ⏎ JUMLAH 22 20
 *
 * Null where the values fill no whole number of columns, or the sums are of other columns: an empty cell would
 * shift all that follow.
 */
export function readColumnRuns(lines: readonly ScanLine[]): UnheadedTable | null {
  const count = lines.findIndex(({ text }, i) => !isSerial(text) || Number.parseInt(text) !== i + 1);
  if (count < FEWEST_ROWS) return null;
  const cells = lines.map(({ text, line }) => ({ ...cutLine(text), text, line: line.line }));
  const names = cells.slice(count, 2 * count);
  if (names.length < count || names.some((c) => c.values.length > 0)) return null;
  const rest = cells.slice(2 * count);
  const end = rest.findIndex((c) => c.name !== '' || c.values.length !== 1);
  const values = end < 0 ? rest : rest.slice(0, end);
  const width = values.length / count;
  if (width < 1 || !Number.isInteger(width)) return null;
  const [total, ...more] = rest.slice(values.length);
  if (more.length > 0 || (total && (total.values.length !== width || total.name === '' || total.rest !== '')))
    return null;
  const one = (text: string): { text: string; colSpan: number } => ({ text, colSpan: 1 });
  const rows = names.map((name, r) => {
    const row = [cells[r], name, ...Array.from({ length: width }, (_, c) => values[c * count + r])];
    const printed = row.filter((c) => c !== undefined);
    return { cells: printed.map((c) => one(c.text)), lines: printed.map((c) => c.line) };
  });
  const sums = total
    ? [{ cells: [one(''), one(total.name), ...total.values.map(one)], lines: [total.line] }]
    : [];
  return { width: 2 + width, values: { from: 2, count: width }, rows: [...rows, ...sums] };
}
