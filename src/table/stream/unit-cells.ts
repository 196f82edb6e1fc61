import { isSatuan } from '../../lex/words.js';
import { textOf } from './figures.js';
import { isFigure } from './kinds.js';
import type { Word } from './words.js';

/** Words that can be a unit, up to `to`. */
export interface UnitCell {
  readonly to: number;
  /** It is of the closed list, and one of those that names begin and end with as well. */
  readonly known: boolean;
  readonly inNames: boolean;
  /** It ends in a mark that asks for more. */
  readonly open: boolean;
}

const NONE: readonly UnitCell[] = [];
/** Longest unit in words. */
const LONGEST = 4;
/** Units that are also common words of names. */
const IN_NAMES = new Set(
  'perangkat daerah rumah tangga anak perempuan ibu sistem tingkat media produk'.split(' '),
);

/** What can be a unit from a word on, shortest first. */
export function unitCells(words: readonly Word[], from: number): readonly UnitCell[] {
  let cells: UnitCell[] | null = null;
  for (let to = from + 1; to <= Math.min(words.length, from + LONGEST); to++) {
    const word = words[to - 1];
    if (!word || (isFigure(word.kind) && to === from + 1) || word.kind === 'money') break;
    if (word.link || word.bar || word.kind === 'dash' || word.kind === 'error') break;
    const text = textOf(words, from, to);
    const inNames = to === from + 1 && IN_NAMES.has(text.toLowerCase());
    (cells ??= []).push({ to, known: isSatuan(text), inNames, open: /[/&,(-]$/.test(text) });
  }
  return cells ?? NONE;
}
