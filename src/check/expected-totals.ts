import { gather } from '../lex/gather.js';
import { compareExact, exact, formatExact } from '../arith/exact.js';
import { sumOf } from '../arith/sums.js';
import type { LkjDocument } from '../record/schema.js';
import type { Rupiah } from '../types.js';
import { amount, nodeAmount, type Amount } from './amounts.js';
import { groupBy, type Raised } from './checked.js';
import type { Found } from './consequences.js';
import { nameKey } from './same.js';
import { holder, treeOf, type Node } from './tree.js';

/** An amount known from elsewhere: "this agency's pagu 2024 is 6656309000". */
export interface ExpectedTotal {
  readonly column: Rupiah;
  readonly periode: string;
  /** Plain decimal, rupiah. */
  readonly value: string;
  /** Only for documents of this agency; of all where it is not given. */
  readonly instansi?: string;
  /** The amount of this entity; of the whole table where it is not given. */
  readonly uraian?: string;
}

/** Where every table of the period prints another amount than is known, the first is a SUM finding. */
export function expectedTotals(
  document: Pick<LkjDocument, 'records' | 'instansi'>,
  totals: readonly ExpectedTotal[],
): Found[] {
  return gather(totals, (total) => {
    const known = exact(total.value);
    if (!known || (total.instansi !== undefined && !sameName(total.instansi, document.instansi))) return [];
    const shown = amountsOf(document, total);
    const [first] = shown;
    if (!first || shown.some(({ value }) => compareExact(value, known) === 0)) return [];
    const raised: Raised = {
      records: [first.record],
      severity: 'error',
      printed: formatExact(first.value),
      expected: total.value,
      code: 'finding.SUM.expected',
      args: { column: total.column },
    };
    return [{ rule: 'SUM', raised }];
  });
}

function amountsOf(
  document: Pick<LkjDocument, 'records' | 'instansi'>,
  { column, periode, uraian }: ExpectedTotal,
): Amount[] {
  const own = document.records.filter((r) => r.periode === periode);
  if (uraian !== undefined)
    return gather(
      own.filter((r) => sameName(uraian, r.uraian)),
      (r) => amount(r, column),
    );
  return gather([...groupBy(own, (r) => r.tabel).values()], (records) => {
    const { nodes, totals } = treeOf(records);
    const printed = gather(totals, (t) => amount(t.record, column));
    if (printed.length > 0) return printed;
    const tops = gather(
      nodes.filter((n) => !hasAbove(n, column)),
      (n) => nodeAmount(n, column),
    );
    const [first] = tops;
    return first ? [{ record: first.record, value: sumOf(tops.map((t) => t.value)) }] : [];
  });
}

function hasAbove({ parent }: Node, column: ExpectedTotal['column']): boolean {
  return parent !== null && (holder(parent, column) !== null || hasAbove(parent, column));
}

function sameName(a: string, b: string): boolean {
  return nameKey(a) === nameKey(b);
}
