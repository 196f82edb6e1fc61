import { compareExact, digitsAt, type Exact, isZero } from './exact.js';
import { quotientAgrees, ratioAgrees, ratioNearlyAgrees } from './percent.js';

/**
 * How a printed achievement follows from target and realisation:
 * `more` 100 × realisasi ÷ target; `less` 100 × target ÷ realisasi and `mirror`
 * 100 × (2 × target − realisasi) ÷ target, the two forms for indicators where less is better;
 * `share` realisasi ÷ target printed as a share of one (0.85); `capped` 100 printed where more was reached.
 */
export type AchievementForm = 'more' | 'less' | 'mirror' | 'share' | 'capped';

/** The form by which `capaian` agrees with its two figures, or null where none does. */
export function achievement(target: Exact, realisasi: Exact, capaian: Exact): AchievementForm | null {
  if (ratioAgrees(realisasi, target, capaian)) return 'more';
  if (ratioAgrees(target, realisasi, capaian)) return 'less';
  if (mirrorAgrees(target, realisasi, capaian)) return 'mirror';
  if (
    capaian.places > 0 &&
    !isZero(target) &&
    quotientAgrees(realisasi.digits, realisasi.places, target, capaian)
  )
    return 'share';
  if (isHundred(capaian) && !isZero(target) && compareExact(realisasi, target) > 0) return 'capped';
  return null;
}

/** True where only the rounding of the printed realisation keeps the two from agreeing. */
export function achievementNear(target: Exact, realisasi: Exact, capaian: Exact): boolean {
  return ratioNearlyAgrees(realisasi, target, capaian);
}

function mirrorAgrees(target: Exact, realisasi: Exact, capaian: Exact): boolean {
  if (isZero(target)) return false;
  const places = Math.max(target.places, realisasi.places);
  const top = 2n * digitsAt(target, places) - digitsAt(realisasi, places);
  return quotientAgrees(100n * top, places, target, capaian);
}

function isHundred(value: Exact): boolean {
  return value.digits === 100n * 10n ** BigInt(value.places);
}
