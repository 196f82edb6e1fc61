import { isSatuan } from '../../lex/words.js';
import type { Column } from '../../types.js';
import { INLINE, type Word } from './words.js';

/** So many lines one after the other that count on, and this share of those that begin with a number. */
const FEWEST_LINES = 4;
const IN_TURN = 0.5;
const NUMBER = /^\d{1,3}$/;

/**
 * Marks the numbers that lines are numbered by, where a table has a column for running numbers: they are neither
 * figures nor the rest of a number above.
 *
 *   4 12 Unit 55.570.010.000,0
 *   5 19 Unit 73.624.639.000,0      5 is no digit of the amount above it, nor a target
 *   6 10 Unit 73.148.447.000,0
 */
export function withNumberedLines(words: readonly Word[], columns: readonly Column[]): readonly Word[] {
  if (!columns.some((c) => c.field === 'no')) return words;
  const counting = new Set<Word>();
  let run: Word[] = [];
  const close = (): void => {
    const [first, last] = longestCount(run);
    const counts = last - first + 1;
    if (counts >= Math.max(FEWEST_LINES, IN_TURN * run.length))
      run.filter(({ text }) => Number(text) >= first && Number(text) <= last).forEach((w) => counting.add(w));
    run = [];
  };
  words.forEach((word, i) => {
    if (i > 0 && word.gap === INLINE) return;
    if (NUMBER.test(word.text)) run.push(word);
    else close();
  });
  close();
  if (counting.size === 0) return words;
  for (const word of alone(words, counting)) counting.add(word);
  let count = 0;
  return words.map((word, i) => {
    const known = counting.has(word);
    if (!known && !countsOn(words, i, count)) return word;
    count = known ? Math.max(count, Number(word.text)) : Number(word.text);
    return { ...word, counting: true };
  });
}

/** Numbers that are the whole of a line beside a numbered one: a program's, whose name was drawn elsewhere. */
function alone(words: readonly Word[], counting: ReadonlySet<Word>): Word[] {
  const starts = words.flatMap((word, i) => (i === 0 || word.gap !== INLINE ? [i] : []));
  return starts.flatMap((at, s) => {
    const [before, word, next] = [words[starts[s - 1] ?? -1], words[at], words[starts[s + 1] ?? -1]];
    const whole = (starts[s + 1] ?? words.length) === at + 1;
    if (!word || !whole || !NUMBER.test(word.text)) return [];
    return (before && counting.has(before)) || (next && counting.has(next)) ? [word] : [];
  });
}

/** Numbers that a count leaves out: rows whose number was drawn elsewhere. */
const LEFT_OUT = 2;

/** The next number before a name, on a line by itself among others. */
function countsOn(words: readonly Word[], at: number, count: number): boolean {
  const [word, next] = [words[at], words[at + 1]];
  if (count === 0 || !word || !next || (at > 0 && word.gap === INLINE) || !NUMBER.test(word.text))
    return false;
  const number = Number(word.text);
  const named = next.gap === INLINE && /^\p{Lu}\p{Ll}/u.test(next.text) && !isSatuan(next.text);
  return named && number > count && number <= count + 1 + LEFT_OUT;
}

/** The longest count ("4", "5", "6") among numbers; others may stand between ("18", the program's own). */
function longestCount(run: readonly Word[]): readonly [first: number, last: number] {
  const starts = new Map<number, number>();
  let [first, last] = [0, -1];
  for (const { text } of run) {
    const number = Number(text);
    const start = Math.min(starts.get(number - 1) ?? number, starts.get(number) ?? number);
    starts.set(number, start);
    if (number - start > last - first) [first, last] = [start, number];
  }
  return [first, last];
}

/**
 * From which word on a page's text was drawn apart from its rows, or null where it was not: several numbered
 * lines hold figures alone, and text follows the last amount.
 */
export function drawnApart(words: readonly Word[]): number | null {
  let bare = 0;
  words.forEach(({ counting }, i) => {
    if (counting && isBare(words, i + 1)) bare++;
  });
  if (bare < FEWEST_LINES) return null;
  let from = words.findLastIndex(({ kind }) => kind === 'money') + 1;
  while (words[from]?.gap === INLINE) from++;
  return from;
}

/** Nothing but figures and their units up to the line's end. */
function isBare(words: readonly Word[], from: number): boolean {
  for (let at = from; words[at]?.gap === INLINE; at++) {
    const word = words[at];
    if (word?.kind === 'word' && !isSatuan(word.text)) return false;
  }
  return words[from]?.gap === INLINE;
}
