import { remember } from '../lex/remember.js';

/**
 * A decimal as printed, held exactly: `digits` ÷ 10^`places`. Places are those that were printed, so
 * "25.00" keeps two: rounding is judged by what the document shows, not by the value.
 */
export interface Exact {
  readonly digits: bigint;
  readonly places: number;
}

const PLAIN = /^(-?)(\d+)(?:\.(\d+))?$/;
/** No figure of a report has more digits; longer runs are account numbers or glued cells. */
const MAX_DIGITS = 40;

/** Reads a plain decimal string ("-12.50"); null where it is not one. */
export const exact = remember((decimal: string): Exact | null => {
  const match = PLAIN.exec(decimal);
  if (!match || decimal.length > MAX_DIGITS) return null;
  const [, sign = '', whole = '', fraction = ''] = match;
  return { digits: BigInt(`${sign}${whole}${fraction}`), places: fraction.length };
});

/** The digits of `value` at `places` decimals; exact as long as `places` is not below its own. */
export function digitsAt(value: Exact, places: number): bigint {
  return value.digits * 10n ** BigInt(Math.max(0, places - value.places));
}

export function compareExact(a: Exact, b: Exact): -1 | 0 | 1 {
  const places = Math.max(a.places, b.places);
  const [x, y] = [digitsAt(a, places), digitsAt(b, places)];
  return x < y ? -1 : x > y ? 1 : 0;
}

export function addExact(a: Exact, b: Exact): Exact {
  const places = Math.max(a.places, b.places);
  return { digits: digitsAt(a, places) + digitsAt(b, places), places };
}

export function subtractExact(a: Exact, b: Exact): Exact {
  return addExact(a, { ...b, digits: -b.digits });
}

/** Without its sign. */
export function abs(digits: bigint): bigint {
  return digits < 0n ? -digits : digits;
}

/** True where a is off b by at most so many hundredths of b. */
export function withinHundredths(a: Exact, b: Exact, most: bigint): boolean {
  const off = subtractExact(a, b);
  return abs(off.digits) * 100n <= abs(digitsAt(b, off.places)) * most;
}

export function isZero(value: Exact): boolean {
  return value.digits === 0n;
}

/** The plain decimal string, without trailing zero decimals ("25.00" is "25"). */
export function formatExact(value: Exact): string {
  const negative = value.digits < 0n;
  const digits = abs(value.digits)
    .toString()
    .padStart(value.places + 1, '0');
  const at = digits.length - value.places;
  const fraction = digits.slice(at).replace(/0+$/, '');
  return `${negative ? '-' : ''}${digits.slice(0, at)}${fraction ? `.${fraction}` : ''}`;
}

export const ZERO: Exact = { digits: 0n, places: 0 };
export const HUNDRED: Exact = { digits: 100n, places: 0 };
