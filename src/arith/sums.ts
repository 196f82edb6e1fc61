import { addExact, compareExact, type Exact, ZERO } from './exact.js';

/** The exact sum. */
export function sumOf(values: readonly Exact[]): Exact {
  return values.reduce(addExact, ZERO);
}

/** Money is never rounded in a sum: a parent's figure is its children's to the rupiah. */
export function sumAgrees(parent: Exact, children: readonly Exact[]): boolean {
  return children.length > 0 && compareExact(parent, sumOf(children)) === 0;
}
