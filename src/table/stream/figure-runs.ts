import { isSatuan } from '../../lex/words.js';
import type { SourceLine } from '../../types.js';
import { isFigure } from './kinds.js';
import { toWords, type Word } from './words.js';

/** How often so many figures stand one after the other in the rows of a table, by their number. */
export type FigureRuns = ReadonlyMap<number, number>;

/**
 * Counts the figures that stand side by side in rows, units between them left out:
 *
 *   Penataan taman Jumlah taman 12 Unit 350.000.000      a run of two
 */
export function figureRuns(lines: readonly SourceLine[]): FigureRuns {
  const runs = new Map<number, number>();
  let run = 0;
  const close = (): void => {
    if (run > 0) runs.set(run, (runs.get(run) ?? 0) + 1);
    run = 0;
  };
  const words = toWords(lines);
  words.forEach((word, i) => {
    if (isCell(word, words[i + 1])) run++;
    else if (word.kind === 'word' && !(run > 0 && isSatuan(word.text))) close();
  });
  close();
  return runs;
}

/** A figure that no name begins with: neither a list mark nor a running number. */
function isCell(word: Word, next: Word | undefined): boolean {
  if (word.kind === 'dash') return true;
  if (!isFigure(word.kind) || word.mark) return false;
  return word.kind !== 'int' || next?.kind !== 'word' || isSatuan(next.text);
}

/** Share of the runs that are as long as a row has figure columns, 0–1. */
export function shareOfLength(runs: FigureRuns, length: number): number {
  const all = [...runs.values()].reduce((a, b) => a + b, 0);
  return (runs.get(length) ?? 0) / Math.max(1, all);
}

/** So many amounts, and nearly all of them alone, are those of one column. */
const FEWEST_AMOUNTS = 5;
const ALONE = 0.9;

/**
 * True where the amounts of the rows stand one by one: an amount for each quarter or year would stand beside
 * the next one, or beside the dash in its place.
 */
export function standsAlone(lines: readonly SourceLine[]): boolean {
  const words = toWords(lines);
  const amounts = words.flatMap(({ kind }, i) => (kind === 'money' ? [i] : []));
  const beside = (at: number): boolean => words[at]?.kind === 'money' || words[at]?.kind === 'dash';
  const alone = amounts.filter((i) => !beside(i - 1) && !beside(i + 1));
  return amounts.length >= FEWEST_AMOUNTS && alone.length >= ALONE * amounts.length;
}
