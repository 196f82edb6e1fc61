/** The largest of any number of numbers; `Math.max(...values)` fails above some 100,000. `floor` where there are none. */
export function largest(values: Iterable<number>, floor: number): number {
  let most = floor;
  for (const value of values) if (value > most) most = value;
  return most;
}
