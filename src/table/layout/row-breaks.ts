import { continuesFigure, continuesKode, isCountable, isPart, joinFigure, wrapEvidence } from './joins.js';
import type { Kind } from './kinds.js';
import type { Piece } from './line-cells.js';
import { loneNames } from './lone-names.js';

/** One filled line of a table's body, over all its pages. */
export interface BodyLine {
  readonly line: number;
  readonly page: number | null;
  readonly pieces: readonly Piece[];
  /** Right ends of the columns on this line's page. */
  readonly rights: readonly number[];
  /** Blank lines above it. */
  readonly blanks: number;
  /** First line on a new page. */
  readonly newPage: boolean;
  /** Over which columns a row line is drawn above it. */
  readonly ruled: readonly boolean[];
  /** How far down its page it stands, in points, where that is known. */
  readonly y?: number;
}

/** Where the cells of a row stand: all at the top, all centred, or names at the top and figures centred. */
export const ALIGNS = ['top', 'centre', 'mixed'] as const;
export type Align = (typeof ALIGNS)[number];

/** Lines `from` to `to` (inclusive) are one row, or `fold` rows where merged cells span several. */
export interface RowSpan {
  readonly from: number;
  readonly to: number;
  readonly fold: number;
}

/** A row is at most this many lines high. */
const MAX_LINES = 45;

const COST = {
  row: 0.8,
  /** Two figures, or two codes, in one cell. */
  twice: 6,
  /** A figure cell that is only a part of a number: "Rp", "257.000,", ",444". */
  part: 4,
  /** The last digits of a figure of the row above beside this row's first lines. */
  rest: 0.6,
  /** Several rows under one merged cell, for each further row. */
  fold: 2.4,
  /** Only one column shows them. */
  foldAlone: 2.5,
  /** A row without any figure or code; one with figures only. */
  noFigure: 1.5,
  noName: 3,
  /** A row without what every row of the table has: a code, or the same text. */
  noKode: 2.2,
  /** A row without a name above one that has one, where cells are centred. */
  lone: 1.2,
  /** Per line that a cell stands off its place, and how many lines count. */
  offTop: 0.6,
  offCentre: 0.5,
  offMost: 4,
  /** How far off the middle counts as the middle: a merged cell's rows are not all of one height. */
  slack: 0.25,
  foldSlack: 0.75,
  /** A blank line inside a row; a row that begins after one; a page break inside a row. */
  blankInside: 2,
  blankAbove: -0.8,
  pageInside: 1.2,
  /** The end of a name beside the next row's first line: merged cells at the top of their rows do that. */
  overhang: 1.3,
} as const;

/** What is known of each piece before rows are sought: the line of its predecessor in the column, and the evidence. */
export interface Links {
  /** previous[i][c]: line index of the last piece above in column c, −1 for none. */
  readonly previous: readonly (readonly number[])[];
  /** evidence[i][c]: above 0 the piece goes on the cell above. */
  readonly evidence: readonly (readonly number[])[];
}

/** Links every piece of a name or text column to the one above it. */
export function linkPieces(lines: readonly BodyLine[], kinds: readonly Kind[]): Links {
  const width = kinds.length;
  const alone = loneNames(lines, kinds);
  const leading = leadingOf(lines);
  const bare = lines.map((l) => l.pieces.every((p) => kinds[p.column] === 'figure'));
  const last = new Array<number>(width).fill(-1);
  const previous: number[][] = [];
  const evidence: number[][] = [];
  let blanks = 0;
  const blanksAt: number[] = [];
  const pagesAt: number[] = [];
  let pages = 0;
  lines.forEach((line, i) => {
    blanks += line.blanks;
    pages += line.newPage ? 1 : 0;
    blanksAt.push(blanks);
    pagesAt.push(pages);
    const prev = [...last];
    const score = new Array<number>(width).fill(0);
    for (const piece of line.pieces) {
      const p = last[piece.column] ?? -1;
      const above = lines[p]?.pieces.find((q) => q.column === piece.column);
      if (above) {
        score[piece.column] = wrapEvidence({
          above: above.text,
          below: piece.text,
          end: above.end,
          right: lines[p]?.rights[piece.column] ?? 0,
          blanks: blanks - (blanksAt[p] ?? 0),
          apart: apartOf(lines, p, i, leading, bare),
          page: pages !== (pagesAt[p] ?? 0),
          marked: line.pieces.some((mark) => marks(mark, piece, kinds)),
        });
        score[piece.column] = (score[piece.column] ?? 0) + alone(p, i, piece.column);
      }
      last[piece.column] = i;
    }
    previous.push(prev);
    evidence.push(score);
  });
  return { previous, evidence };
}

/** A list mark one blank left of a name is of its first line: "a. Penataan desa". */
function marks(mark: Piece, name: Piece, kinds: readonly Kind[]): boolean {
  return kinds[mark.column] === 'mark' && /[.)]$/.test(mark.text) && name.start - mark.end === 1;
}

