import { compareExact, digitsAt, exact, formatExact, subtractExact, type Exact } from '../arith/exact.js';
import { sumOf } from '../arith/sums.js';
import { levelOfWords } from '../grammar/levels.js';
import type { LkjRecord } from '../record/schema.js';
import type { Check, Raised } from './checked.js';
import type { RuleText } from './rule-text.js';
import { graded, groupBy } from './checked.js';
import { figure, isDash } from './figures.js';
import { scoreTotals } from './sum-scores.js';
import { slipBetween } from './slips.js';
import { holder, treeOf, type Node, type Total, type Tree } from './tree.js';

const MONEY = ['pagu', 'realisasi_rp'] as const;
type Money = (typeof MONEY)[number];

/** SUM: a parent against the sum of its children, a printed total against its rows. */
export const sumText: RuleText = {
  en: {
    title: 'a parent against the sum of its children, a printed total against its rows',
    checks:
      'The money of a program is that of its kegiatan, of a kegiatan that of its sub kegiatan, of a total that of the rows above it (at whichever level adds up).',
    matters: 'Totals go into the budget; a wrong one means that a row is missing, double or mistyped.',
    example: 'program 3.670.060.254, its kegiatan add up to 3.670.059.254.',
    fix: 'Find the row whose amount differs from the budget document; the difference is its error.',
    law: "Permendagri 77/2020: a program's budget is that of its kegiatan and sub kegiatan.",
  },
  id: {
    title: 'induk terhadap jumlah anaknya; total tercetak terhadap baris-barisnya',
    checks:
      'Uang sebuah program adalah uang kegiatannya, uang kegiatan adalah uang sub kegiatannya, dan total adalah jumlah baris di atasnya (pada tingkat mana pun yang cocok).',
    matters:
      'Total masuk ke anggaran; total yang salah berarti ada baris yang hilang, ganda atau salah ketik.',
    example: 'program 3.670.060.254, kegiatannya berjumlah 3.670.059.254.',
    fix: 'Cari baris yang jumlahnya berbeda dari dokumen anggaran; selisihnya adalah kesalahan baris itu.',
    law: 'Permendagri 77/2020: anggaran program adalah anggaran kegiatan dan sub kegiatannya.',
  },
};

export const sum: Check = (doc) =>
  doc.tables.flatMap(({ records }) => {
    const trees = [...groupBy(records, (r) => r.periode)].map(([periode, own]) => ({
      kind: /TW\d/.test(periode) ? 'quarter' : /^\d{4}$/.test(periode) ? 'year' : periode,
      tree: treeOf(own),
    }));
    const kinds = [...groupBy(trees, (t) => t.kind).values()].map((same) => same.map((t) => t.tree));
    return MONEY.flatMap((field) => [
      ...kinds.flatMap((same) => checkParents(same, field)).map((r) => uncounted(r, records, field)),
      ...trees.flatMap(({ tree }) => tree.totals.flatMap((total) => checkTotal(total, tree, field))),
    ]).concat(scoreTotals(records));
  });

/** The totals of a table that its rows do not make. */
export function totalsOff(records: readonly LkjRecord[], field: Money): Raised[] {
  return [...groupBy(records, (r) => r.periode).values()].flatMap((own) => {
    const tree = treeOf(own);
    return tree.totals.flatMap((total) => checkTotal(total, tree, field));
  });
}

/** A row whose level was not read and whose amount is just the gap most likely belongs below: no proof. */
function uncounted(raised: Raised, records: readonly LkjRecord[], field: Money): Raised {
  const [own] = raised.records;
  const [printed, sum] = [exact(raised.printed), exact(raised.expected)];
  if (!own || !printed || !sum || raised.severity !== 'error') return raised;
  const gap = formatExact(subtractExact(printed, sum));
  const left = records.some((r) => r.tingkat === 'lain' && r.periode === own.periode && r[field] === gap);
  return left ? { ...raised, severity: 'warning' } : raised;
}

/** Where fewer parents than this agree, the column is not one that adds up. */
const AGREE = 0.4;
/** So few parents prove nothing about their column. */
const FEW = 3;

/** Checks the parents of one column over all its years, or all its quarters. */
function checkParents(trees: readonly Tree[], field: Money): Raised[] {
  const parents = trees
    .flatMap((t) => t.nodes)
    .filter((n) => holder(n, field) && n.children.some((c) => holder(c, field)));
  const raised = parents.flatMap((node) => checkParent(node, field));
  const agree = parents.length - raised.length;
  return parents.length > FEW && agree < AGREE * parents.length ? [] : onceTooLarge(raised);
}

/** A row that is larger than the one above it in several periods is no slip: its level was not read. */
function onceTooLarge(raised: readonly Raised[]): Raised[] {
  const key = ({ records: [r] }: Raised): string => `${r?.kode ?? ''}|${r?.uraian ?? ''}`;
  const large = groupBy(
    raised.filter((r) => r.code === 'finding.SUM.child'),
    key,
  );
  return raised.filter((r) => r.code !== 'finding.SUM.child' || large.get(key(r))?.length === 1);
}

function checkParent(node: Node, field: Money): Raised[] {
  const own = holder(node, field);
  const printed = own ? figure(own, field) : null;
  if (!own || !printed || node.children.length === 0) return [];
  const parts = node.children.map((child) => ({ child, record: holder(child, field) }));
  const values = parts.flatMap(({ record }) => (record ? (figure(record, field) ?? []) : []));
  const blank = parts.filter(({ child, record }) => !record && !child.records.some((r) => isDash(r, field)));
  if (values.length === 0 || sumsUp(printed, values, own, field)) return [];
  // A child without a cell may be one that the table does not show: then the sum proves little.
  if (blank.length > values.length) return [];
  const held = parts.flatMap(({ record }) => record ?? []);
  const odd = tooLarge(held, printed, own, field);
  if (odd) return [odd];
  const proven = blank.length === 0 && isSlip(printed, sumOf(values)) && [own, ...held].every(isOfItsLevel);
  return [raise(own, field, held, proven ? graded(own, ...held) : 'warning')];
}

