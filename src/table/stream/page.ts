import type { Column, Field } from '../../types.js';
import { closeScore, figureScore } from './edges.js';
import { figureCells, type FigureCell } from './figures.js';
import { wordId } from './hash.js';
import { kodeCells, type KodeCell } from './kode-cells.js';
import type { Role } from './model.js';
import { drawnApart } from './numbered-lines.js';
import { signsOf } from './signs.js';
import { unitCells, type UnitCell } from './unit-cells.js';
import type { Word } from './words.js';

/**
 * The words of a page with all that can be told of them before anything is believed of the table. It is asked
 * for every column, in every reading, and worked out once. What is asked for each word of each text that a
 * cell may hold lies in flat arrays.
 */
export interface Page {
  readonly words: readonly Word[];
  /** A number for the letters and digits of each word. */
  readonly ids: Int32Array;
  /** What is odd about each word inside a text: see `signs.ts`. */
  readonly signs: Uint8Array;
  /** Of each word what `Word` says. */
  readonly gaps: Uint8Array;
  readonly blanks: Uint8Array;
  readonly shapes: Int8Array;
  readonly glyphs: Int32Array;
  readonly chars: Int32Array;
  /** In which columns a cell can begin at each word: the sum of `BEGINS` of their roles. */
  readonly begins: Uint8Array;
  /** From this word on all was drawn apart from the rows; null where rows and what was drawn late are mixed. */
  readonly apart: number | null;
  /** What each word says against being inside a name, and inside a cell that may hold anything. */
  readonly inText: Float64Array;
  readonly inAny: Float64Array;
  /** What each word says of a text that ends with it. */
  readonly closes: Float64Array;
  /** The figures that begin at each word; codes and units too, where the table has a column for them. */
  readonly figures: readonly (readonly FigureCell[])[];
  readonly codes: readonly (readonly KodeCell[])[];
  readonly units: readonly (readonly UnitCell[])[];
}

/** Marks that a cell of a column with this role can begin at a word; words begin texts everywhere. */
export const BEGINS: Readonly<Record<Role, number>> = {
  text: 1,
  any: 1,
  figure: 2,
  kode: 4,
  satuan: 8,
  no: 16,
  kind: 32,
};

/** More blanks than any table has columns. */
const MOST_BLANKS = 255;

/** A column of anything bears figures in its text. */
const LOOSE = 0.3;

export function toPage(words: readonly Word[], columns: readonly Column[]): Page {
  const has = (field: Field): boolean => columns.some((c) => c.field === field);
  // Two sides repeat all words of a row, not only those that stand in place of a count.
  const twice = columns.some((c) => c.sisi === 'menjadi');
  const { length } = words;
  const page = {
    words,
    ids: new Int32Array(length),
    signs: new Uint8Array(length),
    gaps: new Uint8Array(length),
    blanks: new Uint8Array(length),
    shapes: new Int8Array(length),
    glyphs: new Int32Array(length),
    chars: new Int32Array(length),
    begins: new Uint8Array(length),
    apart: drawnApart(words),
    inText: new Float64Array(length),
    inAny: new Float64Array(length),
    closes: new Float64Array(length),
    figures: words.map((_, from) => figureCells(words, from, !twice)),
    codes: has('kode') ? words.map((_, from) => kodeCells(words, from)) : [],
    units: has('satuan') ? words.map((_, from) => unitCells(words, from)) : [],
  };
  words.forEach((word, at) => {
    page.ids[at] = wordId(word.norm);
    page.signs[at] = signsOf(words, at);
    page.gaps[at] = word.gap;
    page.blanks[at] = Math.min(word.blanks, MOST_BLANKS);
    page.shapes[at] = word.shape;
    page.glyphs[at] = word.glyphs;
    page.chars[at] = word.chars;
    page.begins[at] =
      BEGINS.text |
      (page.figures[at]?.length === 0 ? 0 : BEGINS.figure) |
      (page.codes[at]?.length === 0 ? 0 : BEGINS.kode) |
      (page.units[at]?.length === 0 ? 0 : BEGINS.satuan) |
      (word.numbering ? BEGINS.no : 0) |
      (word.tellsKind ? BEGINS.kind : 0);
    page.inText[at] = figureScore(words, at, 1);
    page.inAny[at] = figureScore(words, at, LOOSE);
    page.closes[at] = closeScore(word);
  });
  return page;
}
