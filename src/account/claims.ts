import { gather } from '../lex/gather.js';
import type { SourceLine } from '../types.js';
import { digitRuns, lineTokens, type Fate, type Token } from './tokens.js';

/** The tokens of one line, with an index of those that are whole and unclaimed where they are many. */
interface Line {
  readonly tokens: readonly Token[];
  readonly whole: Map<string, Token[]> | null;
  /** Tokens before this index are used up. */
  first: number;
}

/** Tokens looked at for a glued or cut number; more on one line would make long lines quadratic. */
const SCAN = 64;

/** A token that two cells share (glued amounts) counts once: where it is worst, or weighs most. */
const WEIGHT: Readonly<Record<Fate, number>> = { unplaced: 4, records: 3, tables: 2, prose: 1, furniture: 0 };

/** The book of tokens: cells claim the tokens of the lines that they were read from. */
export interface Claims {
  readonly lines: ReadonlyMap<number, Line>;
  /**
   * Claims the digits of a cell on its lines, whole tokens first, then parts of glued tokens, then numbers
   * cut over two lines.
   * @returns digits of the cell that its lines do not print
   */
  readonly claim: (lines: readonly number[], text: string, fate: Fate) => string[];
}

/** Opens the book: every digit-bearing token of the source, none claimed. */
export function openClaims(source: readonly SourceLine[]): Claims {
  const lines = new Map<number, Line>();
  for (const { line, text } of source) {
    const tokens = lineTokens(text);
    if (tokens.length > 0) lines.set(line, indexed(tokens));
  }
  return {
    lines,
    claim: (numbers, text, fate) => {
      const runs = digitRuns(text);
      if (runs.length === 0) return [];
      const own = gather(numbers, (n) => lines.get(n) ?? []);
      return gather(runs, (run) => claimRun(own, run, fate));
    },
  };
}

function indexed(tokens: readonly Token[]): Line {
  if (tokens.length <= SCAN) return { tokens, whole: null, first: 0 };
  const whole = new Map<string, Token[]>();
  for (let i = tokens.length - 1; i >= 0; i--) {
    const token = tokens[i];
    if (!token || token.fate !== null) continue;
    const same = whole.get(token.digits);
    if (same) same.push(token);
    else whole.set(token.digits, [token]);
  }
  return { tokens, whole, first: 0 };
}

function claimRun(lines: readonly Line[], run: string, fate: Fate): string[] {
  for (const line of lines) {
    const token = takeWhole(line, run);
    if (token) {
      settle(token, '', fate);
      return [];
    }
  }
  let rest = run;
  for (const line of lines) {
    for (const token of open(line)) {
      const left = overlap(token.rest, rest);
      if (!left) continue;
      settle(token, left.token, fate);
      rest = left.run;
      if (rest === '') return [];
    }
  }
  return [rest];
}

function takeWhole(line: Line, run: string): Token | null {
  if (!line.whole) return line.tokens.find((token) => token.rest === run && token.digits === run) ?? null;
  const same = line.whole.get(run);
  while (same && same.length > 0) {
    const token = same.pop();
    if (token && token.rest === run) return token;
  }
  return null;
}

function* open(line: Line): Generator<Token> {
  while (line.tokens[line.first]?.rest === '') line.first++;
  for (let i = line.first; i < Math.min(line.tokens.length, line.first + SCAN); i++) {
    const token = line.tokens[i];
    if (token && token.rest !== '') yield token;
  }
}

/** What is left of token and run after the part that both share; null where they share none. */
function overlap(token: string, run: string): { token: string; run: string } | null {
  const at = token.indexOf(run);
  if (at >= 0) return { token: token.slice(0, at) + token.slice(at + run.length), run: '' };
  if (run.startsWith(token)) return { token: '', run: run.slice(token.length) };
  return null;
}

function settle(token: Token, rest: string, fate: Fate): void {
  token.rest = rest;
  if (token.fate === null || WEIGHT[fate] > WEIGHT[token.fate]) token.fate = fate;
}
