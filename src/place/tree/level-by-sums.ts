import { COST } from '../costs.js';

/** An entity whose level is open between two, as far as the sums need to know it. */
export interface Open {
  /** Money, or null where none is printed. */
  readonly money: bigint | null;
  /** Cost of calling it the upper and the lower level, from its words alone. */
  readonly upper: number;
  readonly lower: number;
}

/** An upper entity whose money is its lower ones' to the rupiah: no accident. */
const EXACT_SUM = -8;
/** An upper entity without any lower one: tables list both levels. */
const CHILDLESS = 2;
/** Sums that can't be asked because a figure is missing. */
const UNKNOWN_SUM = 0.5;
/** A run of lower entities before the first upper one: only where the table goes on from another page. */
const HEADLESS = 3;
/** Most lower entities below one upper one; bounds the search. */
const MAX_CHILDREN = 60;

/**
 * Tells upper from lower entities in a run by their sums (kegiatan and sub kegiatan where no code tells):
 *
 *   Administrasi Umum      237,346,288   upper
 *   Penyediaan Bahan       200,000,000   lower
 *   Rapat Koordinasi        37,346,288   lower
 *
 * @returns for each entity true where it is an upper one.
 */
export function levelBySums(run: readonly Open[]): boolean[] {
  const sums = [0n];
  const gaps = [0];
  const lower = [0];
  run.forEach((node, i) => {
    sums.push((sums[i] ?? 0n) + (node.money ?? 0n));
    gaps.push((gaps[i] ?? 0) + (node.money === null ? 1 : 0));
    lower.push((lower[i] ?? 0) + node.lower);
  });
  const best: number[] = [0];
  const back: number[] = [-1];
  for (let j = 1; j <= run.length; j++) {
    best[j] = j <= MAX_CHILDREN ? HEADLESS + (lower[j] ?? 0) : Infinity;
    back[j] = -1;
    for (let i = Math.max(0, j - MAX_CHILDREN - 1); i < j; i++) {
      const head = run[i];
      if (!head) continue;
      const children = j - i - 1;
      const sum = sumCost(
        head.money,
        (sums[j] ?? 0n) - (sums[i + 1] ?? 0n),
        (gaps[j] ?? 0) - (gaps[i + 1] ?? 0),
        children,
      );
      const cost = (best[i] ?? Infinity) + head.upper + (lower[j] ?? 0) - (lower[i + 1] ?? 0) + sum;
      if (cost < (best[j] ?? Infinity)) {
        best[j] = cost;
        back[j] = i;
      }
    }
  }
  const upper = run.map(() => false);
  for (let j = run.length; j > 0;) {
    const i = back[j] ?? -1;
    if (i < 0) break;
    upper[i] = true;
    j = i;
  }
  return upper;
}

function sumCost(head: bigint | null, sum: bigint, missing: number, children: number): number {
  if (children === 0) return CHILDLESS;
  if (head === null) return missing === children ? 0 : COST.contradiction / 2;
  if (sum === head) return missing > 0 ? EXACT_SUM / 2 : EXACT_SUM;
  return missing > 0 && sum < head ? UNKNOWN_SUM : COST.contradiction;
}