/** False where the name says another level than was read: then the tree below it may be another one too. */
function isOfItsLevel({ uraian, tingkat }: LkjRecord): boolean {
  const said = levelOfWords(uraian);
  return said === null || said === tingkat;
}

/** The one part that is larger than the whole, where the others make the whole without it. */
function tooLarge(held: readonly LkjRecord[], printed: Exact, own: LkjRecord, field: Money): Raised | null {
  const large = held.filter((r) => {
    const value = figure(r, field);
    return value !== null && compareExact(value, printed) > 0;
  });
  const [one] = large;
  const others = held.filter((r) => r !== one).flatMap((r) => figure(r, field) ?? []);
  if (!one || large.length > 1 || others.length === 0 || !sumsUp(printed, others, own, field)) return null;
  return {
    records: [one],
    severity: graded(one, own, ...held),
    printed: one[field],
    expected: '',
    code: 'finding.SUM.child',
    args: { column: field, parent: own[field] },
    terms: [{ record: own, field }],
  };
}

/** What a slip of the hand moves at most, as the inverse of the share of the printed amount. */
const SLIP = 4n;

/**
 * An error of typing moves a sum by little, or is one slip away from it. Where half of a parent's money is
 * missing below it, a row was more likely not read, or is not printed at all: odd, but no proof.
 */
function isSlip(printed: Exact, sum: Exact): boolean {
  const gap = subtractExact(printed, sum);
  const places = Math.max(gap.places, printed.places);
  const [off, all] = [digitsAt(gap, places), digitsAt(printed, places)];
  const small = (off < 0n ? -off : off) * SLIP <= (all < 0n ? -all : all);
  return small || slipBetween(printed, sum) !== null;
}

/**
 * A total is right where the amounts of any one level, or of the topmost entities, add up to it: of the rows
 * since the total before it, or of all above it; or where the totals above it do.
 */
function checkTotal({ record: total, above }: Total, tree: Tree, field: Money): Raised[] {
  const printed = figure(total, field);
  if (!printed) return [];
  const before = tree.totals.slice(
    0,
    tree.totals.findIndex((t) => t.record === total),
  );
  const from = before.at(-1)?.above ?? 0;
  const [since, all] = [from, 0].map((start) => amountsOf(tree.nodes.slice(start, above), field));
  const sums = before.flatMap(({ record }) => amount(record, field));
  const sets = [...setsOf(since ?? []), ...(from > 0 ? [...setsOf(all ?? []), sums] : [])].filter(
    (set) => set.length > 1,
  );
  const right = (set: readonly Amount[]): boolean =>
    sumsUp(
      printed,
      set.map((v) => v.value),
      total,
      field,
    );
  if (sets.length === 0 || sets.some(right)) return [];
  const held = (sets[0] ?? []).map((v) => v.record);
  return [raise(total, field, held, 'warning')];
}

interface Amount {
  readonly record: LkjRecord;
  readonly value: Exact;
}

function amountsOf(nodes: readonly Node[], field: Money): (Amount & { readonly node: Node })[] {
  return nodes.flatMap((node) => {
    const record = holder(node, field);
    return (record ? amount(record, field) : []).map((a) => ({ ...a, node }));
  });
}

function amount(record: LkjRecord, field: Money): Amount[] {
  const value = figure(record, field);
  return value ? [{ record, value }] : [];
}

/** The topmost entities, and those of each level. */
function setsOf(valued: readonly (Amount & { readonly node: Node })[]): (readonly Amount[])[] {
  const nodes = new Set(valued.map((v) => v.node));
  const tops = valued.filter(({ node }) => node.parent === null || !nodes.has(node.parent));
  return [tops, ...groupBy(valued, ({ node }) => node.first.tingkat).values()];
}

/**
 * Amounts agree to the rupiah but for rounding: each may be off by half a unit of what is printed, which is
 * a rupiah, or a thousand where the heading's scale was applied.
 */
function sumsUp(printed: Exact, values: readonly Exact[], record: LkjRecord, field: Money): boolean {
  const sum = sumOf(values);
  const places = Math.max(printed.places, sum.places);
  const difference = digitsAt(printed, places) - digitsAt(sum, places);
  const unit = digitsAt({ digits: unitOf(record, field), places: 0 }, places);
  const slack = (unit * BigInt(values.length + 1)) / 2n;
  return (difference < 0n ? -difference : difference) <= slack;
}

function unitOf(record: LkjRecord, field: Money): bigint {
  const raw = (record.raw[field] ?? '').replace(/[.,]\d{1,2}$/, '').replace(/\D/g, '').length;
  const whole = record[field].replace(/\..*$/, '').replace(/\D/g, '').length;
  const zeros = raw > 0 && whole > raw ? Math.min(whole - raw, LARGEST_SCALE) : 0;
  return 10n ** BigInt(zeros);
}

/** "dalam milyar": nine zeros. */
const LARGEST_SCALE = 9;

function raise(
  record: LkjRecord,
  field: Money,
  held: readonly LkjRecord[],
  severity: 'error' | 'warning',
): Raised {
  return {
    records: [record],
    severity,
    printed: record[field],
    expected: formatExact(sumOf(held.flatMap((r) => figure(r, field) ?? []))),
    code: 'finding.SUM',
    args: { column: field },
    terms: held.map((r) => ({ record: r, field })),
  };
}
