import { rowWith } from './row-with.js';
import { isRupiah } from '../lex/fields.js';
import type { Entity, Figure, Row } from '../types.js';

/**
 * Finds sum rows that print no label: a row without any name whose money is the sum of the entities of the
 * top level above it, or, at the end of the table, at least as much as any of them.
 *
 *     2 | Penataan Arsip   | 400
 *     3 | Pelayanan Arsip  | 200
 *       |                  | 600
 */
export function withTotals(rows: readonly Row[]): Row[] {
  const blocks = new Map<string, Above>();
  return rows.map((row, i) => {
    const key = `${String(row.blok)}${row.sisi}`;
    const above = blocks.get(key) ?? { top: row.path[0]?.tingkat, rows: 0, sums: new Map() };
    blocks.set(key, above);
    if (isBare(row) && isTotal(row, above, i === rows.length - 1)) {
      const total: Entity = { line: row.line, page: row.page, tingkat: 'total', kode: '', nama: '' };
      return rowWith(row, { path: [total] });
    }
    if (row.path.length > 0 && row.path.at(-1)?.tingkat === above.top) add(above, row);
    return row;
  });
}

/** What the rows of the top level have added up to so far, money column by money column. */
interface Above {
  readonly top: Entity['tingkat'] | undefined;
  rows: number;
  readonly sums: Map<string, { sum: number; most: number; count: number }>;
}

function add(above: Above, row: Row): void {
  above.rows += 1;
  for (const f of row.figures.filter(isMoney)) {
    const { sum, most, count } = above.sums.get(keyOf(f)) ?? { sum: 0, most: 0, count: 0 };
    const n = numberOf(f);
    above.sums.set(keyOf(f), { sum: sum + n, most: Math.max(most, n), count: count + 1 });
  }
}

/** A row that names nothing and measures nothing: it has money alone. */
function isBare(row: Row): boolean {
  const own = row.path.some((e) => e.line === row.line);
  if (own || row.path.length === 0 || row.indikator !== '' || row.definisi !== '') return false;
  const numbers = row.figures.filter((f) => f.value.kind === 'number' && f.field !== 'capaian_rp');
  return numbers.length > 0 && numbers.every(isMoney);
}

function isTotal(row: Row, above: Above, last: boolean): boolean {
  if (above.rows < 2) return false;
  const amounts = row.figures
    .filter(isMoney)
    .map((f) => ({ own: numberOf(f), above: above.sums.get(keyOf(f)) }));
  if (amounts.some((a) => (a.above?.count ?? 0) > 1 && a.own === a.above?.sum)) return true;
  return last && amounts.every((a) => a.own > 0 && a.own >= (a.above?.most ?? 0));
}

const keyOf = (f: Figure): string => `${f.field}|${f.periode ?? ''}`;
const isMoney = (f: Figure): boolean => isRupiah(f.field) && f.value.kind === 'number';
const numberOf = (f: Figure): number => (f.value.kind === 'number' ? Number(f.value.decimal) : 0);
