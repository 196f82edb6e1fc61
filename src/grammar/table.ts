import { columnWith } from '../heading/column-with.js';
import { readColumns } from '../heading/columns.js';
import { headPaths } from '../heading/paths.js';
import { planIn } from '../heading/periods.js';
import { dated } from '../heading/settle-periods.js';
import type { Column, Facts, Grid, Table } from '../types.js';
import { scaleByCaption, scaleByRow } from './caption-scale.js';
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
  const tidy = tidyBody(grid, read);
  const titles = [grid.caption, ...[...grid.context].reverse()];
  const refined =
    grid.columns ??
    refineColumns(
      read,
      tidy.map((b) => b.row),
      titles,
    );
  const scaled = scaleByRow(splitSides(refined), tidy, (b) => b.row.cells.map((c) => c?.text ?? ''));
  const body = scaled.rows;
  const columns = scaleByCaption(scaled.columns, titles);
  const styles = numberStyles(
    body.map((b) => b.row),
    columns,
  );
  const named = nameTable(grid, columns, facts);
  const covered = isCovered(columns);
  const dates = dateColumns(columns, named.periode, [...titles, facts.periode]);
  return {
    grid,
    columns: dates,
    ...named,
    rows: covered ? settleMarks(settleScale(readRows(grid, body, dates, styles), dates)) : [],
    loose: grid.loose,
    covered,
  };
}

/**
 * A part of a year whose heading names none is of the table's year: "Trw II" under "… TAHUN 2016" is 2016-TW2. The
 * years of a plan ("Tahun ke-1") are those of the period that its titles name, where it has as many.
 */
function dateColumns(
  columns: readonly Column[],
  periode: string,
  titles: readonly string[],
): readonly Column[] {
  const year = /^\d{4}/.exec(periode)?.[0];
  const first = firstPlanYear(columns, titles);
  if (!year && first === null) return columns;
  return columns.map((c) => {
    const ordinal = ordinalOf(c);
    if (ordinal !== null && first !== null) return columnWith(c, { periode: String(first + ordinal - 1) });
    return year ? columnWith(c, { periode: dated(c.periode, year) }) : c;
  });
}

const ordinalOf = ({ periode }: Column): number | null => {
  const match = /^ke-(\d+)$/.exec(periode ?? '');
  return match ? Number(match[1]) : null;
};

function firstPlanYear(columns: readonly Column[], titles: readonly string[]): number | null {
  const years = Math.max(0, ...columns.map((c) => ordinalOf(c) ?? 0));
  if (years === 0) return null;
  for (const title of titles) {
    const plan = planIn(title);
    if (plan && plan.to - plan.from + 1 === years) return plan.from;
  }
  return null;
}
