import { digitsAt, type Exact } from './exact.js';
import { sumOf } from './sums.js';

/** Quarters of a year's budget in percent add up to 100, each within one unit of its last printed decimal. */
export function quartersAgree(quarters: readonly Exact[]): boolean {
  if (quarters.length === 0) return false;
  const places = Math.max(...quarters.map((q) => q.places));
  const slack = quarters.reduce((all, q) => all + 10n ** BigInt(places - q.places), 0n);
  const left = digitsAt(sumOf(quarters), places) - 100n * 10n ** BigInt(places);
  // Rounding moves each by half a unit; a sheet that cuts decimals off only loses, up to a unit each.
  return left > 0n ? left * 2n <= slack : -left < slack;
}
