import type { Table } from '../types.js';
import { doubt, type Doubt } from './doubts.js';

/** A table of fewer rows does not tell by itself how it was read. */
const FEWEST_ROWS = 8;
/** Where more of a table's rows than this have no figure at all, pieces of names were taken for rows. */
const BARE = 0.4;
/** Where so many of a document's rows stand in tables that were read badly, a small one was read no better. */
const MOST = 0.5;

/**
 * Tables of which only the order is known, and not that of their rows: a scraper that puts a page together block
 * by block or line by line leaves figures that have lost their names, and names that have lost their figures. What
 * stands side by side there may belong to two rows, even where all columns are filled.
 *
 *     Penyediaan Jasa Surat        a row without figures
 *     Jumlah laporan penyediaan    another
 *     2
 *     jasa surat menyurat          Laporan | 11.077.900: the row of which indicator?
 *
 * @returns the doubts of each table, in order
 */
export function doubtShredded(tables: readonly Table[]): readonly (readonly Doubt[])[] {
  const read = tables.map((table) =>
    table.covered && table.grid.cara === 'stream' ? verdictOf(table) : null,
  );
  const rows = sum(tables.map((table, t) => (read[t] === null ? 0 : table.rows.length)));
  const badly = sum(tables.map((table, t) => (read[t] === 'badly' ? table.rows.length : 0)));
  const most = badly > MOST * rows;
  return tables.map((table, t) => {
    const verdict = read[t];
    if (verdict !== 'badly' && !(verdict === 'open' && most)) return [];
    return table.rows.map((row) => doubt('shredded', row));
  });
}

function verdictOf({ rows, loose }: Table): 'badly' | 'well' | 'open' {
  const filled = rows.filter((row) => row.figures.length > 0).length;
  if (rows.length < FEWEST_ROWS) return loose.length > rows.length ? 'badly' : 'open';
  return rows.length - filled > BARE * rows.length || loose.length > filled ? 'badly' : 'well';
}

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
