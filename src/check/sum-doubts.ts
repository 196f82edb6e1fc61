import { gather } from '../lex/gather.js';
import { abs, digitsAt, subtractExact, type Exact } from '../arith/exact.js';
import { sumOf } from '../arith/sums.js';
import { levelOfWords } from '../grammar/levels.js';
import type { LkjRecord } from '../record/schema.js';
import type { Rupiah } from '../types.js';
import { nodeAmount } from './amounts.js';
import { figure } from './figures.js';
import { slipBetween } from './slips.js';
import { smallestSet } from './smallest-set.js';
import { sumsUp } from './sums-up.js';
import { holder, type Node } from './tree.js';

/**
 * True where a sum that is off is most likely off in the report, not in its reading: the gap is one that a
 * slip of the hand makes, every row is of the level that its name says, and no row of another level makes
 * the gap.
 */
export function isProven(
  node: Node,
  printed: Exact,
  sum: Exact,
  rows: readonly LkjRecord[],
  field: Rupiah,
): boolean {
  if (!isSlip(printed, sum) || !rows.every(isOfItsLevel)) return false;
  return ![node, ...node.children].some((n) => isMisread(n, field));
}

/** Rows after the last part of a whole that are looked at for those that make its gap. */
const AFTER = 20;

/**
 * True where a few rows make the gap to the rupiah: rows of other levels below the whole or right after it, or
 * parts of it. Then a level was misread more likely than an amount mistyped.
 */
function isMisread(node: Node, field: Rupiah): boolean {
  const own = holder(node, field);
  const printed = own ? figure(own, field) : null;
  const parts = gather(node.children, (child) => nodeAmount(child, field).map((a) => a.value));
  if (!own || !printed || parts.length === 0 || sumsUp(printed, parts, own, field)) return false;
  const gap = subtractExact(printed, sumOf(parts));
  const at = gap.places;
  const last = node.children.at(-1)?.at ?? node.at;
  const others = node.all.slice(node.at + 1, last + AFTER).filter((n) => n.parent !== node);
  const around = gather(others, (n) => nodeAmount(n, field).map((a) => a.value));
  const rows = gap.digits < 0n ? parts : around;
  const size = abs(gap.digits);
  return (
    smallestSet(
      size,
      rows.map((v) => digitsAt(v, Math.max(at, v.places))),
    ) !== null
  );
}

/** False where the name says another level than was read: then the tree below it may be another one too. */
function isOfItsLevel({ uraian, tingkat }: LkjRecord): boolean {
  const said = levelOfWords(uraian);
  return said === null || said === tingkat;
}

/** What a slip of the hand moves at most, as the inverse of the share of the printed amount. */
const SLIP = 4n;

/**
 * An error of typing moves a sum by little, or is one slip away from it. Where half of a parent's money is
 * missing below it, a row was more likely not read, or is not printed at all: odd, but no proof.
 */
function isSlip(printed: Exact, sum: Exact): boolean {
  const gap = subtractExact(printed, sum);
  const places = Math.max(gap.places, printed.places);
  const [off, all] = [digitsAt(gap, places), digitsAt(printed, places)];
  const small = abs(off) * SLIP <= abs(all);
  return small || slipBetween(printed, sum) !== null;
}
