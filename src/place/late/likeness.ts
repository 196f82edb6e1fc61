/** Words that every name has: they tell nothing. */
const COMMON = new Set(
  'dan yang untuk dengan pada dalam dari oleh serta atau tahun jumlah persentase tingkat cakupan nilai kabupaten kota daerah kabupaten/kota'.split(
    ' ',
  ),
);
/** Shorter words are particles. */
const MIN_LETTERS = 4;
/** A short word in capitals names something. */
const ACRONYM = /^\p{Lu}{3}$/u;
/** Words are compared by their beginning, so that "penyediaan" meets "penyedia". */
const STEM = 6;

/** One word in common, of several, is little: names of one office share their words. */
const LONE_WORD = 0.3;
const HALF = 0.5;

/** The telling words of a name, cut to their stems. */
export function stems(text: string): Set<string> {
  const words = text.match(/[\p{L}/]+/gu) ?? [];
  const telling = words.filter(
    (w) => (w.length >= MIN_LETTERS || ACRONYM.test(w)) && !COMMON.has(w.toLowerCase()),
  );
  return new Set(telling.map((w) => w.toLowerCase().slice(0, STEM)));
}

/** Share of the indicator's telling words that the name has too (0–1): indicators repeat what they measure. */
export function likeness(name: ReadonlySet<string>, indicator: ReadonlySet<string>): number {
  if (indicator.size === 0 || name.size === 0) return 0;
  let shared = 0;
  for (const stem of indicator) if (name.has(stem)) shared++;
  const share = shared / indicator.size;
  return shared === 1 && share < HALF ? share * LONE_WORD : share;
}
