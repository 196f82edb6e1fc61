/** With more amounts than this, some three of them make nearly any gap: that explains nothing. */
const MANY = 60;

/**
 * The fewest amounts, at most three, that add up to `gap`; null where none do. Positions in `amounts`.
 * One amount in step with their number, two by a table of what is left, three by that for each.
 */
export function smallestSet(gap: bigint, amounts: readonly bigint[]): readonly number[] | null {
  const one = amounts.indexOf(gap);
  if (one >= 0) return [one];
  const two = pair(gap, amounts, 0);
  if (two || amounts.length > MANY) return two;
  for (const [i, amount] of amounts.entries()) {
    const rest = pair(gap - amount, amounts, i + 1);
    if (rest) return [i, ...rest];
  }
  return null;
}

function pair(gap: bigint, amounts: readonly bigint[], from: number): readonly [number, number] | null {
  const seen = new Map<bigint, number>();
  for (let j = from; j < amounts.length; j++) {
    const amount = amounts[j] ?? 0n;
    const i = seen.get(gap - amount);
    if (i !== undefined) return [i, j];
    seen.set(amount, j);
  }
  return null;
}
