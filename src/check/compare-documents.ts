import { compareExact } from '../arith/exact.js';
import type { LkjDocument, LkjRecord } from '../record/schema.js';
import { groupBy } from './checked.js';
import { figure } from './figures.js';
import { nameKey, samePrinted } from './same.js';

/** What two documents of one agency both promise: a target or a budget, for the same thing and period. */
const COMPARED = ['target', 'pagu'] as const;

/** A figure that two documents print differently. */
export interface Difference {
  readonly periode: string;
  readonly kode: string;
  readonly uraian: string;
  readonly indikator: string;
  readonly column: (typeof COMPARED)[number];
  readonly before: string;
  readonly after: string;
  readonly beforeAt: string;
  readonly afterAt: string;
  /** The lesser of the two records' keyakinan. */
  readonly keyakinan: number;
}

export interface Comparison {
  /** Figures that both documents print. */
  readonly compared: number;
  readonly differences: readonly Difference[];
}

/**
 * Compares the targets and budgets of two documents. The same thing is the same level and name, or code and
 * name, the same indicator, in the same period; where a document prints it with several figures, any of them
 * agreeing will do.
 */
export function compareDocuments(before: LkjDocument, after: LkjDocument): Comparison {
  let compared = 0;
  const differences = COMPARED.flatMap((column) => {
    const old = groupBy(printing(before, column), (r) => keyOf(r, column));
    return [...groupBy(printing(after, column), (r) => keyOf(r, column))].flatMap(([key, now]) => {
      const then = old.get(key) ?? [];
      const [a] = then;
      const [b] = now;
      if (!a || !b) return [];
      compared += 1;
      return then.some((x) => now.some((y) => agree(x, y, column))) ? [] : [difference(a, b, column)];
    });
  });
  return { compared, differences };
}

function printing(document: LkjDocument, column: (typeof COMPARED)[number]): LkjRecord[] {
  return document.records.filter((r) => r.periode !== '' && r[column] !== '' && keyOf(r, column) !== '');
}

/** Budgets belong to the entity, targets to its indicator. Empty where a record has no name to go by. */
function keyOf(r: LkjRecord, column: (typeof COMPARED)[number]): string {
  const [entity, indicator] = [nameKey(r.uraian), nameKey(r.indikator)];
  if (column === 'pagu') return entity === '' ? '' : [r.tingkat, entity, r.periode].join('|');
  return indicator === '' ? '' : [entity, indicator, r.satuan.toLowerCase(), r.periode].join('|');
}

function agree(a: LkjRecord, b: LkjRecord, column: (typeof COMPARED)[number]): boolean {
  const [x, y] = [figure(a, column), figure(b, column)];
  if (!x || !y) return nameKey(a[column]) === nameKey(b[column]);
  return column === 'pagu' ? compareExact(x, y) === 0 : samePrinted(x, y);
}

function difference(a: LkjRecord, b: LkjRecord, column: (typeof COMPARED)[number]): Difference {
  const { periode, kode, uraian, indikator } = b;
  return {
    periode,
    kode,
    uraian,
    indikator,
    column,
    before: a[column],
    after: b[column],
    beforeAt: placeOf(a),
    afterAt: placeOf(b),
    keyakinan: Math.min(a.keyakinan, b.keyakinan),
  };
}

function placeOf({ halaman, baris }: LkjRecord): string {
  return baris === null ? `p. ${halaman ?? '?'}` : String(baris);
}
