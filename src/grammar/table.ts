import { readColumns } from '../heading/columns.js';
import { headPaths } from '../heading/paths.js';
import { numberStyle } from '../lex/number.js';
import { isCovered } from './covered.js';
import { nameTable } from './naming.js';
import type { Facts, Grid, Table } from '../types.js';
import { readRows } from './rows.js';

/** Reads one grid: what its columns mean, what it is called, and its rows. */
export function readTable(grid: Grid, facts: Facts): Table {
  const columns = grid.columns ?? readColumns(headPaths(grid.head, grid.width));
  const style = numberStyle(grid.body.flatMap((r) => r.cells.map((c) => c?.text ?? '')));
  const covered = isCovered(columns);
  return {
    grid,
    columns,
    ...nameTable(grid, columns, facts),
    rows: covered ? readRows(grid, columns, style) : [],
    loose: grid.loose,
    covered,
  };
}
