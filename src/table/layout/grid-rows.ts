import { TOTAL_START } from '../../lex/words.js';
import type { GridCell, GridRow } from '../../types.js';
import { continuesFigure, joinFigure, joinName } from './joins.js';
import type { Kind } from './kinds.js';
import type { Piece } from './line-cells.js';
import type { Align, BodyLine, Links, RowSpan } from './row-breaks.js';

/** A piece with the index of its line. */
export interface Placed {
  readonly at: number;
  readonly piece: Piece;
}

/** How sure a cell is that stands under merged cells in a fold of rows, or where two figures met in one cell. */
const FOLD_SURE = 0.85;
const TWICE_SURE = 0.5;
/** Evidence at which the end of a name beside the next row still belongs to the row above. */
const OVERHANG = 1.3;

/** Builds the grid rows of the lines that were cut into rows. */
export function gridRows(
  lines: readonly BodyLine[],
  rows: readonly RowSpan[],
  kinds: readonly Kind[],
  links: Links,
  align: Align,
  known: ReadonlySet<string>,
): GridRow[] {
  const out: { span: RowSpan; columns: Placed[][] }[] = [];
  for (const span of rows) {
    const columns: Placed[][] = kinds.map(() => []);
    const overhang = kinds.map((k) => k === 'name' && align !== 'centre');
    for (let at = span.from; at <= span.to; at++) {
      for (const piece of lines[at]?.pieces ?? []) {
        const c = piece.column;
        const above = links.previous[at]?.[c] ?? -1;
        const before = out.at(-1)?.columns[c];
        const own = columns[c];
        if (!own) continue;
        if (piece.rest === 'sure' && own.length === 0 && before && before.at(-1)?.at === above) {
          before.push({ at, piece });
          continue;
        }
        if (
          overhang[c] &&
          own.length === 0 &&
          before &&
          before.length > 0 &&
          above >= 0 &&
          (links.evidence[at]?.[c] ?? 0) >= OVERHANG &&
          (above < span.from || before.at(-1)?.at === above) &&
          keepsName(lines, span, kinds, links, at, c)
        ) {
          before.push({ at, piece });
          continue;
        }
        overhang[c] = false;
        own.push({ at, piece });
      }
    }
    out.push({ span, columns });
  }
  return out.flatMap(({ span, columns }) => {
    const placed = moveTotal(columns, kinds);
    return span.fold > 1
      ? foldRows(lines, span, placed, kinds, links, known)
      : [oneRow(lines, span.from, placed, kinds, known)];
  });
}

/** True where a row with figures still has a name when what line `at` says in a column goes to the row above. */
function keepsName(
  lines: readonly BodyLine[],
  span: RowSpan,
  kinds: readonly Kind[],
  links: Links,
  at: number,
  column: number,
): boolean {
  let figures = false;
  for (let i = span.from; i <= span.to; i++) {
    for (const { column: c } of lines[i]?.pieces ?? []) {
      if (kinds[c] === 'figure') figures = true;
      if (kinds[c] !== 'name') continue;
      if (c !== column || (i > at && (links.evidence[i]?.[c] ?? 0) < OVERHANG)) return true;
    }
  }
  return !figures;
}

/** "Jumlah" or "Total" is printed across the name columns: it belongs to the first of them. */
function moveTotal(columns: readonly Placed[][], kinds: readonly Kind[]): Placed[][] {
  const first = kinds.indexOf('name');
  const named = kinds.flatMap((k, c) => (k !== 'figure' && (columns[c]?.length ?? 0) > 0 ? [c] : []));
  const [at] = named;
  const text = columns[at ?? -1]?.map((p) => p.piece.text).join(' ') ?? '';
  if (named.length !== 1 || at === undefined || at === first || first < 0 || !TOTAL_START.test(text))
    return [...columns];
  return columns.map((placed, c) => (c === first ? (columns[at] ?? []) : c === at ? [] : placed));
}

function oneRow(
  lines: readonly BodyLine[],
  first: number,
  columns: readonly (readonly Placed[])[],
  kinds: readonly Kind[],
  known: ReadonlySet<string>,
): GridRow {
  const line = lines[first];
  return {
    line: line?.line ?? 0,
    page: line?.page ?? null,
    cells: columns.map((placed, c) => cellOf(lines, placed, kinds[c] ?? 'text', known, 1)),
  };
}

/** One cell out of the pieces that stand in it, from the top down; null for none. */
export function cellOf(
  lines: readonly BodyLine[],
  placed: readonly Placed[],
  kind: Kind,
  known: ReadonlySet<string>,
  rowSpan: number,
  sure = 1,
): GridCell | null {
  const [first] = placed;
  if (!first) return null;
  const texts = placed.map((p) => p.piece.text);
  const rests = placed.map((p) => p.piece.rest !== undefined);
  const line = lines[first.at];
  const guessed = Math.min(
    sure,
    ...placed.map((p) => p.piece.sure),
    kind === 'figure' && isTwice(texts, rests) ? TWICE_SURE : 1,
  );
  return {
    line: line?.line ?? 0,
    page: line?.page ?? null,
    text:
      kind === 'figure'
        ? joinFigure(texts, rests)
        : kind === 'kode' || kind === 'mark'
          ? joinKode(texts)
          : joinName(texts, known),
    rowSpan,
    colSpan: 1,
    lines: [...new Set(placed.map((p) => lines[p.at]?.line ?? 0))],
    ...(guessed < 1 ? { sure: guessed } : {}),
  };
}

