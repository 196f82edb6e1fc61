import { GAP } from '../../pdf/whole-rules.js';
import type { Rule } from '../../print.js';

/** A whole ruling line, put together from what was drawn: at this y (or x), from one x (or y) to another. */
export interface Segment {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** Lines nearer than this are one: a double line, the borders of two neighbouring cells. Points. */
export const SNAP = 2.4;
/** What stays shorter is no border of a cell. Points. */
const SHORTEST = 4;
/** Rows and columns that a page's lines may make; a map has more. */
export const MOST_SEGMENTS = 4000;

/** Whole lines across and down, each from top-left to bottom-right. */
export interface Segments {
  readonly across: readonly Segment[];
  readonly down: readonly Segment[];
}

/** Puts ruling lines together: drawn cell by cell, doubled, dashed, or as one. */
export function segmentsOf(rules: readonly Rule[]): Segments {
  const across: Segment[] = [];
  const down: Segment[] = [];
  for (const r of rules) {
    if (r.x1 - r.x0 >= r.y1 - r.y0) across.push({ at: (r.y0 + r.y1) / 2, from: r.x0, to: r.x1 });
    else down.push({ at: (r.x0 + r.x1) / 2, from: r.y0, to: r.y1 });
  }
  return { across: join(across), down: join(down) };
}

function join(parts: readonly Segment[]): Segment[] {
  return clusters(parts, (p) => p.at)
    .flatMap((group) => {
      const at = middle(group);
      const joined: { at: number; from: number; to: number }[] = [];
      for (const part of [...group].sort((a, b) => a.from - b.from)) {
        const open = joined.at(-1);
        if (open && part.from <= open.to + GAP) open.to = Math.max(open.to, part.to);
        else joined.push({ at, from: part.from, to: part.to });
      }
      return joined;
    })
    .filter((s) => s.to - s.from >= SHORTEST);
}

/** Where most of a group's length lies. */
function middle(group: readonly Segment[]): number {
  const length = group.reduce((sum, s) => sum + s.to - s.from, 0);
  return length > 0
    ? group.reduce((sum, s) => sum + s.at * (s.to - s.from), 0) / length
    : (group[0]?.at ?? 0);
}

/** Groups of values that lie within SNAP of the group's first. */
export function clusters<T>(items: readonly T[], at: (item: T) => number): T[][] {
  const groups: T[][] = [];
  let first = -Infinity;
  for (const item of [...items].sort((a, b) => at(a) - at(b))) {
    if (at(item) - first <= SNAP) groups.at(-1)?.push(item);
    else {
      groups.push([item]);
      first = at(item);
    }
  }
  return groups;
}
