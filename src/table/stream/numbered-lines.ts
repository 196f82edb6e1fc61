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
  return counting.size === 0 ? words : words.map((w) => (counting.has(w) ? { ...w, counting: true } : w));
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
