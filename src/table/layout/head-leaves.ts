import { isNumberLine } from './head-lines.js';
import { isYear, type Fragment, type TextLine } from './words.js';

/**
 * Heading texts with nothing below them, whatever line they stand on. A text between two lower ones may be
 * their parent ("2024" over "Target  Rp") and says nothing.
 *
 *                 Target
 *      Program                 Keterangan       → Program, K, Rp, Keterangan
 *                K      Rp
 */
export function leaves(head: readonly TextLine[]): Fragment[] {
  const lines = head.filter((l) => l.fragments.length > 0 && !isNumberLine(l));
  const free: Fragment[] = [];
  lines.forEach((line, i) => {
    const below = lines.slice(i + 1).flatMap((l) => l.fragments);
    for (const f of line.fragments) {
      const covers = below.some((b) => b.start < f.end && b.end > f.start);
      if (!covers && !isBetween(f, line.fragments, below)) free.push(f);
    }
  });
  return free.sort((a, b) => a.start - b.start);
}

/** A parent stands over the middle of two near children, this far off it at most (or this share of their width). */
const OFF_MIDDLE = 3;
const OFF_SHARE = 0.2;
const NEAR_CHILDREN = 45;

function isBetween(f: Fragment, beside: readonly Fragment[], below: readonly Fragment[]): boolean {
  const [left, right] = nearest(f, below);
  if (!left || !right || right.end - left.start > NEAR_CHILDREN) return false;
  // A year and a word are no two children of one heading.
  if (isYear(left.text) !== isYear(right.text)) return false;
  // What stands under another text of this line is no child of this one.
  if (beside.some((o) => o !== f && [left, right].some((b) => o.start < b.end && o.end > b.start)))
    return false;
  const off = Math.abs((f.start + f.end) / 2 - (left.start + right.end) / 2);
  return off <= Math.max(OFF_MIDDLE, OFF_SHARE * (right.end - left.start)) || isOneOfMany(f, beside, below);
}

/** So many texts of a line that stand between the same two lower ones are parents, however wide their children are. */
const MANY = 3;

/**
 *     2023         2024         2025
 *   K      Rp    K      Rp    K      Rp
 */
function isOneOfMany(f: Fragment, beside: readonly Fragment[], below: readonly Fragment[]): boolean {
  const key = (o: Fragment): string =>
    nearest(o, below)
      .map((b) => b?.text ?? '')
      .join('|');
  return beside.filter((o) => key(o) === key(f)).length >= MANY;
}

/** The nearest texts on both sides. */
function nearest(f: Fragment, below: readonly Fragment[]): [left: Fragment | null, right: Fragment | null] {
  return [
    below
      .filter((b) => b.end <= f.start)
      .reduce<Fragment | null>((a, b) => (a && a.start > b.start ? a : b), null),
    below
      .filter((b) => b.start >= f.end)
      .reduce<Fragment | null>((a, b) => (a && a.end < b.end ? a : b), null),
  ];
}
