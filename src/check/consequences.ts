import { exact, formatExact, subtractExact, ZERO, addExact, type Exact } from '../arith/exact.js';
import { ratioAgrees } from '../arith/percent.js';
import type { LkjRecord, Rule } from '../record/schema.js';
import type { Raised } from './checked.js';
import { groupBy } from './checked.js';
import { figure } from './figures.js';

/** A finding with its rule, before it is written out. */
export interface Found {
  readonly rule: Rule;
  readonly raised: Raised;
}

/**
 * One slip breaks several rules: a plan's total that its years contradict makes the sum of the parent above
 * it wrong too; a pagu that its rows contradict makes the absorption wrong. What only follows from another
 * finding is no error of its own and is put out as information.
 */
export function gradeConsequences(all: readonly Found[]): Found[] {
  const found = doubtBesideLost(all);
  const sums = found.filter((f) => f.rule === 'SUM');
  const ends = found.filter((f) => f.rule === 'YEAR_SUM' && f.raised.args?.column === 'pagu');
  const byParent = groupBy(
    ends.flatMap((f) => {
      const [r] = f.raised.records;
      return r
        ? [...new Set([r.kegiatan, r.program, ...codesAbove(r.kode)])]
            .filter(Boolean)
            .map((above) => ({ f, above: `${r.tabel}|${above}` }))
        : [];
    }),
    ({ above }) => above,
  );
  return found.map((f) => {
    const [record] = f.raised.records;
    if (!record) return f;
    if (f.rule === 'SUM') {
      const below =
        (record.kode && byParent.get(`${record.tabel}|${record.kode}`)) ||
        (byParent.get(`${record.tabel}|${record.uraian}`) ?? []);
      return below.length > 0 &&
        explains(
          f.raised,
          below.map((b) => b.f.raised),
        )
        ? informed(f)
        : f;
    }
    if (f.rule === 'RATIO_RP') {
      const own = sums.find((s) => s.raised.records[0] === record && s.raised.args?.column === 'pagu');
      return own && ratioHolds(f.raised, own.raised) ? informed(f) : f;
    }
    return f;
  });
}

/** Rules that hold figures of a row against one another: a figure that the row has lost may be the one they miss. */
const OF_FIGURES: ReadonlySet<Rule> = new Set([
  'RATIO',
  'RATIO_RP',
  'SUM',
  'YEAR_SUM',
  'TW_SUM',
  'MEAN',
  'OVER',
]);

/** Whose findings the findings of a rule may turn out to follow from. */
export const EXPLAINS: Readonly<Partial<Record<Rule, readonly Rule[]>>> = {
  UNPLACED: [...OF_FIGURES],
  SUM: ['RATIO_RP'],
  YEAR_SUM: ['SUM'],
};

/** What is told of a row beside which a figure was left over is no error of the report, as far as anyone can tell. */
function doubtBesideLost(found: readonly Found[]): Found[] {
  const lost = new Set(found.flatMap((f) => (f.rule === 'UNPLACED' ? f.raised.records.map(rowKey) : [])));
  return found.map((f) => {
    const [record] = f.raised.records;
    if (!record || f.raised.severity !== 'error' || !OF_FIGURES.has(f.rule)) return f;
    return record.temuan.includes('UNPLACED') || lost.has(rowKey(record))
      ? { ...f, raised: { ...f.raised, severity: 'warning' } }
      : f;
  });
}

/** One row of a table, whatever the period. */
function rowKey({ tabel, kode, uraian, indikator, baris }: LkjRecord): string {
  return [tabel, kode, uraian, indikator, baris].join('|');
}

/** "1.05.02.2.01" lies below "1.05.02.2", "1.05.02" … */
function codesAbove(kode: string): string[] {
  const parts = kode.split('.');
  return parts.slice(1).map((_, i) => parts.slice(0, i + 1).join('.'));
}

/** The parent is off by just what its children's totals are off together, or by what some one of them is. */
function explains(sum: Raised, ends: readonly Raised[]): boolean {
  const off = difference(sum);
  const each = ends.map(difference);
  const all = each.reduce(addExact, ZERO);
  return [all, ...each].some((d) => formatExact(addExact(off, d)) === '0');
}

function ratioHolds(ratio: Raised, sum: Raised): boolean {
  const [record] = ratio.records;
  const [spent, pagu, printed] = [
    record ? figure(record, 'realisasi_rp') : null,
    exact(sum.expected),
    exact(ratio.printed),
  ];
  return spent !== null && pagu !== null && printed !== null && ratioAgrees(spent, pagu, printed);
}

function difference(raised: Raised): Exact {
  const [printed, expected] = [exact(raised.printed), exact(raised.expected)];
  return printed && expected ? subtractExact(printed, expected) : ZERO;
}

function informed(found: Found): Found {
  return { ...found, raised: { ...found.raised, severity: 'info' } };
}
