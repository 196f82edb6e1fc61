import { abs, digitsAt, type Exact, isZero } from './exact.js';

/**
 * True where `printed` is 100 × `part` ÷ `whole`, rounded or cut off at the decimals that are printed:
 * 5,600,000 of 33,635,000 is 16.649 %, which documents print as 16.65, 16.64, 16.6, 17 and 16.
 */
export function ratioAgrees(part: Exact, whole: Exact, printed: Exact): boolean {
  if (isZero(whole)) return false;
  return quotientAgrees(100n * part.digits, part.places, whole, printed);
}

/** True where `printed` is (`digits` ÷ 10^`places`) ÷ `whole`, rounded or cut off as printed. */
export function quotientAgrees(digits: bigint, places: number, whole: Exact, printed: Exact): boolean {
  // All over one denominator: x = top / bottom, printed = p / scale.
  const scale = 10n ** BigInt(printed.places);
  let top = digits * 10n ** BigInt(whole.places) * scale;
  let bottom = whole.digits * 10n ** BigInt(places);
  if (bottom < 0n) [top, bottom] = [-top, -bottom];
  const negative = top < 0n;
  const size = negative ? -top : top;
  const shown = negative ? -printed.digits : printed.digits;
  if (shown < 0n) return false;
  const left = size - shown * bottom;
  // Cut off: 0 ≤ x − printed < one unit of the last place. Rounded: at most half a unit either way.
  return left >= 0n ? left < bottom : -left * 2n <= bottom;
}

/**
 * True where the agreement holds once the rounding of `part` itself is allowed: 33 of 100 printed as 33.33,
 * because the cell shows 33.33 as 33. Only for parts of two figures and more: with fewer, everything agrees.
 */
export function ratioNearlyAgrees(part: Exact, whole: Exact, printed: Exact): boolean {
  if (isZero(whole) || part.digits.toString().replace('-', '').length < 2) return false;
  const places = Math.max(part.places, whole.places, printed.places) + 1;
  const unit = 10n ** BigInt(places - part.places);
  const at = digitsAt(part, places);
  // printed ÷ 100 × whole lies within a unit of the part's last place.
  const asked = printed.digits * whole.digits;
  const scale = 10n ** BigInt(printed.places + whole.places + 2);
  const left = asked * 10n ** BigInt(places) - at * scale;
  return abs(left) < unit * scale;
}
