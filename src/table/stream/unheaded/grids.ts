import { columnWith } from '../../../heading/column-with.js';
import { PLAIN_COLUMN } from '../../../heading/plain-column.js';
import { joinLines } from '../../../lex/words.js';
import type { Grid, GridCell, GridRow } from '../../../types.js';
import type { ScanLine } from '../scan.js';
import { readColumnRuns } from './column-runs.js';
import { findUnheaded, type Unheaded } from './find-unheaded.js';
import type { UnheadedCell, UnheadedRow, UnheadedTable } from './table.js';
import { readValueRows } from './value-rows.js';

/** A caption with fewer lines below it is one of a list of tables, or of a picture. */
const FEWEST_LINES = 3;
/** Without a caption, only a heading above rows of several values is sure to be a table. */
const FEWEST_VALUES = 2;

/**
 * Tables of drawing-order text whose heading tells no columns (staff lists, assets, counts by kecamatan): the
 * contract does not cover them, they are kept as grids. Their columns are what the rows show; where the rows do
 * not agree, a row is a printed line and its cells are not told apart.
 *
 * @param taken true for lines of tables that are read already
 */
export function unheadedGrids(lines: readonly ScanLine[], taken: (line: number) => boolean): Grid[] {
  return findUnheaded(lines, taken).flatMap((found) => {
    const table = readColumnRuns(found.body) ?? readValueRows(found.body);
    if (found.caption === '') {
      if (found.head.length === 0 || !table?.values || table.values.count < FEWEST_VALUES) return [];
    } else if (found.head.length + found.body.length < FEWEST_LINES) return [];
    return [toGrid(found, table ?? printedLines(found.body))];
  });
}

function printedLines(lines: readonly ScanLine[]): UnheadedTable {
  return {
    width: 1,
    values: null,
    rows: lines.map(({ text, line }) => ({ cells: [{ text, colSpan: 1 }], lines: [line.line] })),
  };
}

function toGrid({ caption, head, body, from }: Unheaded, table: UnheadedTable): Grid {
  const page = body[0]?.line.page ?? null;
  const heading = headingCells(joinLines(head.map((l) => l.text)), table);
  const headLines = head.map((l) => l.line.line);
  return {
    cara: 'stream',
    caption,
    context: [],
    from,
    to: Math.max(...body.map((l) => l.line.line)),
    page,
    width: table.width,
    head: heading.length === 0 ? [] : [gridRow({ cells: heading, lines: headLines }, page)],
    body: table.rows.map((row) => gridRow(row, page)),
    columns: heading.flatMap(({ text, colSpan }) =>
      Array.from({ length: colSpan }, () => columnWith(PLAIN_COLUMN, { head: text === '' ? [] : [text] })),
    ),
    loose: [],
    damage: table.values ? ['wrapped'] : ['unparted-cells'],
  };
}

const YEAR = /\b(?:19|20)\d\d\b/g;

/** Years name the columns of values where there are as many; else the heading stands whole above all columns. */
function headingCells(heading: string, { width, values }: UnheadedTable): UnheadedCell[] {
  const years = [...heading.matchAll(YEAR)];
  const [first] = years;
  if (!values || !first || years.length !== values.count) return [{ text: heading, colSpan: width }];
  const rest = width - values.from - values.count;
  return [
    { text: heading.slice(0, first.index).trim(), colSpan: values.from },
    ...years.map(([year]) => ({ text: year, colSpan: 1 })),
    ...Array.from({ length: rest }, () => ({ text: '', colSpan: 1 })),
  ];
}

function gridRow({ cells, lines }: UnheadedRow, page: number | null): GridRow {
  const line = lines[0] ?? 0;
  return {
    line,
    page,
    cells: cells.flatMap(({ text, colSpan }): (GridCell | null)[] => [
      text === '' ? null : { text, line, page, rowSpan: 1, colSpan, lines },
      ...Array.from({ length: colSpan - 1 }, () => null),
    ]),
  };
}
