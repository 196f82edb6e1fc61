import type { GridRow } from '../../types.js';
import { cellOf, type Placed } from './grid-rows.js';
import { continuesFigure } from './joins.js';
import type { Kind } from './kinds.js';
import type { BodyLine } from './row-breaks.js';

/** Where more of the rows between lines than this hold two figures in one column, the lines part groups of rows. */
const GROUPS = 0.12;
/** So many rows between lines show that lines part rows. */
const FEWEST_ROWS = 2;

/**
 * Rows between row lines; a cell that no line parts from the one above spans both. Null where the lines part
 * groups of rows, or none are drawn.
 *
 *     Penataan     Jumlah rapat      12
 *                  ----------------------
 *     arsip        Jumlah laporan     4       → "Penataan arsip" spans two rows
 *     -----------------------------------
 */
export function ruledRows(
  lines: readonly BodyLine[],
  kinds: readonly Kind[],
  known: ReadonlySet<string>,
): GridRow[] | null {
  const starts = lines.flatMap((l, i) => (i === 0 || l.newPage || l.ruled.some(Boolean) ? [i] : []));
  const drawn = starts.filter((i) => i > 0 && lines[i]?.newPage === false).length;
  if (starts.length < FEWEST_ROWS || drawn < (starts.length - 1) / 2) return null;
  const crowded = starts.filter((from, r) => isCrowded(lines, from, starts[r + 1] ?? lines.length, kinds));
  if (crowded.length > GROUPS * starts.length) return null;
  const cells: { row: number; span: number; placed: Placed[] }[][] = kinds.map(() => []);
  starts.forEach((from, row) => {
    const first = lines[from];
    kinds.forEach((_, c) => {
      const open = cells[c]?.at(-1);
      if (open && !first?.newPage && !first?.ruled[c]) open.span += 1;
      else cells[c]?.push({ row, span: 1, placed: [] });
    });
    for (let at = from; at < (starts[row + 1] ?? lines.length); at++)
      for (const piece of lines[at]?.pieces ?? []) cells[piece.column]?.at(-1)?.placed.push({ at, piece });
  });
  return starts.map((from, row) => ({
    line: lines[from]?.line ?? 0,
    page: lines[from]?.page ?? null,
    cells: kinds.map((kind, c) => {
      const cell = cells[c]?.find((x) => x.row === row);
      return cell ? cellOf(lines, cell.placed, kind, known, cell.span) : null;
    }),
  }));
}

/** Two figures in one column between two lines, neither the rest of the other. */
function isCrowded(lines: readonly BodyLine[], from: number, to: number, kinds: readonly Kind[]): boolean {
  return kinds.some((kind, c) => {
    if (kind !== 'figure') return false;
    const texts = lines.slice(from, to).flatMap((l) => l.pieces.filter((p) => p.column === c));
    return texts.slice(1).some((p, i) => {
      const above = texts[i]?.text ?? '';
      return /\d/.test(above) && /\d/.test(p.text) && !continuesFigure(above, p.text, p.rest !== undefined);
    });
  });
}
