import type { Rule } from '../print.js';

/** A gap this long is filled: a dash, the width of a crossing line. Points. */
export const GAP = 3.2;
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
    for (const r of group) {
      if (open && from(r) <= open.to + GAP) {
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
