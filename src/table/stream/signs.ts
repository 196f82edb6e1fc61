import { CAPITAL, CAPITALS } from './traits.js';
import type { Word } from './words.js';

/** What is odd about a word inside a text, as bits: most words have none. */
export const SIGN = {
  /** It is the bar of a fraction, or stands behind one. */
  bar: 1,
  afterBar: 2,
  /** It could open an indicator: see `opensInside`. */
  opensInside: 4,
  /** Blanks before it may be empty cells. */
  blanks: 8,
  /** A grade behind a grade or a dash. */
  gradeAfterGrade: 16,
  /** A word of a kind of indicator. */
  tellsKind: 32,
  /** It is in capitals, and the word before it too. */
  shouted: 64,
  /** It has brackets that the text has to close, or closes them. */
  brackets: 128,
} as const;

/** The signs of a word behind the word before it. */
export function signsOf(words: readonly Word[], at: number): number {
  const word = words[at];
  const before = words[at - 1];
  if (!word) return 0;
  let signs = 0;
  if (word.bar) signs |= SIGN.bar;
  if (before?.bar) signs |= SIGN.afterBar;
  if (opensInside(word, before)) signs |= SIGN.opensInside;
  if (word.blanks > 0) signs |= SIGN.blanks;
  if (word.grade && (before?.grade || before?.kind === 'dash')) signs |= SIGN.gradeAfterGrade;
  if (word.tellsKind) signs |= SIGN.tellsKind;
  if (word.shape === CAPITALS && before?.shape === CAPITALS && word.opening !== 'program')
    signs |= SIGN.shouted;
  if (word.brackets !== 0) signs |= SIGN.brackets;
  return signs;
}

/** A capital "Jumlah", "Persentase" in the midst of a cell, where nothing links it to what stands before. */
function opensInside(word: Word, before: Word | undefined): boolean {
  if (word.opening !== 'indikator' || !before || before.link || before.bar) return false;
  return word.shape === CAPITAL && !before.open && before.text !== '+';
}
