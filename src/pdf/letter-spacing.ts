import type { Glyph } from '../print.js';

/** Letters nearer than this share of the font's height belong to one word; a blank is a quarter of it. */
export const JOINED = 0.16;
/** Letter-spaced text has gaps of no more than this share of the font's height; cells stand further apart. */
const WIDEST = 0.6;
/** Base lines of one stretch of text differ by less. */
const LEVEL = 0.2;
/** Fewer gaps show no habit. */
const FEWEST = 3;
/** This share of the gaps lies between half and double the middle one. */
const EVEN = 0.75;
/** A gap this many times the usual one parts words; where blanks are drawn, they do. */
const WORD_GAP = 2.2;
const WORD_GAP_DRAWN = 3;
/** Where all letters have a blank before them, words have two. */
const WORD_GAP_TYPED = 1.6;
/** At this share of letters with a blank drawn before each, the blanks are the spacing. */
const ALL_SPACED = 0.8;

/**
 * How far each letter may stand from the one drawn before it to be of the same word, in points; below 0 where a
 * blank was drawn between them. Letters of spaced-out text stand apart by more than a blank: what parts its words
 * is a gap that is wide for its own spacing.
 *
 *     J u m l a h   P e n g e l u a r a n      → Jumlah Pengeluaran
 */
export function joinLimits(glyphs: readonly Glyph[]): readonly number[] {
  const limits = glyphs.map((g) => (g.spaced ? -1 : JOINED * g.size));
  for (const { from, to } of stretches(glyphs)) {
    if (!isLoose(glyphs, from, to)) continue;
    const own = glyphs.slice(from, to);
    const gaps = own.slice(1).map((g, i) => g.x0 - (own[i]?.x1 ?? 0));
    const typed = isTyped(own);
    const loose = typed ? gaps : gaps.filter((_, i) => own[i + 1]?.spaced === false);
    const middle = middleOf(loose);
    if (loose.length < FEWEST || middle <= JOINED * (own[0]?.size ?? 0) || !isEven(loose, middle)) continue;
    const drawn = own.some((g, i) => i > 0 && g.spaced);
    const wide = typed ? WORD_GAP_TYPED : drawn ? WORD_GAP_DRAWN : WORD_GAP;
    own.forEach((g, i) => {
      if (i > 0 && (typed || !g.spaced)) limits[from + i] = middle * wide;
    });
  }
  return limits;
}

/** Runs of letters on one base line, each a little to the right of the one before. */
function stretches(glyphs: readonly Glyph[]): { from: number; to: number }[] {
  const found: { from: number; to: number }[] = [];
  let from = 0;
  for (let i = 1; i <= glyphs.length; i++) {
    const [a, b] = [glyphs[i - 1], glyphs[i]];
    if (a && b && Math.abs(a.base - b.base) <= LEVEL * b.size && isNear(a, b)) continue;
    if (i - from > FEWEST) found.push({ from, to: i });
    from = i;
  }
  return found;
}

function isNear(a: Glyph, b: Glyph): boolean {
  const gap = b.x0 - a.x1;
  // A blank that was drawn is as wide as two gaps and itself.
  return gap > -0.4 * b.size && gap <= (b.spaced ? 3 : 1) * WIDEST * b.size;
}

/** Half of the letters or more stand apart from the one before: hardly any text does, and the rest needs no look. */
function isLoose(glyphs: readonly Glyph[], from: number, to: number): boolean {
  let apart = 0;
  for (let i = from + 1; i < to; i++) {
    const [a, b] = [glyphs[i - 1], glyphs[i]];
    if (a && b && b.x0 - a.x1 > JOINED * b.size) apart += 1;
  }
  return 2 * apart >= to - from - 1;
}

/** Spaced out with blanks between all letters. Digits with blanks between them are figures of their own. */
function isTyped(own: readonly Glyph[]): boolean {
  const rest = own.slice(1);
  return (
    own.every((g) => /[\p{L}\p{P}]/u.test(g.text)) &&
    rest.filter((g) => g.spaced).length >= ALL_SPACED * rest.length
  );
}

function middleOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

function isEven(gaps: readonly number[], middle: number): boolean {
  return gaps.filter((g) => g >= middle / 2 && g <= middle * 2).length >= EVEN * gaps.length;
}
