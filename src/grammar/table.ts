import { columnWith } from '../heading/column-with.js';
import { readColumns } from '../heading/columns.js';
import { headPaths } from '../heading/paths.js';
import type { Column, Facts, Grid, Table } from '../types.js';
import { isCovered } from './covered.js';
import { nameTable } from './naming.js';
import { numberStyles } from './number-styles.js';
import { refineColumns } from './refine.js';
import { readRows } from './rows.js';
import { settleMarks } from './settle-marks.js';
import { settleScale } from './settle-scale.js';
import { splitSides } from './split-sides.js';
import { tidyBody } from './tidy-body.js';

/** Reads one grid: what its columns mean, what it is called, and its rows. */
export function readTable(grid: Grid, facts: Facts): Table {
  const read = grid.columns ?? readColumns(headPaths(grid.head, grid.width));
  const body = tidyBody(grid, read);
  const columns =
    grid.columns ??
    splitSides(
      refineColumns(
        read,
        body.map((b) => b.row),
        [grid.caption, ...[...grid.context].reverse()],
      ),
    );
  const styles = numberStyles(
    body.map((b) => b.row),
    columns,
  );
  const named = nameTable(grid, columns, facts);
  const covered = isCovered(columns);
  const dated = dateQuarters(columns, named.periode);
  return {
    grid,
    columns: dated,
    ...named,
    rows: covered ? settleMarks(settleScale(readRows(grid, body, dated, styles), dated)) : [],
    loose: grid.loose,
    covered,
  };
}

/** A quarter whose heading names no year is one of the table's year: "Trw II" under "… TAHUN 2016" is 2016-TW2. */
function dateQuarters(columns: readonly Column[], periode: string): readonly Column[] {
  const year = /^\d{4}/.exec(periode)?.[0];
  if (!year) return columns;
  return columns.map((c) =>
    /^TW\d$/.test(c.periode ?? '') ? columnWith(c, { periode: `${year}-${c.periode ?? ''}` }) : c,
  );
}
