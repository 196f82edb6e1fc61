import type { Column, GridCell, GridRow, LooseCell } from '../../types.js';
import { counts, learnBlanks } from './blanks.js';
import { gridCell, looseCell } from './cells.js';
import { cutPages, withRest } from './cut-names.js';
import { measureOf } from './figures.js';
import { keepInPlace } from './late-in-place.js';
import type { ReadPage } from './learn.js';
import { isName } from './model.js';
import { pairLate } from './pair-late.js';
import type { ParsedCell } from './parse.js';
import type { Word } from './words.js';

/** A row of one page, still as parsed. */
type ParsedRow = readonly ParsedCell[];

/** Rows of the table, and the cells that were drawn late. */
export interface Assembled {
  readonly body: readonly GridRow[];
  readonly loose: readonly LooseCell[];
}

/**
 * Parsed cells as grid rows and loose cells. A page's last rows that name an entity but no indicator are merged
 * cells drawn late, where the page has indicators without a name:
 *
 *   Jumlah pasar yang ditata 4 Pasar          a row without its name
 *   Jumlah kios yang ditata 12 Kios           …
 *   Penataan Pasar Rakyat 300.000.000         the name and money of both, drawn at the page's end
 */
export function assemble(columns: readonly Column[], pages: readonly ReadPage[]): Assembled {
  const isCounted = learnBlanks(columns, pages).agree > 0;
  const body: GridRow[] = [];
  const loose: LooseCell[] = [];
  let group = 0;
  for (const cut of cutPages(columns, pages)) {
    const { words, cells } = cut.page;
    const above = body.pop();
    if (above) body.push(withRest(columns, above, cut));
    const placed = keepInPlace(columns, words, pairLate(columns, words, cells));
    const { rows, late } = splitPage(columns, words, placed);
    for (const row of rows) {
      const counted = isCounted ? counts(words, row, columns.length) : null;
      const printed = gridRow(columns, words, row);
      body.push(counted ? { ...printed, counted } : printed);
    }
    for (const bundle of late) {
      for (const cell of bundle)
        loose.push(looseCell(gridCell(words, cell, isFigure(columns, cell)), cell.column, group));
      group++;
    }
  }
  return { body, loose };
}

/** The rows of a page and its late cells in bundles that were drawn together. */
function splitPage(
  columns: readonly Column[],
  words: readonly Word[],
  cells: readonly ParsedCell[],
): { rows: ParsedRow[]; late: ParsedCell[][] } {
  const rows: ParsedCell[][] = [];
  const late: ParsedCell[][] = [];
  let row: ParsedCell[] | null = null;
  for (const cell of cells) {
    if (cell.late) {
      const bundle = late.at(-1);
      if (bundle && row === null && !startsBundle(columns, bundle, cell)) bundle.push(cell);
      else late.push([cell]);
      row = null;
    } else if (cell.begins || !row) rows.push((row = [cell]));
    else row.push(cell);
  }
  if (rows.some((r) => isNameless(columns, r))) late.push(...takeMerged(columns, rows));
  const isTotal = (row: ParsedRow): boolean =>
    row.some((cell) => words[cell.from]?.opening === 'total' && isNameCell(columns, cell));
  return {
    rows: [...rows, ...late.filter(isTotal)].sort(byPlace),
    late: late.filter((bundle) => !isTotal(bundle)).sort(byPlace),
  };
}

/** A code or a name begins what was drawn together, unless only the code or number of the name stands before it. */
function startsBundle(columns: readonly Column[], bundle: ParsedRow, cell: ParsedCell): boolean {
  const numbered = bundle.every((c) => isNumbering(columns[c.column]));
  return isNumbering(columns[cell.column]) ? !numbered : isNameCell(columns, cell) && !numbered;
}

function isNumbering(column: Column | undefined): boolean {
  return column?.field === 'no' || column?.field === 'kode';
}

/** Takes the merged rows off the end of a page. */
function takeMerged(columns: readonly Column[], rows: ParsedCell[][]): ParsedCell[][] {
  const taken: ParsedCell[][] = [];
  for (let last = rows.at(-1); last && rows.length > 1 && isMergedRow(columns, last); last = rows.at(-1)) {
    taken.push(last);
    rows.pop();
  }
  return taken;
}

function byPlace(a: ParsedRow, b: ParsedRow): number {
  return (a[0]?.from ?? 0) - (b[0]?.from ?? 0);
}

function isFigure(columns: readonly Column[], cell: ParsedCell): boolean {
  const column = columns[cell.column];
  return column !== undefined && measureOf(column) !== null;
}

function isNameCell(columns: readonly Column[], cell: ParsedCell): boolean {
  const column = columns[cell.column];
  return column !== undefined && isName(column);
}

function has(columns: readonly Column[], row: ParsedRow, test: (column: Column) => boolean): boolean {
  return row.some((cell) => {
    const column = columns[cell.column];
    return column !== undefined && test(column);
  });
}

/** What each physical row has of its own: merged cells never hold it. */
function isOwn({ field }: Column): boolean {
  return field === 'indikator' || field === 'satuan' || field === 'target' || field === 'realisasi';
}

function isNameless(columns: readonly Column[], row: ParsedRow): boolean {
  return has(columns, row, (c) => c.field === 'indikator') && !has(columns, row, isName);
}

function isMergedRow(columns: readonly Column[], row: ParsedRow): boolean {
  return !has(columns, row, isOwn) && columns.some((c) => c.field === 'indikator');
}

function gridRow(columns: readonly Column[], words: readonly Word[], row: ParsedRow): GridRow {
  const cells: (GridCell | null)[] = columns.map(() => null);
  for (const cell of row) cells[cell.column] = gridCell(words, cell, isFigure(columns, cell));
  const first = words[row[0]?.from ?? 0];
  return { line: first?.line ?? 0, page: first?.page ?? null, cells };
}
