import { achievement, achievementNear, type AchievementForm } from '../arith/achievement.js';
import { compareExact, digitsAt, HUNDRED, isZero, ZERO, type Exact } from '../arith/exact.js';
import { quotientAgrees } from '../arith/percent.js';
import type { LkjRecord } from '../record/schema.js';
import { figure } from './figures.js';
import { isLessBetter, isMoreBetter } from './better.js';

/** An achievement that can be asked: its three figures, and the form by which they agree. */
export interface Asked {
  readonly record: LkjRecord;
  readonly target: Exact;
  readonly realisasi: Exact;
  readonly capaian: Exact;
  readonly form: AchievementForm | null;
}

/** The achievement of a record; none where one of its figures is missing. */
export function ask(record: LkjRecord): Asked[] {
  const [target, realisasi, capaian] = (['target', 'realisasi', 'capaian'] as const).map((f) =>
    figure(record, f),
  );
  if (!target || !realisasi || !capaian || isZero(target)) return [];
  return [{ record, target, realisasi, capaian, form: achievement(target, realisasi, capaian) }];
}

/** What is to be said of an achievement: nothing, that it is odd, or that it is wrong. */
export type Verdict = 'right' | 'info' | 'warning' | 'wrong';

/** A cap that so few rows show is no rule that a table keeps. */
const FEW_CAPPED = 3;

/** How a table measures is told by all of its rows; what it gives is asked of each. */
export function measuring(asked: readonly Asked[]): (one: Asked) => Verdict {
  const count = (form: AchievementForm): number => asked.filter((a) => a.form === form).length;
  const isInShares = count('share') > Math.max(1, count('more'));
  const above = asked.some((a) => compareExact(a.capaian, HUNDRED) > 0);
  const fewCapped = count('capped') <= FEW_CAPPED;
  const cap = capOf(asked);
  return (one) => {
    const { record, form, target, realisasi, capaian } = one;
    if (form === 'more' || achievementNear(target, realisasi, capaian)) return 'right';
    if (form === 'less' || form === 'mirror') return isMoreBetter(record) ? 'info' : 'right';
    if (form === 'share' || shareAgrees(one, isInShares))
      return isInShares || isShare(capaian) ? 'right' : 'wrong';
    if (isFloored(one) || isMetByLess(one)) return 'right';
    if (cap !== null && compareExact(capaian, cap) === 0 && isAbove(one, cap)) return 'right';
    if (form !== 'capped') return 'wrong';
    if (above) return isWholePercent(one) ? 'warning' : 'wrong';
    return fewCapped ? 'info' : 'right';
  };
}

/** Shares of one are small: 0.85, 1.2. */
function isShare(capaian: Exact): boolean {
  return compareExact(capaian, { digits: 2n, places: 0 }) <= 0;
}

/** A share of one, whichever way it is measured; in a table of shares a whole one too ("1"). */
function shareAgrees({ target, realisasi, capaian }: Asked, isInShares: boolean): boolean {
  if (capaian.places === 0 && !isInShares) return false;
  const places = Math.max(target.places, realisasi.places);
  const mirrored = 2n * digitsAt(target, places) - digitsAt(realisasi, places);
  return (
    quotientAgrees(realisasi.digits, realisasi.places, target, capaian) ||
    (!isZero(realisasi) && quotientAgrees(target.digits, target.places, realisasi, capaian)) ||
    quotientAgrees(mirrored, places, target, capaian)
  );
}

/** Nothing less than nothing is reached: 0 where the figures give less. */
function isFloored({ record, target, realisasi, capaian }: Asked): boolean {
  if (!isZero(capaian)) return false;
  const isFallen = compareExact(realisasi, ZERO) < 0 !== compareExact(target, ZERO) < 0;
  return isFallen || (isLessBetter(record) && isAtLeast(realisasi, target, 2n));
}

/** Where less is better, what stays within the target may be reached in full, and no more. */
function isMetByLess({ record, target, realisasi, capaian }: Asked): boolean {
  return compareExact(capaian, HUNDRED) === 0 && compareExact(realisasi, target) <= 0 && isLessBetter(record);
}

/** Caps are round ("maksimal 120 %"), and a table shows its own more than once. */
const STEP = 5n;

/** The largest achievement of a table, where it is a cap above 100 that several rows would pass. */
function capOf(asked: readonly Asked[]): Exact | null {
  const most = asked.reduce<Exact>(
    (max, { capaian }) => (compareExact(capaian, max) > 0 ? capaian : max),
    HUNDRED,
  );
  const scale = 10n ** BigInt(most.places);
  if (compareExact(most, HUNDRED) <= 0 || most.digits % (STEP * scale) !== 0n) return null;
  const capped = asked.filter((one) => compareExact(one.capaian, most) === 0 && isAbove(one, most));
  return capped.length > 1 ? most : null;
}

/** True where the figures give more than the cap, by either way of measuring. */
function isAbove({ target, realisasi, record }: Asked, cap: Exact): boolean {
  const passes = (part: Exact, whole: Exact): boolean =>
    isZero(whole) ? !isZero(part) : compareExact(times(part, HUNDRED), times(whole, cap)) > 0;
  return passes(realisasi, target) || (isLessBetter(record) && passes(target, realisasi));
}

function times(a: Exact, b: Exact): Exact {
  return { digits: a.digits * b.digits, places: a.places + b.places };
}

function isAtLeast(a: Exact, b: Exact, factor: bigint): boolean {
  return compareExact(a, { ...b, digits: b.digits * factor }) >= 0;
}

/** So many times its target no share of a whole is. */
const FAR = 3n;

/** A share of a whole that is reached in full has no more to reach. */
function isWholePercent({ record, target, realisasi }: Asked): boolean {
  const isPercent =
    /^(?:%|persen)/i.test(record.satuan) || /^(?:\d{1,2}[.)]?\s*)?pers?entase/i.test(record.indikator);
  return isPercent && compareExact(realisasi, HUNDRED) <= 0 && !isAtLeast(realisasi, target, FAR);
}
