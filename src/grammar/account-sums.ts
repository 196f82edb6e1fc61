import { rowWith } from './row-with.js';
import type { Field, Row, Table } from '../types.js';

const PERFORMANCE: ReadonlySet<Field> = new Set<Field>(['indikator', 'target', 'realisasi', 'capaian']);
const SUM = /^(?:sub\s*)?(?:jumlah|total)\s/i;

/**
 * "Jumlah Belanja Operasi" is a sum in a list of accounts, that is of money alone; where performance is measured
 * it may be what an indicator counts.
 */
export function withAccountSums(table: Table): Table {
  if (table.columns.some((c) => PERFORMANCE.has(c.field))) return table;
  return { ...table, rows: table.rows.map(withSum) };
}

function withSum(row: Row): Row {
  const own = row.path.at(-1);
  if (own?.tingkat !== 'lain' || !SUM.test(own.nama)) return row;
  return rowWith(row, { path: [{ ...own, tingkat: 'total', open: [] }] });
}
