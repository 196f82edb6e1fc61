import { gather } from '../lex/gather.js';
import { formatExact } from '../arith/exact.js';
import { sumAgrees, sumOf } from '../arith/sums.js';
import { planEnd } from '../arith/years.js';
import type { LkjRecord } from '../record/schema.js';
import type { Check, Raised } from './checked.js';
import type { RuleText } from './rule-text.js';
import { graded, groupBy } from './checked.js';
import { figure } from './figures.js';

/** Fewer years than this make no plan. */
const YEARS = 2;
/** The plan's end is a sum where enough rows of the table say so. */
const SUM_SHARE = 0.4;
/** Units of things that are made or reached, not shares or scores that may end anywhere. */
const SHARE = /%|persen|indeks|nilai|skor|poin|rasio|predikat|level|angka|kategori/i;

/** YEAR_SUM: the years and the plan's total. */
export const yearSumText: RuleText = {
  en: {
    title: "the years and the plan's total",
    checks:
      "The plan's budget at its end is the sum of its years, where the table prints such sums; its target is the sum of the years, the last year, or the largest.",
    matters: 'The end of the plan is what the agency is judged by.',
    example: '2024 100, 2025 110, 2026 120, akhir 340 (expected 330).',
    fix: "Correct the year or the total against the plan's draft.",
    law: 'Permendagri 86/2017, rencana program dan pendanaan.',
  },
  id: {
    title: 'tahun-tahun terhadap total rencana',
    checks:
      'Anggaran pada akhir rencana adalah jumlah tahun-tahunnya, bila tabel mencetak jumlah demikian; targetnya adalah jumlah tahun, tahun terakhir, atau yang terbesar.',
    matters: 'Akhir rencana adalah ukuran penilaian perangkat daerah.',
    example: '2024 100, 2025 110, 2026 120, akhir 340 (seharusnya 330).',
    fix: 'Betulkan tahun atau totalnya menurut rancangan rencana.',
    law: 'Permendagri 86/2017, rencana program dan pendanaan.',
  },
};

export const yearSum: Check = (doc) =>
  gather(doc.tables, ({ records }) => {
    const plans = gather([...groupBy(records, planKey).values()], splitRepeats).filter((p) =>
      p.some((r) => r.periode === 'akhir'),
    );
    return [...checkMoney(plans), ...checkTargets(plans)];
  });

function planKey(r: LkjRecord): string {
  return [r.tingkat, r.kode, r.uraian, r.indikator].join('|');
}

/** Rows of the same name: a period that comes again begins the next row. */
function splitRepeats(records: readonly LkjRecord[]): LkjRecord[][] {
  const rows: LkjRecord[][] = [];
  for (const record of records) {
    const row = rows.at(-1);
    if (row && !row.some((r) => r.periode === record.periode)) row.push(record);
    else rows.push([record]);
  }
  return rows;
}

function checkMoney(plans: readonly (readonly LkjRecord[])[]): Raised[] {
  const rows = gather(plans, (plan) => {
    const end = plan.find((r) => r.periode === 'akhir');
    const total = end ? figure(end, 'pagu') : null;
    const years = gather(plan, (r) => (/^\d{4}$/.test(r.periode) ? (figure(r, 'pagu') ?? []) : []));
    return end && total && years.length >= YEARS ? [{ end, total, years, plan }] : [];
  });
  const wrong = rows.filter(({ total, years }) => !sumAgrees(total, years));
  if (rows.length - wrong.length < SUM_SHARE * rows.length) return [];
  return wrong.map(({ end, years, plan }) =>
    raise(end, plan, 'pagu', formatExact(sumOf(years)), graded(end)),
  );
}

function checkTargets(plans: readonly (readonly LkjRecord[])[]): Raised[] {
  const rows = gather(plans, (plan) => {
    const end = plan.find((r) => r.periode === 'akhir');
    const total = end ? figure(end, 'target') : null;
    const years = gather(plan, (r) => (/^\d{4}$/.test(r.periode) ? (figure(r, 'target') ?? []) : []));
    const counted = end !== undefined && end.satuan !== '' && !SHARE.test(end.satuan);
    return end && total && counted && years.length >= YEARS ? [{ end, total, years, plan }] : [];
  });
  const wrong = rows.filter(({ total, years }) => planEnd(years, total) === null);
  if (rows.length - wrong.length < SUM_SHARE * rows.length) return [];
  return wrong.map(({ end, years, plan }) =>
    raise(end, plan, 'target', formatExact(sumOf(years)), 'warning'),
  );
}

/** Nobody knows which year is wrong: all of the row are marked. */
function raise(
  record: LkjRecord,
  plan: readonly LkjRecord[],
  field: 'pagu' | 'target',
  expected: string,
  severity: 'error' | 'warning',
): Raised {
  return {
    records: [record, ...plan.filter((r) => r !== record && /^\d{4}$/.test(r.periode))],
    severity,
    printed: record[field],
    expected,
    code: 'finding.YEAR_SUM',
    args: { column: field },
    terms: gather(plan, (r) => (/^\d{4}$/.test(r.periode) && figure(r, field) ? [{ record: r, field }] : [])),
  };
}
