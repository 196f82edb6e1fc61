import { leaves } from './head-leaves.js';
import { measureSlots, type Slot } from './slots.js';
import type { TextLine } from './words.js';

/** What a column of amounts holds, and no other. */
const AMOUNT = /^(?:Rp\.?\s*)?\(?-?\d{1,3}(?:[.,]\d{3})+(?:[.,]\d{1,2})?\)?$/i;
const NOTHING = /^[-–—]$/;

/**
 * Joins two columns of amounts that stand below one heading and never on one line: amounts of different length
 * in a column whose letters are set wider or narrower than they are printed. A heading that is left over then has a
 * column of its own, which is blank.
 *
 *           II               III
 *      K         Rp        K      Rp
 *              148.658.893
 *      1                 43.160         → two columns, II K and II Rp; III K and III Rp are blank
 *
 * @param first the heading of the table, for pages that do not print it again
 */
export function joinBelowOne(
  edges: readonly number[],
  head: readonly TextLine[],
  body: readonly TextLine[],
  first: readonly TextLine[],
): number[] {
  const again = head.length === 0;
  const heads = leaves(again ? first : head).map((f) => (f.start + f.end) / 2);
  if (heads.length === 0) return [...edges];
  let kept = [...edges];
  for (let k = 1; k < kept.length; k++) {
    const slots = measureSlots(kept, head, body);
    const [left, right] = [slots[k - 1], slots[k]];
    if (!left || !right || left.quantities < 1 || right.quantities < 1) continue;
    const above = heads.filter((x) => x >= left.left && x <= right.right);
    if (
      above.length !== 1 ||
      meet(left, right, body) ||
      !holdsAmounts(left, body) ||
      !holdsAmounts(right, body)
    )
      continue;
    const next = again ? undefined : heads.find((x) => x > right.right && x < right.to);
    kept = kept.filter((_, i) => i !== k);
    if (next !== undefined) kept.splice(k, 0, Math.max(right.right, Math.floor(next) - 1));
  }
  return kept;
}

function holdsAmounts({ from, to }: Slot, body: readonly TextLine[]): boolean {
  const texts = body.flatMap((l) =>
    l.fragments.filter((f) => f.start >= from && f.start < to).map((f) => f.text),
  );
  return texts.some((t) => AMOUNT.test(t)) && texts.every((t) => AMOUNT.test(t) || NOTHING.test(t));
}

/** True where some line has cells in both columns. */
function meet(left: Slot, right: Slot, body: readonly TextLine[]): boolean {
  return body.some(
    (line) =>
      line.fragments.some((f) => f.start >= left.from && f.start < left.to) &&
      line.fragments.some((f) => f.start >= right.from && f.start < right.to),
  );
}
