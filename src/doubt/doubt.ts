import { figureWith, rowWith } from '../grammar/row-with.js';
import type { Figure, Row, Table } from '../types.js';
import type { Doubt } from './doubts.js';
import { doubtHeadings } from './headings.js';
import { doubtLateNames } from './late-names.js';
import { doubtNames } from './names.js';
import { doubtNamesApart } from './names-apart.js';
import { doubtPlaces } from './places.js';
import { doubtPrintings } from './printings.js';
import { doubtShredded } from './shredded.js';
import { doubtTwins } from './twins.js';
import { doubtValues } from './values.js';

/** Every sign of misreading in a table, whatever way it was read. */
export function doubtsOf(table: Table): Doubt[] {
  return table.covered
    ? [
        ...doubtHeadings(table),
        ...doubtNames(table),
        ...doubtNamesApart(table),
        ...doubtPlaces(table),
        ...doubtTwins(table),
        ...doubtValues(table),
      ]
    : [];
}

/** Doubts the tables of a document, each by itself and beside its other printings. */
export function doubtTables(tables: readonly Table[]): readonly Table[] {
  const printings = doubtPrintings(tables);
  const shredded = doubtShredded(tables);
  const late = doubtLateNames(tables);
  return tables.map((table, t) =>
    doubtTable(table, [...(printings[t] ?? []), ...(shredded[t] ?? []), ...(late[t] ?? [])]),
  );
}

/** Where so many rows of a table show a sign of misreading, the others are most likely read no better. */
const BADLY_READ = 0.5;
const FEWEST_ROWS = 8;
const BESIDE_DOUBTED = 0.85;

/**
 * Lowers the sureness of rows and figures that show a sign of misreading; never raises it, changes no figure.
 *
 * @param further signs that other tables have shown
 */
export function doubtTable(table: Table, further: readonly Doubt[] = []): Table {
  const rows = new Map<Row, number>();
  const figures = new Map<Figure, number>();
  for (const { row, figure, cap } of [...doubtsOf(table), ...further]) {
    if (figure) figures.set(figure, Math.min(cap, figures.get(figure) ?? 1));
    else rows.set(row, Math.min(cap, rows.get(row) ?? 1));
  }
  if (rows.size === 0 && figures.size === 0) return table;
  const isDoubted = (row: Row): boolean => rows.has(row) || row.figures.some((f) => figures.has(f));
  const doubted = table.rows.filter(isDoubted).length;
  const badly = table.rows.length >= FEWEST_ROWS && doubted >= BADLY_READ * table.rows.length;
  const rest = badly ? BESIDE_DOUBTED : 1;
  return {
    ...table,
    rows: table.rows.map((row) => {
      if (rest === 1 && !isDoubted(row)) return row;
      return rowWith(row, {
        sure: Math.min(row.sure, rest, rows.get(row) ?? 1),
        figures: row.figures.map((f) => figureWith(f, { sure: Math.min(f.sure, figures.get(f) ?? 1) })),
      });
    }),
  };
}
