import { fitCells } from './fits.js';
import type { Span } from './spans.js';
import { runHash, type RunHash } from './hash.js';
import type { ColumnModel, Model } from './model.js';
import { BEAM, HOPELESS, WEIGHTS } from './weights.js';
import { INLINE, type Word } from './words.js';

/** A cell as parsed: words[from..to) stand in this column. */
export interface ParsedCell extends Span {
  readonly column: number;
  /** Drawn late: it belongs to some row of the page, not to the one before it. */
  readonly late: boolean;
  /** The first cell of a row. */
  readonly begins: boolean;
}

/** A way into a cell: from which state, and whether the cell begins a row. */
interface Way {
  readonly score: number;
  readonly from: number;
  readonly begins: boolean;
}

/**
 * The best reading of one page's words as cells: dynamic programming over (word, column, in rows | drawn late).
 *
 *   Pembinaan Pasar Rakyat Jumlah pasar        uraian    | indikator
 *   yang dibina                                          | …
 *   12 Pasar 300.000.000                       target, satuan, pagu
 *
 * Within a row columns only ascend; each cell is scored by its column, each step by how often the columns
 * between are blank, each boundary by the line break or blank that it stands at. Time grows with the number
 * of words; a cell's length and the number of columns are bounded.
 */
export function parseWords(words: readonly Word[], model: Model): ParsedCell[] {
  // What was left behind may have been the only way: then everything is followed.
  return new Parser(words, model, BEAM).run() ?? new Parser(words, model, Infinity).run() ?? [];
}

class Parser {
  private readonly size: number;
  private readonly states: number;
  private readonly best: Float64Array;
  /** Where the cell that ends here began, the state before it, and whether it begins a row. */
  private readonly began: Int32Array;
  private readonly previous: Int16Array;
  private readonly begins: Uint8Array;
  /**
   * The best reading so far that ends before each word or is in the midst of a cell there: what falls far
   * behind it is not followed.
   */
  private readonly reach: Float64Array;
  private readonly hash: RunHash;

  constructor(
    private readonly words: readonly Word[],
    private readonly model: Model,
    private readonly beam: number,
  ) {
    this.size = model.columns.length;
    this.states = 2 * this.size;
    const cells = (words.length + 1) * this.states;
    this.best = new Float64Array(cells).fill(-Infinity);
    this.began = new Int32Array(cells).fill(-1);
    this.previous = new Int16Array(cells).fill(-1);
    this.begins = new Uint8Array(cells);
    this.reach = new Float64Array(words.length + 1).fill(-Infinity);
    this.hash = runHash(words);
  }

  /** Null where no reading reaches the last word. */
  run(): ParsedCell[] | null {
    for (let at = 0; at < this.words.length; at++) {
      const active = at === 0 ? [] : this.active(at);
      if (at > 0 && active.length === 0) continue;
      for (let column = 0; column < this.size; column++) this.enter(at, column, active);
    }
    return this.trace();
  }

  /** States that end here and are not hopelessly behind the best. */
  private active(at: number): number[] {
    const floor = (this.reach[at] ?? -Infinity) - this.beam;
    const found: number[] = [];
    for (let s = 0; s < this.states; s++) {
      const score = this.best[at * this.states + s] ?? -Infinity;
      if (score > -Infinity && score >= floor) found.push(s);
    }
    return found;
  }

  /** Finds the best ways into a cell of this column that begins here, then offers the cell's possible ends. */
  private enter(at: number, column: number, active: readonly number[]): void {
    const model = this.model.columns[column];
    if (!model) return;
    const floor = (this.reach[at] ?? -Infinity) - this.beam;
    const row = this.intoRow(at, column, model, active);
    const late = this.intoLate(at, column, model, active);
    const inRow = row.score >= floor;
    const isLate = late.score >= floor;
    if (!inRow && !isLate) return;
    const before = inRow && !row.begins ? this.textCells(at, row.from) : [];
    const top = Math.max(row.score, late.score);
    let offered = false;
    fitCells(this.words, this.hash, this.model, model, at, before, (to, fit, soFar) => {
      offered = true;
      if (inRow) this.offer(to, column, row.score + fit, at, row);
      if (isLate) this.offer(to, column + this.size, late.score + fit, at, late);
      const reached = this.reach[to] ?? -Infinity;
      if (top + soFar > reached) this.reach[to] = top + soFar;
      return top + soFar > reached - this.beam - REGAIN;
    });
    // No word may stop the reading: what fits nowhere is text by itself, at a price.
    if (!offered && model.role === 'text') this.offer(at + 1, column, row.score + HOPELESS, at, row);
  }

  /** The best way into a cell of the rows: on in the row, or the first of a new one. */
  private intoRow(at: number, column: number, model: ColumnModel, active: readonly number[]): Way {
    const first = this.step(-1, column);
    let score = at === 0 ? Math.max(first, WEIGHTS.pageMiddle) : -Infinity;
    let from = -1;
    let begins = true;
    for (const state of active) {
      const here = (this.best[at * this.states + state] ?? -Infinity) + this.boundary(at, state, model);
      const previous = state % this.size;
      const wasLate = state >= this.size;
      const ended = wasLate ? WEIGHTS.lateLeave : this.step(previous, this.size);
      const fresh = here + ended + first;
      if (fresh > score) {
        score = fresh;
        from = state;
        begins = true;
      }
      if (wasLate || previous >= column) continue;
      const on = here + this.step(previous, column) + this.blanks(at, column - previous - 1);
      if (on > score) {
        score = on;
        from = state;
        begins = false;
      }
    }
    return { score, from, begins };
  }

