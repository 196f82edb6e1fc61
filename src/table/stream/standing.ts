import { blanksSay } from './blanks.js';
import { isTextual, type ColumnModel, type Model } from './model.js';
import type { Page } from './page.js';
import { WEIGHTS } from './weights.js';
import { endsInBlank, INLINE } from './words.js';

/** The readings that end before a word, each with its boundary to a cell of one kind that begins there. */
export interface Side {
  /** Score of each state, the boundary counted. */
  readonly here: Float64Array;
  /** The best of them with its row ended, and its state. */
  ended: number;
  endedFrom: number;
  /** The best of those in rows with its row broken off by a late cell, and its state. */
  broken: number;
  brokenFrom: number;
}

/**
 * The readings that end before a word and are not hopelessly behind the best. What does not depend on the
 * column of the next cell is worked out here, once a word: only whether that cell is a text matters.
 */
export class Standing {
  /** The states, those in rows before those drawn late. */
  readonly states: Int32Array;
  count = 0;
  /** How many of them are in rows. */
  inRows = 0;
  private readonly text: Side;
  private readonly figure: Side;
  private readonly size: number;
  private readonly isText: readonly boolean[];

  constructor(
    private readonly page: Page,
    private readonly model: Model,
  ) {
    this.size = model.columns.length;
    this.states = new Int32Array(2 * this.size);
    this.isText = model.columns.map(isTextual);
    this.text = side(2 * this.size);
    this.figure = side(2 * this.size);
  }

  /** The readings with their boundary to a cell of this column. */
  before(next: ColumnModel): Side {
    return isTextual(next) ? this.text : this.figure;
  }

  /** Takes the states before a word that are not worse than `floor`. */
  stand(at: number, best: Float64Array, began: Int32Array, floor: number): void {
    const { size, text, figure, states } = this;
    const inline = this.page.words[at]?.gap === INLINE;
    const plain = inline ? FIGURE_INLINE : FIGURE_BREAK;
    const start = inline ? this.model.inlineStart : 0;
    const blanks = this.page.words[at]?.blanks ?? 0;
    const counts = blanks > 0 || endsInBlank(this.page.words[at]?.gap ?? INLINE);
    let count = 0;
    text.ended = text.broken = figure.ended = figure.broken = -Infinity;
    for (let state = 0; state < 2 * size; state++) {
      if (state === size) this.inRows = count;
      const cell = at * 2 * size + state;
      const score = best[cell] ?? -Infinity;
      if (score === -Infinity || score < floor) continue;
      const column = state < size ? state : state - size;
      const between = this.isText[column] ? this.betweenTexts(began[cell] ?? at, at) : plain;
      states[count] = state;
      text.here[count] = score + between;
      figure.here[count] = score + plain;
      // Blanks before a row are also those of the columns that the row above it left empty at its end.
      const left = counts ? blanksSay(this.model.blanks, blanks, size - 1 - column) : 0;
      const end = (this.model.steps[(column + 1) * (size + 1) + size] ?? -Infinity) + left;
      this.leave(text, count, state, end, start);
      this.leave(figure, count, state, end, start);
      count++;
    }
    this.count = count;
  }

  /** Ends the row of a state, or breaks it off; `start` is what the place says of the beginning of another. */
  private leave(to: Side, k: number, state: number, end: number, start: number): void {
    const here = (to.here[k] ?? -Infinity) + start;
    const late = state >= this.size;
    const ended = here + (late ? WEIGHTS.lateLeave : end);
    if (ended > to.ended) {
      to.ended = ended;
      to.endedFrom = state;
    }
    if (late) return;
    const broken = here + (Math.max(end, END_FLOOR) + WEIGHTS.lateEnter);
    if (broken > to.broken) {
      to.broken = broken;
      to.brokenFrom = state;
    }
  }

  /** What the gap before a word says for a boundary between the text from `from` on and another. */
  private betweenTexts(from: number, at: number): number {
    const { words } = this.page;
    const multiline = (words[from]?.line ?? 0) !== (words[at - 1]?.line ?? 0);
    return this.model.between[multiline ? 1 : 0]?.[words[at]?.gap ?? INLINE] ?? 0;
  }
}

function side(states: number): Side {
  return { here: new Float64Array(states), ended: 0, endedFrom: -1, broken: 0, brokenFrom: -1 };
}

/** A row cut short by late cells lacks what it lacks: no worse than this. */
const END_FLOOR = -4;
/** Between figures, or a figure and a text, a blank is as good as a line break. */
const FIGURE_INLINE = Math.log(0.6);
const FIGURE_BREAK = Math.log(0.4);
