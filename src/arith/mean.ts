import type { Exact } from './exact.js';
import { quotientAgrees } from './percent.js';
import { sumOf } from './sums.js';

/** True where `printed` is the mean of `values`, rounded or cut off at the decimals that are printed. */
export function meanAgrees(values: readonly Exact[], printed: Exact): boolean {
  if (values.length === 0) return false;
  const sum = sumOf(values);
  return quotientAgrees(sum.digits, sum.places, { digits: BigInt(values.length), places: 0 }, printed);
}
