import type { Rule } from '../print.js';

/** A gap this long is filled: a dash, the width of a crossing line. Points. */
export const GAP = 3.2;
/** Pieces up to this length may be dashes, and then the gaps between them are as wide as they are. Points. */
const DASH = 10;
/** Dashes of one line are of one length, and their gaps no longer than this many of them. */
const EVEN = 0.6;
const DASH_GAP = 1.6;
/** Pieces whose places differ by less are of one line; the two of a double line stay two. Points. */
const SAME = 0.25;

/** Lines drawn in pieces, cell by cell or in dashes, as whole ones: a large table draws hundreds on a page. */
export function wholeRules(rules: readonly Rule[]): Rule[] {
  const level = rules.filter((r) => r.y1 - r.y0 <= r.x1 - r.x0);
  const upright = rules.filter((r) => r.y1 - r.y0 > r.x1 - r.x0);
  return [
    ...joined(level, (r) => r.y0, (r) => r.x0, (r) => r.x1).map(({ at, from, to, width }) => ({ x0: from, y0: at, x1: to, y1: at, width })),
    ...joined(upright, (r) => r.x0, (r) => r.y0, (r) => r.y1).map(({ at, from, to, width }) => ({ x0: at, y0: from, x1: at, y1: to, width })),
  ]; // prettier-ignore
}

/** How far two dashes of these lengths may stand apart; 0 for what is no dash. */
function dashGap(a: number, b: number): number {
  const [least, most] = [Math.min(a, b), Math.max(a, b)];
  return most <= DASH && least >= EVEN * most ? DASH_GAP * most : 0;
}

interface Piece {
  readonly at: number;
  from: number;
  to: number;
  width: number;
}

function joined(
  rules: readonly Rule[],
  at: (r: Rule) => number,
  from: (r: Rule) => number,
  to: (r: Rule) => number,
): Piece[] {
  const out: Piece[] = [];
  let first = -Infinity;
  let group: Rule[] = [];
  const close = (): void => {
    group.sort((a, b) => from(a) - from(b));
    let open: Piece | null = null;
    let last = 0;
    for (const r of group) {
      const length = to(r) - from(r);
      const gap = Math.max(GAP, dashGap(last, length));
      last = length;
      if (open && from(r) <= open.to + gap) {
        open.to = Math.max(open.to, to(r));
        open.width = Math.max(open.width, r.width);
      } else {
        open = { at: first, from: from(r), to: to(r), width: r.width };
        out.push(open);
      }
    }
  };
  for (const r of [...rules].sort((a, b) => at(a) - at(b))) {
    if (at(r) - first > SAME) {
      close();
      group = [];
      first = at(r);
    }
    group.push(r);
  }
  close();
  return out;
}
