import type { PagePrint, PrintCounts } from '../print.js';

/** How far the text of a page can be trusted. */
export const PAGE_KINDS = [
  'born-digital',
  'scan',
  'scan-with-text',
  'no-unicode',
  'garbled',
  'empty',
] as const;
export type PageKind = (typeof PAGE_KINDS)[number];

/** From this share of letters drawn invisibly on, the text is a layer that OCR laid under a picture. */
const INVISIBLE = 0.5;
/** From this share of letters without a Unicode value on, the rest cannot be read either. */
const UNMAPPED = 0.2;

/** What kind of page this is, from what was drawn on it. */
export function kindOf({ counts }: Pick<PagePrint, 'counts'>): PageKind {
  if (counts.glyphs === 0) return counts.images > 0 ? 'scan' : 'empty';
  if (counts.unmapped >= UNMAPPED * counts.glyphs) return 'no-unicode';
  if (counts.invisible >= INVISIBLE * counts.glyphs) return 'scan-with-text';
  return isGarbled(counts) ? 'garbled' : 'born-digital';
}

/** Fewer letters than this are names and abbreviations. */
const ENOUGH = 200;
/** Indonesian and English have 38 to 47 vowels in a hundred letters; tables full of abbreviations have 35. */
const FEWEST_VOWELS = 0.28;
const MOST_VOWELS = 0.6;

/** Letters that are plausible one by one, and together no language: a font whose map is wrong, or OCR rubbish. */
function isGarbled({ letters, vowels }: PrintCounts): boolean {
  return letters >= ENOUGH && (vowels < FEWEST_VOWELS * letters || vowels > MOST_VOWELS * letters);
}

/** Other scripts have other vowels, and say nothing here. */
const LATIN_WORD = /(?:\p{Script=Latin}\p{M}?){4,}/gu;

/** Letters and vowels of the words that are long enough to be none but words. */
export function countLetters(
  words: readonly { readonly text: string }[],
): Pick<PrintCounts, 'letters' | 'vowels'> {
  const runs = words.flatMap((w) => w.text.normalize('NFD').match(LATIN_WORD) ?? []);
  const letters = runs.reduce((sum, run) => sum + run.length, 0);
  const vowels = runs.reduce((sum, run) => sum + (run.match(/[aeiou]/gi)?.length ?? 0), 0);
  return { letters, vowels };
}
