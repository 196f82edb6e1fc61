import { kindOf, type Kind } from './kinds.js';
import { isBar, isLink, NUMBERING } from './openings.js';

/** Forms of a word's letters, as indices into what a column's words are counted by. */
export const SMALL = 0;
export const CAPITAL = 1;
export const CAPITALS = 2;
/** A word without letters: no column says anything of it. */
export const NO_SHAPE = 3;
/** What each form of a word says of a cell, where nothing is known yet. */
export const SHAPES_UNKNOWN = new Float64Array(NO_SHAPE + 1);

/** What the letters and marks of a word alone tell: worked out once, asked for many times. */
export interface Traits {
  readonly kind: Kind;
  /** SMALL, CAPITAL, CAPITALS or NO_SHAPE. */
  readonly shape: number;
  /** Opening brackets less closing ones. */
  readonly brackets: number;
  /** Begins with a bracket; is one capital letter; is a list mark ("1.", "a)"). */
  readonly bracketed: boolean;
  readonly letter: boolean;
  readonly mark: boolean;
  /** Can be a running number ("3", "III"). */
  readonly numbering: boolean;
  /** Ends in a mark that asks for more: a comma, a slash, a hyphen, an open bracket. */
  readonly open: boolean;
  /** A grade that stands in place of a number and in no name beside another one ("Madya", "WTP"). */
  readonly grade: boolean;
  /** A small word that links ("dan", "yang"); the bar of a fraction. */
  readonly link: boolean;
  readonly bar: boolean;
}

const GRADE = /^(?:pratama|madya|nindya|utama|wtp|wdp)$/i;

export function traitsOf(text: string): Traits {
  const kind = kindOf(text);
  return {
    kind,
    shape: kind === 'word' ? shapeOf(text) : NO_SHAPE,
    brackets: count(text, '(') - count(text, ')'),
    bracketed: text.startsWith('('),
    letter: /^\p{Lu}$/u.test(text),
    mark: /^(?:\d{1,2}|[a-z])[.)]$/.test(text),
    numbering: NUMBERING.test(text),
    open: kind === 'word' && /[,(/&-]$/.test(text) && !/^[-–—=_]{3,}/.test(text),
    grade: GRADE.test(text),
    link: isLink(text),
    bar: isBar(text),
  };
}

function shapeOf(text: string): number {
  const letters = text.replace(/[^\p{L}]/gu, '');
  const first = letters[0];
  if (first === undefined) return NO_SHAPE;
  if (letters.length > 1 && letters === letters.toUpperCase()) return CAPITALS;
  return first === first.toUpperCase() ? CAPITAL : SMALL;
}

function count(text: string, mark: string): number {
  let n = 0;
  for (let i = 0; i < text.length; i++) if (text[i] === mark) n++;
  return n;
}