/** Distances that differ by less are the same. Points. */
const SAME = 0.5;

/** From one line of a cell to the next, in points: the distance seen most within columns; 0 where places are not known. */
function leadingOf(lines: readonly BodyLine[]): number {
  const counts = new Map<number, number>();
  const last = new Map<number, number>();
  for (const { y, newPage, pieces } of lines) {
    if (y === undefined) return 0;
    if (newPage) last.clear();
    for (const { column } of pieces) {
      const step = Math.round((y - (last.get(column) ?? y)) / SAME);
      if (step > 0) counts.set(step, (counts.get(step) ?? 0) + 1);
      last.set(column, y);
    }
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  return (most?.[0] ?? 0) * SAME;
}

/** How many lines of a column stand blank between two of its pieces: by their places where known, else by lines of text. */
function apartOf(
  lines: readonly BodyLine[],
  above: number,
  below: number,
  leading: number,
  bare: readonly boolean[],
): number {
  const [from, to] = [lines[above]?.y, lines[below]?.y];
  const between = Math.max(0, below - above - 1 - (bare[above + 1] ? 1 : 0));
  if (leading === 0 || from === undefined || to === undefined || to <= from) return between;
  return Math.max(0, Math.round((to - from) / leading - 1));
}

/** State of one column while a row grows line by line. */
interface Cell {
  first: number;
  last: number;
  count: number;
  text: string;
  /** Words: what the lines that begin anew speak against one cell. */
  anew: number;
}

/** The cheapest cut of a table's lines into rows, and its cost. */
export function breakRows(
  lines: readonly BodyLine[],
  kinds: readonly Kind[],
  links: Links,
  align: Align,
): { readonly rows: RowSpan[]; readonly cost: number } {
  const n = lines.length;
  const keyed = keyColumn(lines, kinds);
  const best = new Array<number>(n + 1).fill(Infinity);
  const choice = new Array<RowSpan | null>(n + 1).fill(null);
  best[0] = 0;
  for (let from = 0; from < n; from++) {
    const base = best[from] ?? Infinity;
    if (base === Infinity) continue;
    growRow(lines, kinds, links, align, keyed, from, (to, cost, fold) => {
      const total = base + cost;
      if (total < (best[to + 1] ?? Infinity)) {
        best[to + 1] = total;
        choice[to + 1] = { from, to, fold };
      }
    });
  }
  const rows: RowSpan[] = [];
  for (let at = n; at > 0;) {
    const row = choice[at];
    if (!row) break;
    rows.unshift(row);
    at = row.from;
  }
  return { rows, cost: best[n] ?? Infinity };
}

/** Fewer codes than this are no habit; codes without a figure may be at most this many for each one with. */
const ENOUGH_KODE = 4;
const KODE_PER_FIGURE = 2;

/**
 * The column that has one cell for every row of the table, as no column has more figures: codes, or a text that is
 * the same all the way down, which no cell says twice ("DINKES"); else −1.
 */
function keyColumn(lines: readonly BodyLine[], kinds: readonly Kind[]): number {
  const counts = kinds.map(() => 0);
  const texts = kinds.map(() => new Set<string>());
  for (const p of lines.flatMap((l) => l.pieces)) {
    const whole =
      kinds[p.column] === 'figure' ? isCountable(p.text) && !isPart(p.text) : !p.text.startsWith('.');
    if (whole) counts[p.column] = (counts[p.column] ?? 0) + 1;
    texts[p.column]?.add(p.text);
  }
  const most = Math.max(0, ...counts.filter((_, c) => kinds[c] === 'figure'));
  const isKey = (c: number): boolean => {
    const cells = counts[c] ?? 0;
    return cells >= ENOUGH_KODE && most <= cells && cells <= KODE_PER_FIGURE * most;
  };
  const kode = kinds.indexOf('kode');
  return isKey(kode) ? kode : kinds.findIndex((k, c) => k === 'text' && texts[c]?.size === 1 && isKey(c));
}

function growRow(
  lines: readonly BodyLine[],
  kinds: readonly Kind[],
  links: Links,
  align: Align,
  keyed: number,
  from: number,
  offer: (to: number, cost: number, fold: number) => void,
): void {
  const cells: (Cell | null)[] = kinds.map(() => null);
  const start = lines[from];
  let running: number = COST.row + ((start?.blanks ?? 0) > 0 && from > 0 ? COST.blankAbove : 0);
  for (let to = from; to < lines.length && to - from < MAX_LINES; to++) {
    const line = lines[to];
    if (!line || (to > from && line.ruled.length > 0 && line.ruled.every(Boolean))) return;
    if (to > from)
      running += COST.blankInside * Math.min(2, line.blanks) + (line.newPage ? COST.pageInside : 0);
    for (const piece of line.pieces) running += addPiece(cells, piece, to, from, kinds, links, align);
    const { twice, fold, doubled, most, anew } = countTwice(cells, kinds);
    const unkeyed = keyed >= 0 && !cells[keyed] ? COST.noKode : 0;
    const shape = shapeCost(cells, kinds, from, to, align, COST.slack) + unkeyed;
    offer(to, running + COST.twice * twice + shape, 1);
    if (align !== 'top' && fold > 1) {
      const folded = shapeCost(cells, kinds, from, to, align, COST.foldSlack) + unkeyed;
      const alone = doubled === 1 ? COST.foldAlone : 0;
      offer(to, running - anew + COST.fold * (fold - 1) + alone + folded, fold);
    }
    if (most > MAX_FOLD || (align === 'top' && twice > MAX_TWICE)) return;
  }
}

/** A row with more doubled cells than this cannot be saved by longer lines; merged cells span at most so many rows. */
const MAX_TWICE = 8;
const MAX_FOLD = 7;

function addPiece(
  cells: (Cell | null)[],
  piece: Piece,
  at: number,
  from: number,
  kinds: readonly Kind[],
  links: Links,
  align: Align,
): number {
  const c = piece.column;
  const kind = kinds[c];
  const cell = cells[c];
  const evidence = links.evidence[at]?.[c] ?? 0;
  const above = links.previous[at]?.[c] ?? -1;
  if (!cell) {
    if (piece.rest === 'sure' && above >= 0 && above < from) return COST.rest;
    let cost = 0;
    if (isWords(kind) && above >= 0 && above < from && evidence > 0) {
      const overhangs = align !== 'centre' && kind === 'name' && evidence >= COST.overhang;
      cost = overhangs ? COST.overhang : evidence;
      if (overhangs) return cost;
    }
    cells[c] = {
      first: at,
      last: at,
      count: isWords(kind) ? 1 : Number(isCountable(piece.text) || kind !== 'figure'),
      text: piece.text,
      anew: 0,
    };
    return cost;
  }
  const apart = at - cell.last > 2;
  cell.last = at;
  if (kind === 'figure') {
    if (apart || !continuesFigure(cell.text, piece.text, piece.rest !== undefined)) {
      cell.count++;
      cell.text = piece.text;
    } else cell.text = joinFigure([cell.text, piece.text], [false, piece.rest !== undefined]);
    return 0;
  }
  if (kind === 'kode' || kind === 'mark') {
    if (kind === 'mark' || !continuesKode(cell.text, piece.text)) cell.count++;
    cell.text = piece.text;
    return 0;
  }
  if (evidence >= 0) return 0;
  cell.count++;
  cell.anew -= evidence;
  return -evidence;
}

const isWords = (kind: Kind | undefined): boolean => kind === 'name' || kind === 'text';

/**
 * How many figures or codes are too many for one row; of how many rows under merged cells they could be, and what
 * the columns of words that begin anew with each of those rows speak against one row. Only a figure or code that is
 * merged shows that there are such rows.
 */
function countTwice(
  cells: readonly (Cell | null)[],
  kinds: readonly Kind[],
): { twice: number; fold: number; doubled: number; most: number; anew: number } {
  let twice = 0;
  let most = 1;
  let doubled = 0;
  cells.forEach((cell, c) => {
    if (!cell || isWords(kinds[c])) return;
    twice += Math.max(0, cell.count - 1);
    most = Math.max(most, cell.count);
    if (cell.count > 1) doubled++;
  });
  // Words that begin anew as often as the figures do show the same rows.
  const anew = cells.filter((cell, c) => isWords(kinds[c]) && most > 1 && cell?.count === most);
  doubled += anew.length;
  const even = cells.every((cell, c) => !cell || isWords(kinds[c]) || cell.count <= 1 || cell.count === most);
  const merged = cells.some((cell, c) => cell?.count === 1 && kinds[c] !== 'text');
  return {
    twice,
    fold: even && merged ? most : 1,
    doubled,
    most,
    anew: cells.some((cell, c) => cell?.count === 1 && !isWords(kinds[c]))
      ? anew.reduce((sum, cell) => sum + (cell?.anew ?? 0), 0)
      : 0,
  };
}

function shapeCost(
  cells: readonly (Cell | null)[],
  kinds: readonly Kind[],
  from: number,
  to: number,
  align: Align,
  slack: number,
): number {
  let cost = 0;
  let figures = 0;
  let names = 0;
  cells.forEach((cell, c) => {
    if (!cell) return;
    const kind = kinds[c];
    if (isWords(kind)) names++;
    else figures++;
    if (kind === 'figure' && isPart(cell.text)) cost += COST.part;
    const folded = cell.count > 1 && !isWords(kind);
    if (folded) return;
    if (align === 'top' || (align === 'mixed' && kind !== 'figure' && kind !== 'text'))
      cost += COST.offTop * Math.min(COST.offMost, cell.first - from);
    else {
      const off = Math.abs((cell.first + cell.last) / 2 - (from + to) / 2) - slack;
      cost += COST.offCentre * Math.min(COST.offMost, Math.max(0, off));
    }
  });
  if (figures === 0) cost += COST.noFigure;
  if (names === 0) cost += COST.noName;
  return cost;
}
