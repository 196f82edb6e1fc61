import { isNumberLine } from './head-lines.js';
import { measureSlots, slotAt } from './slots.js';
import type { TextLine } from './words.js';

/** A row of fewer numbers may count something else than columns. */
const ENOUGH = 5;
/** Columns are joined only where they hold quantities: at this share. Levels of names share one number. */
const QUANTITIES = 0.5;

/**
 * Joins columns that the row of column numbers does not count: cells of one column that are set apart on
 * different lines, and never stand side by side.
 *
 *     Target     Realisasi      Tingkat
 *        4           5             6            → 3 columns, not 4
 *     3 Paket    3 Paket         100 %
 *     100 %           100 %      100 %
 */
export function dropUnnumbered(
  edges: readonly number[],
  head: readonly TextLine[],
  body: readonly TextLine[],
): number[] {
  const numbers = numbersOf(head);
  if (numbers.length < ENOUGH) return [...edges];
  let kept = [...edges];
  for (let k = 0; k < kept.length; k++) {
    const homes = new Set(numbers.map((x) => slotAt(kept, x)));
    if (homes.has(k) || kept.length <= numbers.length) continue;
    const side = sideOf(kept, k, head, body);
    if (side === null) continue;
    kept = kept.filter((_, i) => i !== side);
    k--;
  }
  return kept;
}

/** Where the column numbers stand, in order; empty where the row does not count from one without a gap. */
function numbersOf(head: readonly TextLine[]): number[] {
  const line = head.find(isNumberLine);
  const words = line?.fragments ?? [];
  const counts = words.every((w, i) => Number(/\d+/.exec(w.text)?.[0]) === i + 1);
  return counts ? words.map((w) => (w.start + w.end) / 2) : [];
}

/** Index of the edge to drop so that column k is joined to a neighbour, or null where none fits. */
function sideOf(
  edges: readonly number[],
  k: number,
  head: readonly TextLine[],
  body: readonly TextLine[],
): number | null {
  const slots = measureSlots(edges, head, body);
  const own = slots[k];
  if (!own) return null;
  const fits = (other: number): boolean => {
    const slot = slots[other];
    const quantities = own.seen === 0 || own.quantities >= QUANTITIES;
    return slot !== undefined && quantities && slot.quantities >= QUANTITIES && !meet(edges, k, other, body);
  };
  if (own.seen === 0 && runsOver(edges, k, body) && fits(k + 1)) return k + 1;
  if (fits(k - 1)) return k;
  return fits(k + 1) ? k + 1 : null;
}

/** True where text begins in a column and goes on in the next one. */
function runsOver(edges: readonly number[], k: number, body: readonly TextLine[]): boolean {
  return body.some((l) =>
    l.fragments.some((f) => slotAt(edges, f.start) === k && f.end > (edges[k + 1] ?? Infinity)),
  );
}

/** True where some line has cells in both columns. */
function meet(edges: readonly number[], a: number, b: number, body: readonly TextLine[]): boolean {
  return body.some((line) => {
    const inside = line.fragments.filter((f) => f.end <= (edges[slotAt(edges, f.start) + 1] ?? Infinity));
    const homes = new Set(inside.map((f) => slotAt(edges, f.start)));
    return homes.has(a) && homes.has(b);
  });
}
