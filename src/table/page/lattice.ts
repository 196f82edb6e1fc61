import type { Box } from '../../print.js';
import { clusters, MOST_SEGMENTS, type Segment, type Segments, SNAP } from './segments.js';

/** One cell of a ruled table: rows `r0`..`r1` and columns `c0`..`c1`, both inclusive. */
export interface LatticeCell {
  readonly r0: number;
  readonly r1: number;
  readonly c0: number;
  readonly c1: number;
}

/** A ruled table: its column lines and row lines (one more than columns and rows), and its cells. */
export interface Lattice extends Box {
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  readonly cells: readonly LatticeCell[];
}

/** A line may end this short of the one that it meets. Points. */
const REACH = 4;
/** A border is there where a line covers this share of it. */
const COVERED = 0.55;
/** A line's end further than this from the outermost crossing line is an open border. Points. */
const OPEN_END = 6;
/** Fewer cells are a frame around a text. */
const FEWEST_CELLS = 4;

/** The ruled tables of a page, from the top down. */
export function latticesOf(segments: Segments): Lattice[] {
  if (segments.across.length + segments.down.length > MOST_SEGMENTS) return [];
  return components(segments)
    .flatMap((part) => latticeOf(part) ?? [])
    .sort((a, b) => a.y0 - b.y0 || a.x0 - b.x0);
}

/** Lines that cross or touch one another, directly or through others. */
function components({ across, down }: Segments): Segments[] {
  const parent = Array.from({ length: across.length + down.length }, (_, i) => i);
  const root = (i: number): number => {
    let at = i;
    while (parent[at] !== at) at = parent[at] ?? at;
    let walk = i;
    while (walk !== at) {
      const up = parent[walk] ?? at;
      parent[walk] = at;
      walk = up;
    }
    return at;
  };
  across.forEach((h, i) => {
    down.forEach((v, j) => {
      if (meets(h, v)) parent[root(i)] = root(across.length + j);
    });
  });
  const parts = new Map<number, { across: Segment[]; down: Segment[] }>();
  const partAt = (key: number): { across: Segment[]; down: Segment[] } => {
    const part = parts.get(key) ?? { across: [], down: [] };
    parts.set(key, part);
    return part;
  };
  across.forEach((h, i) => partAt(root(i)).across.push(h));
  down.forEach((v, j) => partAt(root(across.length + j)).down.push(v));
  return [...parts.values()];
}

function meets(h: Segment, v: Segment): boolean {
  return v.at >= h.from - REACH && v.at <= h.to + REACH && h.at >= v.from - REACH && h.at <= v.to + REACH;
}

function latticeOf({ across, down }: Segments): Lattice | null {
  if (across.length < 2 || down.length < 1) return null;
  const xs = withOpenEnds(positions(down), across);
  const ys = withOpenEnds(positions(across), down);
  const columns = xs.length - 1;
  const rows = ys.length - 1;
  if (columns < 2 || rows < 1 || columns * rows < FEWEST_CELLS) return null;
  const right = borders(down, xs, ys);
  const below = borders(across, ys, xs);
  const cells = cellsOf(rows, columns, right, below);
  if (cells.length < FEWEST_CELLS) return null;
  return {
    x0: xs[0] ?? 0,
    x1: xs.at(-1) ?? 0,
    y0: ys[0] ?? 0,
    y1: ys.at(-1) ?? 0,
    xs,
    ys,
    cells,
  };
}

function positions(lines: readonly Segment[]): number[] {
  return clusters(lines, (l) => l.at).map((g) => g.reduce((sum, l) => sum + l.at, 0) / g.length);
}

/** Tables without their outermost lines end where the crossing lines end. */
function withOpenEnds(at: readonly number[], crossing: readonly Segment[]): number[] {
  const from = Math.min(...crossing.map((c) => c.from));
  const to = Math.max(...crossing.map((c) => c.to));
  const out = [...at];
  if ((out[0] ?? Infinity) - from > OPEN_END) out.unshift(from);
  if (to - (out.at(-1) ?? -Infinity) > OPEN_END) out.push(to);
  return out;
}

/**
 * For each inner line position: between which crossing positions a border is drawn.
 * `borders(down, xs, ys)[c]` holds the rows at whose right side, at xs[c + 1], a line stands.
 */
function borders(
  lines: readonly Segment[],
  at: readonly number[],
  crossing: readonly number[],
): Set<number>[] {
  return at.slice(1, -1).map((position) => {
    const here = lines.filter((l) => Math.abs(l.at - position) <= SNAP + 0.1);
    const drawn = new Set<number>();
    for (let k = 0; k + 1 < crossing.length; k++) {
      const from = crossing[k] ?? 0;
      const to = crossing[k + 1] ?? 0;
      const covered = here.reduce(
        (sum, l) => sum + Math.max(0, Math.min(l.to, to) - Math.max(l.from, from)),
        0,
      );
      if (covered >= COVERED * (to - from)) drawn.add(k);
    }
    return drawn;
  });
}

/** Joins the meshes of the lattice that no border parts; what is no rectangle is cut into rows. */
function cellsOf(
  rows: number,
  columns: number,
  right: readonly ReadonlySet<number>[],
  below: readonly ReadonlySet<number>[],
): LatticeCell[] {
  const owner = new Int32Array(rows * columns).fill(-1);
  const cells: LatticeCell[] = [];
  const open = (r: number, c: number, toRight: boolean): boolean =>
    toRight ? !(right[c]?.has(r) ?? true) : !(below[r]?.has(c) ?? true);
  for (let r = 0; r < rows; r++) {
    for (let c = 0; c < columns; c++) {
      if (owner[r * columns + c] !== -1) continue;
      let c1 = c;
      while (c1 + 1 < columns && open(r, c1, true) && owner[r * columns + c1 + 1] === -1) c1++;
      let r1 = r;
      while (r1 + 1 < rows && goesDown(r1, c, c1)) r1++;
      for (let y = r; y <= r1; y++) for (let x = c; x <= c1; x++) owner[y * columns + x] = cells.length;
      cells.push({ r0: r, r1, c0: c, c1 });
    }
  }
  return cells;

  /** The mesh row below holds the same run of meshes, with no border between. */
  function goesDown(r: number, c0: number, c1: number): boolean {
    for (let c = c0; c <= c1; c++) {
      if (!open(r, c, false) || owner[(r + 1) * columns + c] !== -1) return false;
      if (c < c1 && !open(r + 1, c, true)) return false;
    }
    const leaksLeft = c0 > 0 && open(r + 1, c0 - 1, true) && owner[(r + 1) * columns + c0 - 1] === -1;
    const leaksRight = c1 + 1 < columns && open(r + 1, c1, true);
    return !leaksLeft && !leaksRight;
  }
}
