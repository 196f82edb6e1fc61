import { largest } from '../../lex/largest.js';
import type { GridCell, GridRow } from '../../types.js';
import type { RawCell, RawRow } from './raw.js';

/**
 * Gives every cell its column. A merged cell takes its columns from the rows below it; where the source
 * prints empty cells in those places all the same (some OCR does), they fill the covered slots instead of
 * pushing the row to the right.
 *
 *     <tr><td rowspan=2>No</td><td colspan=2>Target</td></tr>
 *     <tr>              <td>K</td><td>Rp</td></tr>            as HTML means it
 *     <tr><td></td>     <td>K</td><td>Rp</td></tr>            as it is often written
 */
export function placeCells(rows: readonly RawRow[]): { rows: GridRow[]; width: number } {
  const width = largest(naturalWidths(rows), 0);
  const busy: number[] = Array.from({ length: width }, () => 0);
  const placed = rows.map((row) => placeRow(row, busy, width));
  const widths = placed.map((r) => r.cells.length);
  return { rows: placed, width: largest(widths, width) };
}

/** Width of a row by its own cells alone: right for rows that no merged cell covers, and for filled ones. */
function naturalWidths(rows: readonly RawRow[]): number[] {
  return rows.map((r) => r.cells.reduce((n, c) => n + c.colSpan, 0));
}

function placeRow(row: RawRow, busy: number[], width: number): GridRow {
  const own = row.cells.reduce((n, c) => n + c.colSpan, 0);
  const covered = busy.filter((n) => n > 0).length;
  const filled = covered > 0 && own + covered > width && fillersFit(row.cells, busy);
  const slots: (GridCell | null)[] = Array.from({ length: width }, () => null);
  const spans: { readonly at: number; readonly cell: RawCell }[] = [];
  let at = 0;
  for (const cell of row.cells) {
    if (!filled) while ((busy[at] ?? 0) > 0) at++;
    if (!(filled && (busy[at] ?? 0) > 0)) {
      slots[at] = isBlank(cell) ? null : cell;
      spans.push({ at, cell });
    }
    at += cell.colSpan;
  }
  for (let i = 0; i < busy.length; i++) busy[i] = Math.max(0, (busy[i] ?? 0) - 1);
  for (const { at: from, cell } of spans) {
    for (let i = from; i < from + cell.colSpan; i++) busy[i] = Math.max(busy[i] ?? 0, cell.rowSpan - 1);
  }
  return { line: row.line, page: row.page, cells: Array.from(slots, (s) => s ?? null) };
}

/** True where, counting cells from the left, every place that a merged cell covers holds an empty cell. */
function fillersFit(cells: readonly RawCell[], busy: readonly number[]): boolean {
  let at = 0;
  for (const cell of cells) {
    for (let i = at; i < at + cell.colSpan; i++) if ((busy[i] ?? 0) > 0 && cell.text !== '') return false;
    at += cell.colSpan;
  }
  return true;
}

function isBlank({ text, rowSpan, colSpan }: RawCell): boolean {
  return text === '' && rowSpan === 1 && colSpan === 1;
}
