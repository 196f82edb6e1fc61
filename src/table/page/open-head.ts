import { isColumnNumbers } from '../../heading/head-rows.js';
import type { PlacedWord } from '../../print.js';
import type { GridRow } from '../../types.js';
import { partHead, textsOf } from './head.js';
import type { Lattice } from './lattice.js';

/** A ruled heading over a body without lines: its column lines, and the stretch of its page where the body stands. */
export interface OpenHead {
  readonly page: number;
  /** Top of the heading. */
  readonly top: number;
  /** From where the body stands to where it ends at the latest. */
  readonly from: number;
  readonly to: number;
  readonly xs: readonly number[];
}

/** The body begins this close below its heading, in heights of its own letters. */
const NEAR = 3;
/** The middle of a letter stands this far above its base line. */
const MIDDLE = 0.3;

/**
 * The heading of a table whose body has no lines of its own, or none but a frame around all of it; null for a table
 * with a ruled body. `end` is where the next ruled table of the page begins.
 *
 *     | Program | Target |       Pagu |
 *     ---------------------------------
 *       Penataan      12   12.500.000
 */
export function openHead(
  page: number,
  lattice: Lattice,
  rows: readonly GridRow[],
  words: readonly PlacedWord[],
  end: number,
): OpenHead | null {
  const { head, body } = partHead(rows);
  if (head.length === 0) return null;
  const first = body.findIndex((r) => textsOf(r).length > 0 && !isColumnNumbers(textsOf(r)));
  const own = { page, top: lattice.y0, xs: lattice.xs };
  if (first < 0) {
    const below = words.filter((w) => middleOf(w) > lattice.y1 && middleOf(w) < end);
    const [from, to] = [lattice.y1, end];
    return beginsNear(below, from) && isTable(below, lattice.xs) ? { ...own, from, to } : null;
  }
  if (!body.slice(first).every((r) => isUnparted(r, lattice))) return null;
  const from = lattice.ys[rows.length - body.length + first] ?? lattice.y1;
  const inside = words.filter((w) => middleOf(w) > from && middleOf(w) < lattice.y1);
  return isTable(inside, lattice.xs) ? { ...own, from, to: lattice.y1 } : null;
}

/** One cell over all columns, or none. */
function isUnparted(row: GridRow, { xs }: Lattice): boolean {
  return row.cells.every((c) => c === null || c.colSpan >= xs.length - 1);
}

const middleOf = (w: PlacedWord): number => w.base - MIDDLE * w.size;

function beginsNear(below: readonly PlacedWord[], y: number): boolean {
  return below.some((w) => middleOf(w) - y <= NEAR * w.size);
}

/** Some line has words in several columns and crosses none of the column lines. */
function isTable(words: readonly PlacedWord[], xs: readonly number[]): boolean {
  const lines = new Map<number, PlacedWord[]>();
  for (const word of words) lines.set(word.line, [...(lines.get(word.line) ?? []), word]);
  return [...lines.values()].some((line) => standsIn(line, xs) > 1 && crossed(line, xs) === 0);
}

function standsIn(line: readonly PlacedWord[], xs: readonly number[]): number {
  return new Set(line.map((w) => xs.findLastIndex((x) => x <= (w.x0 + w.x1) / 2))).size;
}

/** A word reaches over a column line by more than this. Points. */
const OVER = 1;

/** How many column lines go through words of a line. */
function crossed(line: readonly PlacedWord[], xs: readonly number[]): number {
  return xs.filter((x) => line.some((w) => w.x0 + OVER < x && x < w.x1 - OVER)).length;
}

/** True for a line of text that keeps to the columns of a heading above; running text goes through most of them. */
export function keepsTo(line: readonly PlacedWord[], xs: readonly number[]): boolean {
  const [from, to] = [Math.min(...line.map((w) => w.x0)), Math.max(...line.map((w) => w.x1))];
  const inner = xs.filter((x) => x > from && x < to).length;
  const through = crossed(line, xs);
  return through === 0 || 2 * through < inner;
}
