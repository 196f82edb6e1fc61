import type { Exact } from './exact.js';
import { compareExact } from './exact.js';
import { sumOf } from './sums.js';

/**
 * How the figure for a plan's end follows from its years: `sum` (money, and counts of things made each year),
 * `last` (a state that is reached), `max` (a state that is kept), or null.
 */
export type PlanEnd = 'sum' | 'last' | 'max';

export function planEnd(years: readonly Exact[], end: Exact): PlanEnd | null {
  const last = years.at(-1);
  if (last === undefined) return null;
  if (compareExact(sumOf(years), end) === 0) return 'sum';
  if (compareExact(last, end) === 0) return 'last';
  const largest = years.reduce((a, b) => (compareExact(a, b) >= 0 ? a : b));
  return compareExact(largest, end) === 0 ? 'max' : null;
}
