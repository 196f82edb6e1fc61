import { kindOf } from '../kinds.js';

/** A printed line of a row: the words before its values, the values, the words behind them. */
export interface CutLine {
  readonly name: string;
  /** Values as printed, in order. */
  readonly values: readonly string[];
  /** The same, with an empty one for each blank too many between two: an empty cell leaves its blank. */
  readonly spaced: readonly string[];
  readonly rest: string;
}

interface Token {
  readonly text: string;
  readonly from: number;
  readonly isValue: boolean;
}

/**
 * Cuts a line at its longest run of values, the last of equals:
 *
 *   3 Diklat Fungsional 28 14  - Belum ada   → "3 Diklat Fungsional" | 28, 14, -  (spaced: 28, 14, "", -) | "Belum ada"
 */
export function cutLine(text: string): CutLine {
  const tokens = [...text.matchAll(/\S+/g)].map(({ 0: word, index }) => ({
    text: word,
    from: index,
    isValue: isValue(word),
  }));
  const { from, to } = longestRun(tokens);
  const run = tokens.slice(from, to);
  return {
    name: textOf(tokens.slice(0, from)),
    values: run.map((t) => t.text),
    spaced: run.flatMap((t, i) => [...emptyBefore(run[i - 1], t), t.text]),
    rest: textOf(tokens.slice(to)),
  };
}

function isValue(word: string): boolean {
  const kind = kindOf(word);
  return kind !== 'word' && kind !== 'rp';
}

function longestRun(tokens: readonly Token[]): { from: number; to: number } {
  let best = { from: tokens.length, to: tokens.length };
  for (let at = 0; at < tokens.length; at++) {
    if (!tokens[at]?.isValue) continue;
    const from = at;
    while (tokens[at]?.isValue) at++;
    if (from === 0 && at === 1 && tokens.length > 1 && LISTS.test(tokens[0]?.text ?? '')) continue;
    if (at - from >= best.to - best.from) best = { from, to: at };
  }
  return best;
}

/** What begins an item of a list: its number, or a dash. */
const LISTS = /^(?:\d{1,3}[.)]?|[-–—])$/;

/** "3", "3." or "3)" as the running number of a row. */
export const isSerial = (text: string): boolean => /^\d{1,3}[.)]?$/.test(text);

function emptyBefore(before: Token | undefined, { from }: Token): string[] {
  if (!before) return [];
  const blanks = from - before.from - before.text.length;
  return Array.from({ length: blanks - 1 }, () => '');
}

const textOf = (tokens: readonly Token[]): string => tokens.map((t) => t.text).join(' ');
