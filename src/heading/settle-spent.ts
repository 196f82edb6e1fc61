import { columnWith } from './column-with.js';
import { compact } from '../lex/words.js';
import type { Column } from '../types.js';

/**
 * What was spent and its share, where the heading says so only by the budget beside it: "Program | Anggaran |
 * Realisasi | %", "Program | Pagu (Rp) | Realisasi (Rp) | Capaian (%)". Where performance is measured in the same
 * table, it has columns of its own before them: "Target | Realisasi | % | Anggaran | Realisasi | %".
 */
export function settleSpent(columns: readonly Column[]): Column[] {
  return shareOfSpent(budgetOfSpent(spentOfBudget(columns)));
}

function spentOfBudget(columns: readonly Column[]): Column[] {
  const measured = columns.some((c) => c.field === 'target');
  const spent = (at: number): boolean => {
    const own = columns[at];
    const budget = figureBefore(columns, at);
    if (own?.field !== 'realisasi' || budget?.field !== 'pagu' || own.periode !== budget.periode)
      return false;
    return measured ? isSecond(columns, at) : !columns.some((c) => c.field === 'realisasi_rp');
  };
  const first = columns.findIndex((_, i) => spent(i));
  const budget = figureBefore(columns, first);
  if (!budget) return [...columns];
  return columns.map((c, i) => {
    if (spent(i) || (!measured && isOtherYear(c)))
      return columnWith(c, { field: 'realisasi_rp', skala: budget.skala });
    const of = columns.findIndex((o) => o === figureBefore(columns, i));
    return c.field === 'capaian' && spent(of) ? columnWith(c, { field: 'capaian_rp' }) : c;
  });
}

/** The nearest figure before a column; remarks and what has no column of its own may stand between. */
function figureBefore(columns: readonly Column[], at: number): Column | undefined {
  return columns
    .slice(0, Math.max(0, at))
    .reverse()
    .find((c) => c.field !== 'abaikan' && c.field !== 'keterangan' && !c.field.startsWith('tw'));
}

/** The performance of the same period was told before the budget. */
function isSecond(columns: readonly Column[], at: number): boolean {
  const own = columns[at];
  return columns.slice(0, at).some((c) => c.field === 'realisasi' && c.periode === own?.periode);
}

/** "Anggaran 2023 | Realisasi 2023 | % | Realisasi 2022": the other year's is money too, unless it says otherwise. */
function isOtherYear(c: Column): boolean {
  return c.field === 'realisasi' && c.periode !== null && !/kinerja|fisik|\bk\b/i.test(c.head.join(' '));
}

/** "Capaian Keuangan > Anggaran | Realisasi | %": what stands before the money spent is the budget, and no share. */
function budgetOfSpent(columns: readonly Column[]): Column[] {
  return columns.map((c, i) => {
    const next = columns[i + 1];
    const isBudget = /^(?:pagu|anggaran|alokasi|target)(?:anggaran)?(?:rp)?$/.test(
      compact(c.head.at(-1) ?? ''),
    );
    const beside = next?.field === 'realisasi_rp' && sameGroup(c, next);
    return c.field === 'capaian_rp' && isBudget && beside ? columnWith(c, { field: 'pagu' }) : c;
  });
}

const sameGroup = (a: Column, b: Column): boolean =>
  a.head.length > 1 && a.head.slice(0, -1).join('|') === b.head.slice(0, -1).join('|');

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

/** A share right of the money spent is of the money, where performance is not measured or has a share of its own. */
function shareOfSpent(columns: readonly Column[]): Column[] {
  const measured = columns.some((c) => c.field === 'realisasi');
  return columns.map((c, i) => {
    const spent = columns[i - 1];
    const beside = c.field === 'capaian' && spent?.field === 'realisasi_rp' && spent.periode === c.periode;
    const own = columns.slice(0, i).some((o) => o.field === 'capaian' && o.periode === c.periode);
    const isShare = !measured || (own && !/kinerja|fisik/i.test(c.head.join(' ')));
    return beside && isShare ? columnWith(c, { field: 'capaian_rp' }) : c;
  });
}
