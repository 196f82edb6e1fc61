import { columnWith } from './column-with.js';
import { compact } from '../lex/words.js';
import type { Column } from '../types.js';

/**
 * What was spent and its share, where the heading says so only by the budget beside it, and no target is there
 * that it could be of: "Program | Anggaran | Realisasi | %", "Program | Pagu (Rp) | Realisasi (Rp) | Capaian (%)".
 */
export function settleSpent(columns: readonly Column[]): Column[] {
  if (columns.some((c) => c.field === 'target')) return [...columns];
  if (columns.some((c) => c.field === 'realisasi_rp')) return shareOfSpent(columns);
  const spent = (at: number): boolean =>
    columns[at]?.field === 'realisasi' &&
    columns[at - 1]?.field === 'pagu' &&
    columns[at]?.periode === columns[at - 1]?.periode;
  const budget = columns.find((_, i) => spent(i + 1));
  if (!budget) return [...columns];
  return columns.map((c, i) => {
    if (spent(i) || isOtherYear(c)) return columnWith(c, { field: 'realisasi_rp', skala: budget.skala });
    return c.field === 'capaian' && spent(i - 1) ? columnWith(c, { field: 'capaian_rp' }) : c;
  });
}

/** "Anggaran 2023 | Realisasi 2023 | % | Realisasi 2022": the other year's is money too, unless it says otherwise. */
function isOtherYear(c: Column): boolean {
  return c.field === 'realisasi' && c.periode !== null && !/kinerja|fisik|\bk\b/i.test(c.head.join(' '));
}

/** A bare "%" is of the year or quarter beside it: "Anggaran 2023 | Realisasi 2023 | % | Realisasi 2022". */
export function settlePercents(columns: readonly Column[]): Column[] {
  return columns.map((c, i) => {
    const beside = columns[i - 1];
    const bare = c.head.length === 1 && compact(c.head[0] ?? '') === '%' && c.periode === null;
    const of = c.field === 'capaian_rp' ? 'realisasi_rp' : c.field === 'capaian' ? 'realisasi' : null;
    return bare && beside?.field === of && /^(?:\d{4}|(?:\d{4}-)?TW\d)$/.test(beside?.periode ?? '')
      ? columnWith(c, { periode: beside?.periode ?? null })
      : c;
  });
}

function shareOfSpent(columns: readonly Column[]): Column[] {
  if (columns.some((c) => c.field === 'realisasi')) return [...columns];
  return columns.map((c, i) => {
    const spent = columns[i - 1];
    return c.field === 'capaian' && spent?.field === 'realisasi_rp' && spent.periode === c.periode
      ? columnWith(c, { field: 'capaian_rp' })
      : c;
  });
}
