import { gather } from '../lex/gather.js';
import {
  compareExact,
  exact,
  formatExact,
  subtractExact,
  withinHundredths,
  type Exact,
} from '../arith/exact.js';
import { sumOf } from '../arith/sums.js';
import type { LkjRecord } from '../record/schema.js';
import { RUPIAH, type Rupiah } from '../types.js';
import type { Check, Raised } from './checked.js';
import type { RuleText } from './rule-text.js';
import { graded, groupBy } from './checked.js';
import { figure, isDash } from './figures.js';
import { slipBetween } from './slips.js';
import { isProven } from './sum-doubts.js';
import { goalsWithAll } from './sum-goals.js';
import { scoreTotals } from './sum-scores.js';
import { checkTotal } from './sum-totals.js';
import { raiseSum, sumsUp } from './sums-up.js';
import { holder, treeOf, type Node, type Tree } from './tree.js';

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
  gather(doc.tables, ({ records }) => {
    const trees = [...groupBy(records, (r) => r.periode)].map(([periode, own]) => ({
      kind: /TW\d/.test(periode) ? 'quarter' : /^\d{4}$/.test(periode) ? 'year' : periode,
      tree: treeOf(own),
    }));
    const kinds = [...groupBy(trees, (t) => t.kind).values()].map((same) => same.map((t) => t.tree));
    return gather(RUPIAH, (field) => [
      ...onceTooLarge(onceOnly(kinds.map((same) => checkParents(same, field)))).map((r) =>
        uncounted(r, records, field),
      ),
      ...gather(trees, ({ tree }) => gather(tree.totals, (total) => checkTotal(total, tree, field))),
    ]).concat(goalsWithAll(records), scoreTotals(records));
  });

/** A row whose level was not read and whose amount is just the gap most likely belongs below: no proof. */
function uncounted(raised: Raised, records: readonly LkjRecord[], field: Rupiah): Raised {
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
function checkParents(trees: readonly Tree[], field: Rupiah): Asked {
  const parents = gather(trees, (t) => t.nodes).filter(
    (n) => holder(n, field) && n.children.some((c) => holder(c, field)),
  );
  const raised = gather(parents, (node) => checkParent(node, field));
  const agree = parents.length - raised.length;
  if (parents.length > FEW && agree < AGREE * parents.length) return { parents, raised: [] };
  // Where no parent is the sum of its rows, the table may print only some of them.
  return { parents, raised: agree === 0 ? raised.map(unlessSmall) : raised };
}

/** A gap below this, in hundredths, is no row that was left out. */
const SMALL = 5n;

function unlessSmall(raised: Raised): Raised {
  if (raised.code !== 'finding.SUM') return raised;
  const [printed, sum] = [exact(raised.printed), exact(raised.expected)];
  const isProof =
    printed && sum && (withinHundredths(sum, printed, SMALL) || slipBetween(printed, sum) !== null);
  return isProof || raised.severity !== 'error' ? raised : { ...raised, severity: 'warning' };
}

/** The entities whose sums could be asked, and those that are off. */
interface Asked {
  readonly parents: readonly Node[];
  readonly raised: readonly Raised[];
}

/** A sum that is off in this many years, and right in none, is one of rows that were misread or not printed. */
const EVERY_YEAR = 3;

/** A slip happens once: what is off in every year of an entity is odd, but no proof. */
function onceOnly(asked: readonly Asked[]): Raised[] {
  const [parents, raised] = [gather(asked, (a) => a.parents), gather(asked, (a) => a.raised)];
  const [all, off] = [groupBy(parents, (n) => rowKey(n.first)), groupBy(raised, (r) => rowKey(r.records[0]))];
  return raised.map((one) => {
    const key = rowKey(one.records[0]);
    const wrong = off.get(key)?.length ?? 0;
    const always = wrong >= EVERY_YEAR && wrong >= (all.get(key)?.length ?? 0);
    return always && one.severity === 'error' ? { ...one, severity: 'warning' } : one;
  });
}

function rowKey(record: LkjRecord | undefined): string {
  return record ? [record.tingkat, record.kode, record.uraian].join('|') : '';
}

/** A row that is larger than the one above it in several periods is no slip: its level was not read. */
function onceTooLarge(raised: readonly Raised[]): Raised[] {
  const large = groupBy(
    raised.filter((r) => r.code === 'finding.SUM.child'),
    (r) => rowKey(r.records[0]),
  );
  return raised.filter(
    (r) => r.code !== 'finding.SUM.child' || large.get(rowKey(r.records[0]))?.length === 1,
  );
}

function checkParent(node: Node, field: Rupiah): Raised[] {
  const own = holder(node, field);
  const printed = own ? figure(own, field) : null;
  if (!own || !printed || node.children.length === 0) return [];
  const parts = node.children.map((child) => ({ child, record: holder(child, field) }));
  const values = gather(parts, ({ record }) => (record ? (figure(record, field) ?? []) : []));
  const blank = parts.filter(({ child, record }) => !record && !child.records.some((r) => isDash(r, field)));
  if (values.length === 0 || sumsUp(printed, values, own, field)) return [];
  // A child without a cell may be one that the table does not show: then the sum proves little.
  if (blank.length > values.length) return [];
  const held = gather(parts, ({ record }) => record ?? []);
  const odd = tooLarge(held, printed, own, field);
  if (odd) return [odd];
  const proven = blank.length === 0 && isProven(node, printed, sumOf(values), [own, ...held], field);
  return [raiseSum(own, field, held, proven ? graded(own, ...held) : 'warning')];
}

/** The one part that is larger than the whole, where the others make the whole without it. */
function tooLarge(held: readonly LkjRecord[], printed: Exact, own: LkjRecord, field: Rupiah): Raised | null {
  const large = held.filter((r) => {
    const value = figure(r, field);
    return value !== null && compareExact(value, printed) > 0;
  });
  const [one] = large;
  const others = gather(
    held.filter((r) => r !== one),
    (r) => figure(r, field) ?? [],
  );
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
