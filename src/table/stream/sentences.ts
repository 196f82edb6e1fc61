import { SMALL, CAPITALS } from './traits.js';
import type { Word } from './words.js';

/** Words in place of a count, as many as a narrow column bears. */
const SHORTEST = 3;
const LONGEST = 45;
/** Words between the money of one period and the sentence of the next: where the money comes from. */
const MOST_BETWEEN = 2;

/**
 * Where a sentence ends that stands in place of a count, right before the money that it is given. A plan says
 * the same for each of its periods, which tells such a sentence from the names before it:
 *
 *   Tersedianya obat selama 1
 *   tahun
 *   56.000.000 APBD Tersedianya obat
 *   selama 1 tahun
 *   112.000.000
 *
 * @returns the word after its last; `from` where none begins
 */
export function sentenceEnd(words: readonly Word[], from: number): number {
  const first = words[from];
  if (!first || first.link || first.shape === SMALL || first.kind === 'money') return from;
  const to = moneyFrom(words, from);
  if (to === words.length) return from;
  const begun = words[from - 1];
  const follows = isSource(begun) || begun?.kind === 'money';
  if (!follows && !mayBeSaidAgain(words, to, first)) return from;
  const named = words.slice(from, to).filter((w) => w.kind === 'word').length;
  if (named < SHORTEST) return from;
  const said = lettersOf(words, from, to);
  return isSaidAgain(words, to, said) || (follows && wasSaid(words, from, said)) ? to : from;
}

/** Most sentences are told apart by their first letter from what follows the money. */
function mayBeSaidAgain(words: readonly Word[], money: number, { norm }: Word): boolean {
  for (let at = money + 1; at <= money + 1 + MOST_BETWEEN; at++)
    if (words[at]?.norm[0] === norm[0]) return true;
  return false;
}

function isSaidAgain(words: readonly Word[], money: number, said: string): boolean {
  for (let at = money + 1; at <= money + 1 + MOST_BETWEEN; at++) {
    const end = moneyFrom(words, at);
    if (end < words.length && lettersOf(words, at, end) === said) return true;
    if (!isSource(words[at])) return false;
  }
  return false;
}

function wasSaid(words: readonly Word[], from: number, said: string): boolean {
  let money = from - 1;
  while (money > from - 1 - MOST_BETWEEN && isSource(words[money])) money--;
  if (words[money]?.kind !== 'money') return false;
  return lettersOf(words, Math.max(0, money - LONGEST), money).endsWith(said);
}

/** Where the next money stands, if it is near enough; else behind the last word. */
function moneyFrom(words: readonly Word[], from: number): number {
  for (let at = from; at < Math.min(words.length, from + LONGEST); at++)
    if (words[at]?.kind === 'money') return at;
  return words.length;
}

const isSource = (word: Word | undefined): boolean => word?.shape === CAPITALS;

/** The letters of words, however lines have cut them. */
function lettersOf(words: readonly Word[], from: number, to: number): string {
  let letters = '';
  for (let at = from; at < to; at++) letters += words[at]?.norm ?? '';
  return letters;
}
