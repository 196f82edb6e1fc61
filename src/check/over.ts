import { gather } from '../lex/gather.js';
import { compareExact } from '../arith/exact.js';
import type { LkjRecord } from '../record/schema.js';
import type { Check } from './checked.js';
import type { RuleText } from './rule-text.js';
import { graded, groupBy } from './checked.js';
import { figure } from './figures.js';

/** OVER: realisasi_rp above pagu. */
export const overText: RuleText = {
  en: {
    title: 'realisasi_rp above pagu',
    checks: 'No entity spends more than its budget. Income above its target is no finding.',
    matters:
      'Spending above the budget is not allowed; in print it nearly always means that one of the two amounts is of another row, another year or before a budget change.',
    example: 'pagu 492.611.408, realisasi_rp 512.298.200.',
    fix: 'Print the budget after the change, or correct the amount.',
    law: 'PP 12/2019 pasal 124: spending may not exceed the budget provided.',
  },
  id: {
    title: 'realisasi_rp di atas pagu',
    checks: 'Tidak ada entitas yang belanjanya melebihi anggarannya. Pendapatan di atas target bukan temuan.',
    matters:
      'Belanja di atas anggaran dilarang; dalam cetakan hampir selalu berarti salah satu jumlah berasal dari baris lain, tahun lain atau sebelum perubahan anggaran.',
    example: 'pagu 492.611.408, realisasi_rp 512.298.200.',
    fix: 'Cetak anggaran setelah perubahan, atau betulkan jumlahnya.',
    law: 'PP 12/2019 pasal 124: pengeluaran tidak boleh melebihi anggaran yang tersedia.',
  },
};

/** What comes in, and where what goes out begins, in a report of a whole budget. */
const INCOME = /^(?:[\divx]+[.)]?\s+)?(?:jumlah\s+)?(?:pendapatan|penerimaan|lain-lain\s+pendapatan)\b/iu;
const SPENDING = /^(?:[\divx]+[.)]?\s+)?(?:jumlah\s+)?(?:belanja|pengeluaran)\b/iu;

/** Single rows of income, whatever stands around them. */
const INCOME_ROW =
  /^(?:\d{1,2}[.)]?\s*|[a-z][.)]\s+)?(?:pajak|retribusi|hasil\s+(?:pajak|retribusi|pengelolaan\s+kekayaan|penjualan|sewa)|dana\s+(?:perimbangan|bagi\s+hasil|alokasi)|(?:pendapatan\s+)?transfer\b|lain-lain\s+(?:pad|pendapatan))/iu;
/** Tables of income say so above; a budget of income and spending names both. */
const INCOME_TABLE = /\b(?:pendapatan|penerimaan|retribusi|pajak|PAD)\b/iu;
const SPENDING_TABLE = /belanja|program|kegiatan|pengeluaran/iu;

/** Rows of income, which may well be more than was hoped for: from a heading of income to one of spending. */
function incomeOf(records: readonly LkjRecord[]): ReadonlySet<LkjRecord> {
  const income = new Set<LkjRecord>();
  let isIncome = false;
  for (const record of records) {
    if (INCOME_ROW.test(record.uraian) || isOfIncome(record)) income.add(record);
    if (INCOME.test(record.uraian)) isIncome = true;
    else if (SPENDING.test(record.uraian) || record.tingkat === 'program') isIncome = false;
    if (isIncome) income.add(record);
  }
  return income;
}

function isOfIncome({ tabel }: LkjRecord): boolean {
  return INCOME_TABLE.test(tabel) && !SPENDING_TABLE.test(tabel);
}

/** Quarters with a plan of their own, not that of the year: one may spend more, as long as the year does not. */
function plannedQuarters(records: readonly LkjRecord[]): ReadonlySet<LkjRecord> {
  const quarters = records.filter((r) => /TW\d$/.test(r.periode) && r.pagu !== '');
  const rows = groupBy(quarters, (r) => [r.tabel, r.kode, r.uraian, r.indikator].join('|'));
  return new Set([...rows.values()].filter((row) => new Set(row.map((r) => r.pagu)).size > 1).flat());
}

export const over: Check = (doc) => {
  const income = new Set(gather(doc.tables, ({ records }) => [...incomeOf(records)]));
  const planned = plannedQuarters(doc.records);
  return gather(doc.records, (record) => {
    if (income.has(record)) return [];
    const pagu = figure(record, 'pagu');
    const spent = figure(record, 'realisasi_rp');
    if (!pagu || !spent || pagu.digits <= 0n || compareExact(spent, pagu) <= 0) return [];
    return [
      {
        records: [record],
        severity: planned.has(record) ? 'info' : graded(record),
        printed: record.realisasi_rp,
        expected: record.pagu,
        code: 'finding.OVER' as const,
      },
    ];
  });
};
