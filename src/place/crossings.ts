import { isRupiah } from '../lex/fields.js';
import type { FigureColumn } from './figure-columns.js';

/** Columns of counts, and those of money each with the column of counts that it pays for, right left of it. */
interface Pairs {
  readonly counts: ReadonlySet<number>;
  readonly pairs: readonly { readonly money: number; readonly count: number }[];
}

const isCount = ({ field }: FigureColumn): boolean => field === 'target' || field === 'realisasi';
const isMoney = ({ field }: FigureColumn): boolean => isRupiah(field);

/** Columns of count and money side by side, of one period each, behind a count of another period. */
export function pairsOf(columns: readonly FigureColumn[]): Pairs {
  return {
    counts: new Set(columns.flatMap((column, c) => (isCount(column) ? [c] : []))),
    pairs: columns.flatMap((column, money) => {
      const count = columns[money - 1];
      const paired = isMoney(column) && count && isCount(count) && count.periode === column.periode;
      return paired ? [{ money, count: money - 1 }] : [];
    }),
  };
}

/**
 * How often an arrangement puts an amount behind the count of another period, over its own count: what stands
 * before an amount is what it pays for.
 *
 *   2023 target | 2024 target | 2024 Rp          12 Unit 300.000.000
 *                  12 Unit       300.000.000
 *
 * @param slots for each column its value, negative where it is blank
 */
export function crossings({ counts, pairs }: Pairs, slots: Int16Array): number {
  let crossed = 0;
  for (const { money, count } of pairs) {
    if ((slots[money] ?? -1) < 0 || (slots[count] ?? -1) >= 0) continue;
    if (counts.has(lastFilled(slots, count))) crossed++;
  }
  return crossed;
}

function lastFilled(slots: Int16Array, end: number): number {
  for (let c = end - 1; c >= 0; c--) if ((slots[c] ?? -1) >= 0) return c;
  return -1;
}
