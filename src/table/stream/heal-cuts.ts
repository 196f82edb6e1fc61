import { gathered } from '../../lex/gather.js';
import { glyphWidth } from './glyphs.js';
import { isFigure } from './kinds.js';
import { traitsOf } from './traits.js';
import { INLINE, type Word } from './words.js';

/**
 * Joins words that a column was too narrow for, where the line break stands inside the word:
 *
 *   80 80 83,8          83,89
 *   9                 ↑
 *   7.511.9             7.511.924.333
 *   24.333            ↑
 *   0.76 n/a -          -1186
 *   1186              ↑
 *
 * Two signs tell a cut from two cells: the number is of no whole form without its rest (a lost group, a mark
 * at its end); or the line ends without the blank that ends every other cell of the table.
 */
export function healCuts(pages: readonly (readonly Word[])[]): Word[][] {
  const all = gathered(pages);
  const tight = tightBreaksCut(all);
  const twoDecimals = cutsToTwoDecimals(all, tight);
  const halves = halvesOfWords(all);
  return pages.map((words) => {
    const healed: Word[] = [];
    for (const word of words) {
      const last = healed.at(-1);
      if (last && (isCut(last, word, tight, twoDecimals) || isHalved(last, word, halves)))
        healed[healed.length - 1] = joined(last, word);
      else healed.push(word);
    }
    return healed;
  });
}

/** A line that ends without a blank. */
const endsTight = (next: Word): boolean => next.gap === 2 || next.gap === 4;
/** Where at most this share of the lines ends without a blank, such an end means something. */
const RARE = 0.35;
/** … and where they are many, this share of them has to look like a cut. */
const SURELY = 0.9;
/** Fewer breaks than this tell nothing of a table. */
const FEWEST_BREAKS = 20;
/** So many cut numbers make the doubtful ones ("83,8" / "9") cut too. */
const FEWEST_CUTS = 2;

/** True where a line without a blank at its end stops in the midst of a word or number. */
function tightBreaksCut(words: readonly Word[]): boolean {
  const breaks = words.filter((w) => w.gap !== INLINE);
  if (breaks.length < FEWEST_BREAKS) return false;
  const tight = words.filter((w, i) => i > 0 && endsTight(w));
  if (tight.length <= RARE * breaks.length) return true;
  const cut = words.filter((w, i) => {
    const before = words[i - 1];
    return before !== undefined && endsTight(w) && cutByLineEnd(before, w);
  });
  return tight.length < breaks.length && cut.length >= SURELY * tight.length;
}

const WHOLE =
  /^[-–−(]?(?:\d{1,3}(?:\.\d{3})+(?:,\d{1,2})?|\d{1,3}(?:,\d{3})+(?:\.\d{1,2})?|\d{1,4}[.,]\d{2})%?\)?$/;
/** A number that stops in the midst of a group, after a mark or after one decimal of an amount: "7.511.9", "104,", "44.922.000,0". */
const BROKEN =
  /^[-–−(]?(?:\d{1,3}(?:\.\d{3})+\.\d{0,2}|\d{1,3}(?:,\d{3})+,\d{0,2}|\d{1,3}(?:\.\d{3}){2,},\d?|\d{1,3}(?:,\d{3}){2,}\.\d?|\d{1,3}[.,])$/;
/** The beginning of any number, perhaps whole. */
const HEAD = /^[-–−(]?\d[\d.,]*$/;
const REST = /^[\d.,]*\d%?\)?$|^%$/;
const ONE_DECIMAL = /^[-–−(]?\d{1,3}[.,]\d$/;
const LAST_DIGIT = /^\d%?$/;

function isCut(before: Word, word: Word, tight: boolean, twoDecimals: boolean): boolean {
  if (word.gap === INLINE || !word.spaced || word.counting) return false;
  const sure = isSurelyCut(before, word);
  if (sure) return true;
  if (tight && endsTight(word)) return cutByLineEnd(before, word);
  return twoDecimals && mayBeCut(before, word);
}

function mayBeCut(before: Word, word: Word | undefined): boolean {
  return word?.gap !== INLINE && ONE_DECIMAL.test(before.text) && LAST_DIGIT.test(word?.text ?? '');
}

function isSurelyCut(before: Word, word: Word): boolean {
  if (!REST.test(word.text) || !HEAD.test(before.text)) return false;
  const whole = before.text + word.text;
  return BROKEN.test(before.text) && (WHOLE.test(whole) || BROKEN.test(whole));
}

function cutByLineEnd(before: Word, word: Word): boolean {
  if (HEAD.test(before.text) && REST.test(word.text)) return true;
  if (before.kind === 'dash' && !/\p{L}/u.test(before.text) && isFigure(word.kind)) return true;
  return /^\p{Ll}{1,4}$/u.test(word.text) && /\p{L}{2}$/u.test(before.text);
}

/**
 * Words that a line's end has cut, as "head tail": the table prints them whole elsewhere, and neither half
 * anywhere but before or behind the other.
 *
 *   2 Lembaga/Kelo          3 Lembaga/Kelompok
 *   mpok
 */
function halvesOfWords(words: readonly Word[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  const add = (key: string): void => {
    counts.set(key, (counts.get(key) ?? 0) + 1);
  };
  words.forEach((word, i) => {
    add(word.norm);
    const before = words[i - 1];
    if (before && mayBeHalved(before, word)) add(pairOf(before, word));
  });
  const halves = new Set<string>();
  words.forEach((word, i) => {
    const before = words[i - 1];
    if (!before || !mayBeHalved(before, word) || !counts.has(before.norm + word.norm)) return;
    const both = counts.get(pairOf(before, word));
    if (counts.get(before.norm) === both && counts.get(word.norm) === both) halves.add(pairOf(before, word));
  });
  return halves;
}

function mayBeHalved(before: Word, word: Word): boolean {
  return word.gap !== INLINE && /^\p{Ll}{1,8}$/u.test(word.text) && /\p{L}{2}$/u.test(before.text);
}

const pairOf = (head: Word, tail: Word): string => `${head.norm} ${tail.norm}`;

function isHalved(before: Word, word: Word, halves: ReadonlySet<string>): boolean {
  return mayBeHalved(before, word) && halves.has(pairOf(before, word));
}

/** Fewer decimals tell nothing of a table; this share of them with two makes a lone one a cut. */
const FEWEST_DECIMALS = 8;
const TWO_DECIMALS = 0.9;

/** Numbers of one decimal followed by a lone digit, in a table where other numbers are surely cut or have two. */
function cutsToTwoDecimals(words: readonly Word[], tight: boolean): boolean {
  let sure = 0;
  let decimals = 0;
  let two = 0;
  for (let i = 1; i < words.length; i++) {
    const [before, word] = [words[i - 1], words[i]];
    if (before && /^\d{1,3}[.,]\d{1,2}%?$/.test(before.text) && !mayBeCut(before, word)) {
      decimals++;
      if (/[.,]\d\d%?$/.test(before.text)) two++;
    }
    if (
      before &&
      word &&
      word.gap !== INLINE &&
      (isSurelyCut(before, word) || (tight && endsTight(word) && HEAD.test(before.text)))
    )
      sure++;
  }
  return sure >= FEWEST_CUTS || (decimals >= FEWEST_DECIMALS && two >= TWO_DECIMALS * decimals);
}

function joined(before: Word, word: Word): Word {
  const text = before.text + word.text;
  return {
    ...before,
    ...traitsOf(text),
    text,
    norm: before.norm + word.norm,
    glyphs: glyphWidth(text),
    chars: text.length,
    also: [...before.also, word.line],
  };
}
