import { exact, formatExact, type Exact } from '../arith/exact.js';
import type { LkjRecord } from '../record/schema.js';
import type { Angka } from '../types.js';

/** A record's figure as an exact number; null where the cell is empty or holds words. */
export function figure(record: LkjRecord, field: Angka): Exact | null {
  return record[field] === '' ? null : exact(record[field]);
}

/** True where the document prints a dash in this column: no value, counted as nothing in a sum. */
export function isDash(record: LkjRecord, field: Angka): boolean {
  return record[field] === '' && /^[-–—−_]+$/.test(record.raw[field] ?? '');
}

/** 100 × part ÷ whole with two decimals, as a plain decimal: what the document should print. */
export function percentOf(part: Exact, whole: Exact): string {
  const top = part.digits * 10n ** BigInt(whole.places) * 100_000n;
  const bottom = whole.digits * 10n ** BigInt(part.places);
  if (bottom === 0n) return '';
  // One place more, then rounded half up.
  const thousandths = top / bottom;
  const rounded = (thousandths + (thousandths < 0n ? -5n : 5n)) / 10n;
  return formatExact({ digits: rounded, places: 2 });
}
