import { slotAt } from './slots.js';
import type { TextLine } from './words.js';

/** Amounts and counts need this many lines each to show that they are two columns. */
const LINES = 2;
const AMOUNT = /^(?:Rp\.?)?\d{1,3}(?:[.,]\d{3}){2,}(?:[.,]\d{1,2})?$/i;
const COUNT = /^\d{1,6}$/;

/** What a column shows of one size of number: on how many lines, from where to where. */
interface Seen {
  lines: number;
  start: number;
  end: number;
}

/**
 * Cuts a column in two where amounts stand on one side and counts on the other and never meet on one line: a
 * column's numbers share their left end, their right end or their middle, so they would overlap.
 *
 *     46.800.000
 *                  77528
 *     50.700.000
 *                  23061
 */
export function splitSized(edges: readonly number[], lines: readonly TextLine[]): number[] {
  const none = (): Seen => ({ lines: 0, start: Infinity, end: 0 });
  const seen = edges.map(() => ({ amounts: none(), counts: none(), others: false }));
  for (const f of lines.flatMap((l) => l.fragments)) {
    const at = slotAt(edges, f.start);
    const slot = seen[at];
    if (!slot || f.end > (edges[at + 1] ?? Infinity)) continue;
    const size = AMOUNT.test(f.text) ? slot.amounts : COUNT.test(f.text) ? slot.counts : null;
    if (size) {
      size.lines++;
      size.start = Math.min(size.start, f.start);
      size.end = Math.max(size.end, f.end);
    } else if (/\p{L}/u.test(f.text)) slot.others = true;
  }
  return edges.flatMap((edge, k) => {
    const slot = seen[k];
    if (!slot || slot.others || slot.amounts.lines < LINES || slot.counts.lines < LINES) return [edge];
    const { amounts, counts } = slot;
    if (amounts.end < counts.start) return [edge, counts.start];
    return counts.end < amounts.start ? [edge, amounts.start] : [edge];
  });
}
