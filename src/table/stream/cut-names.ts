import { gather } from '../../lex/gather.js';
import { INDIKATOR_START, joinLines, SASARAN_START } from '../../lex/words.js';
import type { Column, GridCell, GridRow } from '../../types.js';
import { gridCell } from './cells.js';
import { measureOf } from './figures.js';
import type { ReadPage } from './learn.js';
import { isName } from './model.js';
import { isLink } from './openings.js';
import type { ParsedCell } from './parse.js';

/** So many rows with figures, at this share with a code, show that every row of the table has one. */
const FEWEST_ROWS = 8;
const CODED = 0.9;
/** More cells or words than this are rows of their own. */
const MOST_CELLS = 4;
const MOST_WORDS = 40;

/** Cells at the top of a page that are the rest of names which the page before has cut. */
export interface CutPage {
  readonly page: ReadPage;
  readonly rest: readonly ParsedCell[];
}

/**
 * Parts from each page the ends of names that the page before has cut: in a table whose rows all begin with a
 * code, what stands above the first code of a page and has no figures.
 *
 *   1.18.01 Pembinaan Aparatur melalui Bimtek,      page 3
 *   Jumlah aparatur … 40 Orang 12.000.000
 *   Diklat Teknis dan Diklat Struktural             page 4: the rest of the name
 *   1.18.02 Penataan Arsip …
 */
export function cutPages(columns: readonly Column[], pages: readonly ReadPage[]): CutPage[] {
  const coded = columns.map(({ field }) => field === 'kode');
  const all = coded.some(Boolean) && isAllCoded(columns, coded, pages);
  return pages.map((page, p) => {
    const first = page.cells.findIndex((c) => coded[c.column]);
    const rest = page.cells.slice(0, Math.max(0, first));
    const words = rest.reduce((sum, { from, to }) => sum + to - from, 0);
    const cut =
      all &&
      p > 0 &&
      rest.length > 0 &&
      rest.length <= MOST_CELLS &&
      words <= MOST_WORDS &&
      rest.every((c) => isText(columns[c.column]));
    return cut ? { page: { ...page, cells: page.cells.slice(first) }, rest } : { page, rest: [] };
  });
}

function isText(column: Column | undefined): boolean {
  return column !== undefined && measureOf(column) === null && column.field !== 'satuan';
}

function isAllCoded(
  columns: readonly Column[],
  coded: readonly boolean[],
  pages: readonly ReadPage[],
): boolean {
  let rows = 0;
  let withCode = 0;
  let open = { coded: false, counted: true };
  for (const cell of gather(pages, (p) => p.cells)) {
    if (cell.late) continue;
    if (cell.begins) open = { coded: false, counted: false };
    if (coded[cell.column]) open.coded = true;
    const column = columns[cell.column];
    if (open.counted || !column || measureOf(column) === null) continue;
    open.counted = true;
    rows++;
    if (open.coded) withCode++;
  }
  return rows >= FEWEST_ROWS && withCode >= CODED * rows;
}

/** Gives the last row of the page before the ends of its name and its indicator. */
export function withRest(columns: readonly Column[], row: GridRow, { page, rest }: CutPage): GridRow {
  const cells = [...row.cells];
  const name = columns.findLastIndex((c, at) => isName(c) && cells[at] !== null);
  if (name < 0) return row;
  const measure = columns.findIndex((c, at) => c.field === 'indikator' && at > name && isOpen(cells[at]));
  const only = measure >= 0 && !isOpen(cells[name]);
  for (const part of rest) {
    const cell = gridCell(page.words, part, false);
    const own = goesOn(columns, cells, part, cell.text) ? part.column : name;
    const at = only ? measure : own;
    cells[at] = joined(cells[at] ?? null, cell);
  }
  return { ...row, cells };
}

/** True for the rest of an indicator: it begins as none does by itself, or what it goes on is open. */
function goesOn(
  columns: readonly Column[],
  cells: readonly (GridCell | null)[],
  part: ParsedCell,
  text: string,
): boolean {
  const above = cells[part.column];
  if (columns[part.column]?.field !== 'indikator' || !above) return false;
  return isOpen(above) || /^\p{Ll}/u.test(text) || INDIKATOR_START.test(text) || SASARAN_START.test(text);
}

/** A cell whose last word asks for more. */
function isOpen(cell: GridCell | null | undefined): boolean {
  const text = cell?.text ?? '';
  return /[,(/&-]$/.test(text) || isLink(text.split(' ').at(-1) ?? '');
}

function joined(a: GridCell | null, b: GridCell): GridCell {
  return a ? { ...a, text: joinLines([a.text, b.text]), lines: [...a.lines, ...b.lines] } : b;
}