  /** The best way into a cell that is drawn late. */
  private intoLate(at: number, column: number, model: ColumnModel, active: readonly number[]): Way {
    const cost = lateCost(model);
    let score = at === 0 ? WEIGHTS.lateEnter + cost : -Infinity;
    let from = -1;
    if (cost === -Infinity) return { score: -Infinity, from, begins: true };
    for (const state of active) {
      const previous = state % this.size;
      const step =
        state < this.size
          ? Math.max(this.step(previous, this.size), END_FLOOR) + WEIGHTS.lateEnter
          : column > previous
            ? WEIGHTS.lateOn
            : WEIGHTS.lateNext;
      const way =
        (this.best[at * this.states + state] ?? -Infinity) + this.boundary(at, state, model) + step + cost;
      if (way > score) {
        score = way;
        from = state;
      }
    }
    return { score, from, begins: true };
  }

  private offer(to: number, state: number, score: number, at: number, way: Way): void {
    const cell = to * this.states + state;
    if (score <= (this.best[cell] ?? -Infinity)) return;
    this.best[cell] = score;
    if (score > (this.reach[to] ?? -Infinity)) this.reach[to] = score;
    this.began[cell] = at;
    this.previous[cell] = way.from;
    this.begins[cell] = way.begins ? 1 : 0;
  }

  private step(from: number, to: number): number {
    return this.model.steps[(from + 1) * (this.size + 1) + to] ?? -Infinity;
  }

  /** What the gap before this word says for a boundary after the given state's cell. */
  private boundary(at: number, state: number, next: ColumnModel): number {
    const gap = this.words[at]?.gap ?? INLINE;
    const previous = this.model.columns[state % this.size];
    const texts = isText(previous) && isText(next);
    if (!texts) return gap === INLINE ? FIGURE_INLINE : FIGURE_BREAK;
    const from = this.began[at * this.states + state] ?? at;
    return this.model.between[this.isMultiline(from, at) ? 1 : 0]?.[gap] ?? 0;
  }

  /** What the blanks before this word say of so many columns left empty before it. */
  private blanks(at: number, empty: number): number {
    const counted = this.words[at]?.blanks ?? 0;
    if (empty === 0 && counted === 0) return 0;
    return empty === counted ? this.model.blanks.agree : this.model.blanks.differ;
  }

  private isMultiline(from: number, to: number): boolean {
    return (this.words[from]?.line ?? 0) !== (this.words[to - 1]?.line ?? 0);
  }

  /** Text cells of the row that the given state ends, nearest first. */
  private textCells(at: number, state: number): Span[] {
    const spans: Span[] = [];
    let to = at;
    for (let s = state; s >= 0 && spans.length < 3;) {
      const cell = to * this.states + s;
      const from = this.began[cell] ?? -1;
      if (from < 0) break;
      if (this.model.columns[s % this.size]?.role === 'text') spans.push({ from, to });
      if (this.begins[cell] === 1) break;
      s = this.previous[cell] ?? -1;
      to = from;
    }
    return spans;
  }

  private trace(): ParsedCell[] | null {
    const cells: ParsedCell[] = [];
    let to = this.words.length;
    let state = -1;
    let top = -Infinity;
    for (let s = 0; s < this.states; s++) {
      const ended = s >= this.size ? 0 : Math.max(this.step(s, this.size), WEIGHTS.pageMiddle);
      const score = (this.best[to * this.states + s] ?? -Infinity) + ended;
      if (score > top) [top, state] = [score, s];
    }
    if (state < 0) return null;
    while (to > 0 && state >= 0) {
      const cell = to * this.states + state;
      const from = this.began[cell] ?? 0;
      cells.push({
        column: state % this.size,
        from,
        to,
        late: state >= this.size,
        begins: this.begins[cell] === 1,
      });
      state = this.previous[cell] ?? -1;
      to = from;
    }
    return cells.reverse();
  }
}

/** A long cell may turn out to say what another says: it is given this much more patience. */
const REGAIN = 8;
/** A row cut short by late cells lacks what it lacks: no worse than this. */
const END_FLOOR = -4;
/** Between figures, or a figure and a text, a blank is as good as a line break. */
const FIGURE_INLINE = Math.log(0.6);
const FIGURE_BREAK = Math.log(0.4);

function isText(model: ColumnModel | undefined): boolean {
  return model?.role === 'text' || model?.role === 'satuan';
}

/** Which columns can hold merged cells, drawn late: names and money readily, what is printed a row hardly. */
function lateCost(model: ColumnModel | undefined): number {
  if (!model) return -Infinity;
  const { role, measure, column } = model;
  if (role === 'satuan' || role === 'kind' || role === 'any') return -Infinity;
  if (role === 'no') return -1;
  if (role === 'kode') return -1.5;
  if (measure === 'count') return -3;
  if (measure) return -0.5;
  return column.field === 'indikator' || column.field === 'definisi'
    ? -3
    : column.field === 'keterangan'
      ? -1.5
      : -0.5;
}
