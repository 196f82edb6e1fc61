import { isFigureField } from '../lex/fields.js';
import type { Column } from '../types.js';
import { columnWith } from './column-with.js';
import { monthCounted } from './periods.js';

/** Periods that headings leave open, or name by what stands beside them, from the columns of the table together. */
export function settlePeriods(columns: readonly Column[]): Column[] {
  return settleAhead(settleYears(settlePlanEnd(settleMonths(columns))));
}

/**
 * The evaluation of a yearly plan (Permendagri 86/2017, T-C.29) opens with the plan period's own target: its
 * heading names the Renstra, and what was reached up to a year stands beside it.
 *
 *   Target Kinerja Capaian Program (Renstra) Tahun 2026 | Realisasi … s/d Tahun 2024 | …
 */
function settlePlanEnd(columns: readonly Column[]): Column[] {
  return columns.map((c, i) => {
    const next = columns.slice(i + 1).find((o) => isPerformanceOrMoney(o) && o.field !== 'pagu');
    const [only] = c.head;
    const plan =
      c.field === 'target' && /renstra/i.test(only ?? '') && !(next?.head ?? []).includes(only ?? '');
    return plan && next?.field === 'realisasi' && next.kumulatif && next.periode !== c.periode
      ? columnWith(c, { periode: 'akhir' })
      : c;
  });
}

const isPerformanceOrMoney = ({ field }: Column): boolean => isFigureField(field) && !field.startsWith('tw');

/** "Prakiraan Maju" without a year is the year after the plan's (Permendagri 86/2017). */
function settleAhead(columns: readonly Column[]): Column[] {
  const year = onlyYear(columns.flatMap((c) => (/^\d{4}$/.test(c.periode ?? '') ? (c.periode ?? '') : [])));
  if (!year) return [...columns];
  const ahead = (c: Column): boolean => c.periode === null && /prakiraan\s*maju/i.test(c.head.join(' '));
  return columns.map((c) => (ahead(c) ? columnWith(c, { periode: String(Number(year) + 1) }) : c));
}

/** "TW2" under a heading without a year takes the year of the table's other columns, where there is one. */
function settleYears(columns: readonly Column[]): Column[] {
  const year = onlyYear(columns.map((c) => c.periode?.slice(0, 4) ?? '').filter((y) => /^\d{4}$/.test(y)));
  return year ? columns.map((c) => columnWith(c, { periode: dated(c.periode, year) })) : [...columns];
}

/** "B03 | B06 | B09 | B12" are quarters; where every month has its column, none is. */
function settleMonths(columns: readonly Column[]): Column[] {
  const monthly = (c: Column): number | null => monthCounted(c.head.at(-1) ?? '');
  if (columns.every((c) => (monthly(c) ?? 3) % 3 === 0)) return [...columns];
  return columns.map((c) =>
    monthly(c) === null ? c : columnWith(c, { field: 'abaikan', periode: null, label: c.head.at(-1) ?? '' }),
  );
}

function onlyYear(years: readonly string[]): string {
  const [year = ''] = years;
  return new Set(years).size === 1 ? year : '';
}

/** A part of a year ("TW2", "S1"), or the year before it ("lalu"), with its year; other periods as they are. */
export function dated(periode: string | null, year: string): string | null {
  if (/^(?:TW\d|S\d)$/.test(periode ?? '')) return `${year}-${periode ?? ''}`;
  return periode === 'lalu' ? String(Number(year) - 1) : periode;
}
