import { abs, digitsAt, formatExact, type Exact } from '../arith/exact.js';
import { sumOf } from '../arith/sums.js';
import type { LkjRecord } from '../record/schema.js';
import type { Rupiah } from '../types.js';
import type { Raised } from './checked.js';
import { figure } from './figures.js';

/**
 * Amounts agree to the rupiah but for rounding: each may be off by half a unit of what is printed, which is
 * a rupiah, or a thousand where the heading's scale was applied.
 */
export function sumsUp(printed: Exact, values: readonly Exact[], record: LkjRecord, field: Rupiah): boolean {
  const sum = sumOf(values);
  const places = Math.max(printed.places, sum.places);
  const difference = digitsAt(printed, places) - digitsAt(sum, places);
  const unit = digitsAt({ digits: unitOf(record, field), places: 0 }, places);
  const slack = (unit * BigInt(values.length + 1)) / 2n;
  return abs(difference) <= slack;
}

function unitOf(record: LkjRecord, field: Rupiah): bigint {
  return 10n ** BigInt(zerosAdded(record, field));
}

/** Zeros that the heading's scale ("Rp.000") has added to what is printed. */
export function zerosAdded(record: LkjRecord, field: Rupiah): number {
  const raw = (record.raw[field] ?? '').replace(/[.,]\d{1,2}$/, '').replace(/\D/g, '').length;
  const whole = record[field].replace(/\..*$/, '').replace(/\D/g, '').length;
  return raw > 0 && whole > raw ? Math.min(whole - raw, LARGEST_SCALE) : 0;
}

/** "dalam milyar": nine zeros. */
const LARGEST_SCALE = 9;

/** Totals that differ by less than this, in hundredths, are meant to be the same. */
export const NEAR_TOTALS = 5n;

/** A SUM finding: what is printed against the sum of `held`. */
export function raiseSum(
  record: LkjRecord,
  field: Rupiah,
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
