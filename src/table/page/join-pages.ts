import { isColumnNumbers } from '../../heading/head-rows.js';
import { compact } from '../../lex/words.js';
import type { GridCell, GridRow, SourceLine } from '../../types.js';
import { readTitles } from '../titles.js';
import { joinCutCells } from './cut-cells.js';
import { partHead, textsOf } from './head.js';
import type { RuledPart } from './parts.js';

/** A ruled table over all the pages that it goes on. */
export interface RuledTable {
  readonly above: readonly SourceLine[];
  readonly rows: readonly GridRow[];
}

/** Column lines of two pages nearer than this are the same. Points. */
const SAME_COLUMN = 5;
/** Pages of one table share this many of their column lines. */
const SHARED = 0.75;

/**
 * Puts the pages of each table together: the same column lines and no caption of its own. The heading printed
 * again is left out, and cells that the page's end has cut are joined.
 */
export function joinPages(parts: readonly RuledPart[]): RuledTable[] {
  const tables: RuledPart[][] = [];
  for (const part of parts) {
    const open = tables.at(-1);
    const before = open?.at(-1);
    if (open && before && goesOn(before, part)) open.push(part);
    else tables.push([part]);
  }
  return tables.map(joinTable);
}

function goesOn(before: RuledPart, next: RuledPart): boolean {
  if (
    next.page - before.page > 1 ||
    (next.page === before.page && next.above.some((l) => l.text.trim() !== ''))
  )
    return false;
  if (!sameColumns(before.xs, next.xs)) return false;
  return readTitles(next.above).caption === '';
}

/** The outermost lines and most of the inner ones are the same: a page of merged cells may lack some. */
export function sameColumns(a: readonly number[], b: readonly number[]): boolean {
  const near = (x: number, all: readonly number[]): boolean =>
    all.some((y) => Math.abs(x - y) <= SAME_COLUMN);
  const ends = [
    [a[0], b[0]],
    [a.at(-1), b.at(-1)],
  ].every(([x = 0, y = 0]) => Math.abs(x - y) <= SAME_COLUMN);
  const shared = a.filter((x) => near(x, b)).length;
  return ends && shared >= SHARED * Math.max(a.length, b.length);
}

function joinTable(parts: readonly RuledPart[]): RuledTable {
  const xs = unite(parts.map((p) => p.xs));
  const laid = parts.map((p) => p.rows.map((row) => spread(row, p.xs, xs)));
  const [first = [], ...others] = laid;
  const known = new Set(partHead(first).head.flatMap(textsOf).map(compact));
  const rows = [...first];
  for (const page of others) joinCutCells(rows, withoutHeading(page, known));
  return { above: parts[0]?.above ?? [], rows };
}

/** All column lines of all pages, each once. */
function unite(pages: readonly (readonly number[])[]): number[] {
  const united: number[] = [];
  for (const x of pages.flat().sort((a, b) => a - b)) {
    const last = united.at(-1);
    if (last === undefined || x - last > SAME_COLUMN) united.push(x);
  }
  return united;
}

/** A page's row over the columns of the whole table. */
function spread(row: GridRow, own: readonly number[], xs: readonly number[]): GridRow {
  const at = own.map((x) => xs.findLastIndex((u) => u <= x + 0.01));
  const cells: (GridCell | null)[] = Array.from({ length: xs.length - 1 }, () => null);
  row.cells.forEach((cell, c) => {
    const from = at[c] ?? 0;
    const to = at[c + (cell?.colSpan ?? 1)] ?? from + 1;
    const colSpan = Math.max(1, to - from);
    if (cell && from < cells.length) cells[from] = colSpan === cell.colSpan ? cell : { ...cell, colSpan };
  });
  return { ...row, cells };
}

/** At this share of known texts the first rows of a page are the heading printed again. */
const KNOWN = 0.75;

function withoutHeading(rows: readonly GridRow[], known: ReadonlySet<string>): readonly GridRow[] {
  const { head, body } = partHead(rows);
  const texts = head.flatMap(textsOf).map(compact);
  const again = texts.length > 0 && texts.filter((t) => known.has(t)).length >= KNOWN * texts.length;
  const rest = again ? body : rows;
  const first = rest.findIndex((r) => textsOf(r).length > 0 && !isColumnNumbers(textsOf(r)));
  return rest.slice(Math.max(0, first));
}
