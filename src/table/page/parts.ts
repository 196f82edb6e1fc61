import type { PagePrint, PlacedWord } from '../../print.js';
import type { GridCell, GridRow, SourceLine } from '../../types.js';
import { cellText } from './cell-text.js';
import { fillCells, type CellLine } from './cells.js';
import { isFrame } from './frame.js';
import { sameColumns } from './join-pages.js';
import { latticesOf, type Lattice } from './lattice.js';
import { openHead, type OpenHead } from './open-head.js';
import { segmentsOf } from './segments.js';

/** A ruled table on one page. */
export interface RuledPart {
  readonly page: number;
  /** Its column lines, from left to right. */
  readonly xs: readonly number[];
  readonly rows: readonly GridRow[];
  /** Lines of text between what stands before and this table. */
  readonly above: readonly SourceLine[];
  /** Source lines of its words. */
  readonly from: number;
  readonly to: number;
}

/**
 * The ruled tables of a page, from the top down; `lines` are the page's. Frames found are added to `frames`: a page
 * that holds a single row of one shows only by the pages before that it is none of a ruled table. Ruled headings over
 * bodies without lines are added to `opens`.
 */
export function partsOf(
  page: PagePrint<PlacedWord>,
  lines: readonly SourceLine[],
  known: ReadonlySet<string>,
  frames: Lattice[] = [],
  opens: OpenHead[] = [],
): RuledPart[] {
  const parts: RuledPart[] = [];
  const linesOf = sharedLines();
  let above = lines[0]?.line ?? 0;
  const { words } = page;
  const lattices = latticesOf(segmentsOf(page.rules));
  for (const [i, lattice] of lattices.entries()) {
    const { cells } = fillCells(lattice, words);
    if (isFrame(cells) || frames.some((f) => isLike(f, lattice))) {
      frames.push(lattice);
      continue;
    }
    const columns = lattice.xs.length - 1;
    const rows: (GridCell | null)[][] = lattice.ys
      .slice(1)
      .map(() => Array.from({ length: columns }, () => null));
    const numbers = cells.flatMap((c) => c.lines.flatMap((l) => l.words.map((w) => w.line)));
    if (numbers.length === 0) continue;
    const from = Math.min(...numbers);
    const to = Math.max(...numbers);
    for (const cell of cells) {
      const room = { x0: lattice.xs[cell.c0] ?? 0, x1: lattice.xs[cell.c1 + 1] ?? 0 };
      const own = linesOf(cell.lines);
      const row = rows[cell.r0];
      if (!row) continue;
      row[cell.c0] = {
        text: cellText(cell.lines, room, known),
        line: own[0] ?? from,
        page: page.number,
        rowSpan: cell.r1 - cell.r0 + 1,
        colSpan: cell.c1 - cell.c0 + 1,
        lines: own,
        box: { x0: room.x0, x1: room.x1, y0: lattice.ys[cell.r0] ?? 0, y1: lattice.ys[cell.r1 + 1] ?? 0 },
      };
    }
    const laid = rows.map((own) => ({ page: page.number, line: lineOf(own) ?? from, cells: own }));
    const open = openHead(page.number, lattice, laid, words, lattices[i + 1]?.y0 ?? Infinity);
    if (open) {
      opens.push(open);
      continue;
    }
    parts.push({
      page: page.number,
      xs: lattice.xs,
      rows: laid,
      above: lines.filter((l) => l.line >= above && l.line < from && !PAGE_NUMBER.test(l.text)),
      from,
      to,
    });
    above = to + 1;
  }
  return parts;
}

/** The same columns and as many rows between lines: the frame drawn again. */
function isLike(frame: Lattice, lattice: Lattice): boolean {
  return frame.ys.length === lattice.ys.length && sameColumns(frame.xs, lattice.xs);
}

/** The source lines of a cell; cells on one line share one list. */
function sharedLines(): (lines: readonly CellLine[]) => readonly number[] {
  const single = new Map<number, readonly number[]>();
  return (lines) => {
    const own = [...new Set(lines.flatMap((l) => l.words.map((w) => w.line)))].sort((a, b) => a - b);
    const [only] = own;
    if (own.length !== 1 || only === undefined) return own;
    const known = single.get(only) ?? own;
    single.set(only, known);
    return known;
  };
}

/** A page's number alone on its line. */
const PAGE_NUMBER = /^\s*(?:hal(?:aman)?\.?\s*)?[-–|]?\s*(?:\d{1,4}|[ivxlc]{1,6})\s*[-–|]?\s*$/i;

function lineOf(cells: readonly (GridCell | null)[]): number | null {
  const lines = cells.flatMap((c) => (c && c.text !== '' && c.rowSpan === 1 ? [c.line] : []));
  return lines.length > 0 ? Math.min(...lines) : null;
}
