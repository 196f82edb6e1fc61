import { compact } from '../lex/words.js';
import type { Column } from '../types.js';
import { columnWith } from './column-with.js';

/**
 * A share worked out in the table itself: the formula's words, the counts put into it under a bare year, and
 * the percentage that comes out. The counts are no figures of the indicator; the percentage is its realisasi.
 *
 *   Indikator | Rumusan                | Tahun 2023 | Persentase Cakupan
 *             | Jumlah berkas terbit   | 412        | 82,4%
 *             | Jumlah berkas masuk    | 500        |
 */
export function settleShares(columns: readonly Column[]): Column[] {
  const rumus = columns.findIndex((c) => c.field === 'definisi' && /rumus|formula/i.test(c.head.join(' ')));
  const counts = columns[rumus + 1];
  const share = columns[rumus + 2];
  if (rumus < 0 || counts?.field !== 'abaikan' || counts.periode === null) return [...columns];
  if (share?.field !== 'abaikan' || !/^persen|^%|^cakupan/.test(compact(share.head.at(-1) ?? '')))
    return [...columns];
  return columns.map((c) => {
    if (c === counts) return columnWith(c, { field: 'keterangan', periode: null, label: '' });
    return c === share ? columnWith(c, { field: 'realisasi', periode: counts.periode, label: '' }) : c;
  });
}
