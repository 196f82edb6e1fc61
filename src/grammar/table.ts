import { readColumns } from '../heading/columns.js';
import { headPaths } from '../heading/paths.js';
import { numberStyle } from '../lex/number.js';
import type { Facts, Grid, Table } from '../types.js';
import { isCovered } from './covered.js';
import { nameTable } from './naming.js';
import { refineColumns } from './refine.js';
import { readRows } from './rows.js';
import { tidyBody } from './tidy-body.js';

/** Reads one grid: what its columns mean, what it is called, and its rows. */
export function readTable(grid: Grid, facts: Facts): Table {
  const read = grid.columns ?? readColumns(headPaths(grid.head, grid.width));
  const body = tidyBody(grid, read);
  const columns = grid.columns ?? refineColumns(read, body, [grid.caption, ...[...grid.context].reverse()]);
  const style = numberStyle(body.flatMap((r) => r.cells.map((c) => c?.text ?? '')));
  const covered = isCovered(columns);
  return {
    grid,
    columns,
    ...nameTable(grid, columns, facts),
    rows: covered ? readRows(grid, body, columns, style) : [],
    loose: grid.loose,
    covered,
  };
}
