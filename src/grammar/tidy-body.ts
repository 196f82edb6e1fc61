import { isHeadingText } from '../heading/vocabulary.js';
import { isEntityField, isFigureField } from '../lex/fields.js';
import { compact } from '../lex/words.js';
import type { Column, Grid, GridCell, GridRow } from '../types.js';
import { alignRow } from './align-row.js';
import type { BodyRow } from './body-row.js';
import { isColumnRow, isFurniture, isHeadingAgain } from './furniture.js';
import { joinCutRows } from './join-cut-rows.js';
import { partRemarks } from './part-remarks.js';

/**
 * The rows of a grid that carry data, put right: column numbers and headings printed again are left out,
 * heading words are taken off the cells they stick to, shifted rows are moved back, cut rows are joined.
 */
export function tidyBody(grid: Grid, columns: readonly Column[]): BodyRow[] {
  // Ways in that find the cells by their place or order have put them right already.
  if (grid.cara === 'layout' || grid.cara === 'stream') return withoutFurniture(grid, columns);
  const headings = headingsAt(grid, columns);
  const headTexts = new Set(headings.flatMap((texts) => [...texts]));
  const headLines = new Set(grid.head.map((r) => r.line));
  const rows: BodyRow[] = [];
  let lastLine = grid.to;
  let lastPage = grid.page;
  let afterHeading = false;
  for (const printed of grid.body) {
    const broken =
      afterHeading || (grid.cara === 'ruled' ? printed.page !== lastPage : printed.line > lastLine + 1);
    lastLine = printed.line;
    lastPage = printed.page;
    const { row, inHeading: repeated } = withoutHeading(printed, columns, headings);
    const inHeading = repeated || headLines.has(printed.line);
    const heading = repeated || isHeadingAgain(printed, headTexts);
    if (isColumnRow(printed) || (heading && !saysSomething(row, columns))) {
      afterHeading = true;
      continue;
    }
    // HTML says where its cells stand; with tabs and pipes a lost blank moves the rest of the row.
    const aligned = grid.cara === 'html' || grid.cara === 'ruled' ? { row, sure: 1 } : alignRow(row, columns);
    rows.push({ row: partRemarks(aligned.row, columns), inHeading, afterBreak: broken, sure: aligned.sure });
    afterHeading = inHeading;
  }
  return joinCutRows(rows, columns);
}

function withoutFurniture(grid: Grid, columns: readonly Column[]): BodyRow[] {
  const headTexts = new Set(columns.flatMap((c) => c.head.map(compact)));
  return grid.body
    .filter((row) => !isFurniture(row, headTexts))
    .map((row) => ({ row: partRemarks(row, columns), inHeading: false, afterBreak: false, sure: 1 }));
}

/** Shorter scraps beside a heading are parts of its broken words. */
const MIN_NAME = 4;

/** What is left beside the heading's words is a name or a figure. */
function saysSomething(row: GridRow, columns: readonly Column[]): boolean {
  return columns.some((c, at) => {
    const text = row.cells[at]?.text ?? '';
    if (isFigureField(c.field)) return /\d/.test(text) && !isHeadingText(text);
    const name = isEntityField(c.field) || c.field === 'indikator';
    return name && text.length >= MIN_NAME && !isHeadingText(text);
  });
}

/** A heading printed again leaves at least two of its words; one alone may be data. */
const MIN_REMNANTS = 2;

/**
 * Takes the words of the heading off a row: cells that repeat their column's heading, and heading words
 * stuck to a figure ("FISIK 10").
 */
function withoutHeading(
  row: GridRow,
  columns: readonly Column[],
  headings: readonly ReadonlySet<string>[],
): { row: GridRow; inHeading: boolean } {
  const repeated = row.cells.map((cell, c) => cell !== null && repeatsHeading(cell.text, c, headings));
  const inHeading = repeated.filter(Boolean).length >= MIN_REMNANTS;
  const cells = row.cells.map((cell, c) => {
    if (!cell || (inHeading && repeated[c])) return null;
    const column = columns[c];
    return column && isFigureField(column.field) ? unstick(cell, column) : cell;
  });
  return { row: { ...row, cells }, inHeading };
}

/** What stands in the heading of each column, as printed and as put together. */
function headingsAt(grid: Grid, columns: readonly Column[]): Set<string>[] {
  return columns.map((column, at) => {
    const printed = grid.head.map((row) => row.cells[at]?.text ?? '');
    return new Set([...column.head, ...printed].map(compact).filter(Boolean));
  });
}

/** Headings may be printed a column off. */
function repeatsHeading(text: string, at: number, headings: readonly ReadonlySet<string>[]): boolean {
  const own = compact(text);
  return own !== '' && [at - 1, at, at + 1].some((c) => headings[c]?.has(own));
}

function unstick(cell: GridCell, column: Column): GridCell {
  const leaf = column.head.at(-1) ?? '';
  if (!/^\p{L}{3,}$/u.test(leaf)) return cell;
  const stuck = cell.text.startsWith(`${leaf} `) && /^\s*[\d(.,-]/.test(cell.text.slice(leaf.length));
  return stuck ? { ...cell, text: cell.text.slice(leaf.length).trim() } : cell;
}
