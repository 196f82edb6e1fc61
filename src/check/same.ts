import { compareExact, digitsAt, type Exact } from '../arith/exact.js';
import { remember } from '../lex/remember.js';
import { compact } from '../lex/words.js';

/**
 * True where two printings of one figure differ only by rounding: 3,66 and 3,7 and 4; 85,756 and 85,75.
 * The coarser one must be the finer one, rounded or cut off.
 */
export function samePrinted(a: Exact, b: Exact): boolean {
  if (compareExact(a, b) === 0) return true;
  const [fine, coarse] = a.places >= b.places ? [a, b] : [b, a];
  if (fine.places === coarse.places) return false;
  const unit = 10n ** BigInt(fine.places - coarse.places);
  const left = fine.digits - digitsAt(coarse, fine.places);
  return left >= 0n ? left < unit : -left * 2n <= unit;
}

/** A name as documents repeat it: letters and digits, without closing brackets, with spellings of persen joined. */
export const nameKey = remember((name: string): string => {
  const bare = name.replace(/\([^()]{0,40}\)\s*$/, '').replace(/^\s*(?:\d{1,2}|[a-z])[.)]\s+/i, '');
  return compact(bare)
    .replace(/^(?:pr[eo]sentas[ei]|prosentas[ei])/, 'persentase')
    .replace(/^(?:program|kegiatan|subkegiatan|sasaran|indikator)(?=\p{L})/u, '');
});
