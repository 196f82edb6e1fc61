import type { Column, Field } from '../../types.js';
import { closeScore, figureScore } from './edges.js';
import { figureCells, type FigureCell } from './figures.js';
import { wordId } from './hash.js';
import { kodeCells, type KodeCell } from './kode-cells.js';
import { unitCells, type UnitCell } from './unit-cells.js';
import type { Word } from './words.js';

/**
 * The words of a page with all that can be told of them before anything is believed of the table. It is asked
 * for every column, in every reading, and worked out once.
 */
export interface Page {
  readonly words: readonly Word[];
  /** A number for the letters and digits of each word. */
  readonly ids: Int32Array;
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

/** A column of anything bears figures in its text. */
const LOOSE = 0.3;

export function toPage(words: readonly Word[], columns: readonly Column[]): Page {
  const has = (field: Field): boolean => columns.some((c) => c.field === field);
  return {
    words,
    ids: Int32Array.from(words, (word) => wordId(word.norm)),
    inText: Float64Array.from(words, (_, at) => figureScore(words, at, 1)),
    inAny: Float64Array.from(words, (_, at) => figureScore(words, at, LOOSE)),
    closes: Float64Array.from(words, closeScore),
    figures: words.map((_, from) => figureCells(words, from)),
    codes: has('kode') ? words.map((_, from) => kodeCells(words, from)) : [],
    units: has('satuan') ? words.map((_, from) => unitCells(words, from)) : [],
  };
}