function joinKode(texts: readonly string[]): string {
  return texts.reduce(
    (all, t) => (all === '' || t.startsWith('.') || all.endsWith('.') ? all + t : `${all} ${t}`),
    '',
  );
}

function isTwice(texts: readonly string[], rests: readonly boolean[]): boolean {
  let open = texts[0] ?? '';
  for (const [i, text] of texts.entries()) {
    if (i === 0) continue;
    if (!continuesFigure(open, text, rests[i])) return true;
    open = rests[i] ? open + text : `${open} ${text}`;
  }
  return false;
}

/**
 * Several rows under merged cells: columns with one cell for each row are cut beside their figures, the others
 * span all rows.
 *
 *                  Jumlah rapat      12
 *     Pembinaan                             3.500.000
 *                  Jumlah laporan     4
 */
function foldRows(
  lines: readonly BodyLine[],
  span: RowSpan,
  columns: readonly (readonly Placed[])[],
  kinds: readonly Kind[],
  links: Links,
  known: ReadonlySet<string>,
): GridRow[] {
  const anchors = anchorsOf(columns, kinds, span.fold);
  const parts = columns.map((placed, c) => {
    const kind = kinds[c] ?? 'text';
    if (kind === 'figure' || kind === 'kode' || kind === 'mark') {
      const cells = figureCells(placed);
      return cells.length === span.fold ? cells : null;
    }
    return splitName(placed, c, anchors, span, links);
  });
  return anchors.map((_, j) => {
    const cells = columns.map((placed, c) => {
      const kind = kinds[c] ?? 'text';
      const part = parts[c];
      if (part) return cellOf(lines, part[j] ?? [], kind, known, 1, FOLD_SURE);
      return j === 0 ? cellOf(lines, placed, kind, known, span.fold, FOLD_SURE) : null;
    });
    const at = Math.min(...parts.flatMap((p) => (p?.[j] ?? []).map((x) => x.at)));
    const line = lines[Number.isFinite(at) ? at : span.from];
    return { line: line?.line ?? 0, page: line?.page ?? null, cells };
  });
}

function figureCells(placed: readonly Placed[]): Placed[][] {
  const cells: Placed[][] = [];
  for (const p of placed) {
    const open = cells.at(-1);
    const text = open?.map((x) => x.piece.text).join(' ') ?? '';
    if (
      open &&
      p.at - (open.at(-1)?.at ?? 0) <= 2 &&
      continuesFigure(text, p.piece.text, p.piece.rest !== undefined)
    )
      open.push(p);
    else cells.push([p]);
  }
  return cells;
}

/** The middle line of each row of a fold, by the columns that print a figure on every one of them. */
function anchorsOf(columns: readonly (readonly Placed[])[], kinds: readonly Kind[], fold: number): number[] {
  const sums = new Array<number>(fold).fill(0);
  let seen = 0;
  columns.forEach((placed, c) => {
    if (kinds[c] !== 'figure' && kinds[c] !== 'kode' && kinds[c] !== 'mark') return;
    const cells = figureCells(placed);
    if (cells.length !== fold) return;
    seen++;
    cells.forEach((cell, j) => (sums[j] = (sums[j] ?? 0) + middle(cell)));
  });
  return sums.map((s) => s / Math.max(1, seen));
}

function middle(cell: readonly Placed[]): number {
  return ((cell[0]?.at ?? 0) + (cell.at(-1)?.at ?? 0)) / 2;
}

/** Price of a line that a cell stands off its row, beside the evidence of the words. */
const OFF = 0.6;

/** Cuts a name column into one cell for each row of a fold, or leaves it whole (null) where that is cheaper. */
function splitName(
  placed: readonly Placed[],
  column: number,
  anchors: readonly number[],
  span: RowSpan,
  links: Links,
): Placed[][] | null {
  const n = placed.length;
  if (n === 0) return null;
  const evidence = placed.map((p) => links.evidence[p.at]?.[column] ?? 0);
  // Words that begin anew once for each row say themselves where they are to be cut.
  const anew = evidence.flatMap((e, k) => (k > 0 && e < 0 ? [k] : []));
  if (anew.length + 1 === span.fold)
    return [0, ...anew].map((from, j) => placed.slice(from, anew[j] ?? placed.length));
  const inner = (a: number, b: number): number =>
    evidence.slice(a + 1, b).reduce((s, e) => s + Math.max(0, -e), 0);
  const whole = OFF * Math.abs(middle(placed) - (span.from + span.to) / 2) + inner(0, n);
  // best[j][k]: first k pieces in the first j rows.
  let best = [
    { cost: 0, cuts: [] as number[] },
    ...placed.map(() => ({ cost: Infinity, cuts: [] as number[] })),
  ];
  anchors.forEach((anchor) => {
    best = best.map((_, k) => {
      let top = { cost: Infinity, cuts: [] as number[] };
      for (let from = 0; from <= k; from++) {
        const before = best[from];
        if (!before || before.cost === Infinity) continue;
        const cell = placed.slice(from, k);
        const off = cell.length === 0 ? 2 : OFF * Math.abs(middle(cell) - anchor);
        const cut = from > 0 && cell.length > 0 ? Math.max(0, evidence[from] ?? 0) : 0;
        const cost = before.cost + off + cut + inner(from, k);
        if (cost < top.cost) top = { cost, cuts: [...before.cuts, k] };
      }
      return top;
    });
  });
  const end = best[n];
  if (!end || end.cost >= whole) return null;
  return end.cuts.map((k, j) => placed.slice(j === 0 ? 0 : (end.cuts[j - 1] ?? 0), k));
}
