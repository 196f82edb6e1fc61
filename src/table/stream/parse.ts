import { blanksSay } from './blanks.js';
import { fitCells } from './fits.js';
import type { ColumnModel, Model } from './model.js';
import { BEGINS, type Page } from './page.js';
import { SearchRoom } from './search-room.js';
import { FIT, SO_FAR, type Sink, type Span } from './spans.js';
import { Standing } from './standing.js';
import { BEAM, HOPELESS, WEIGHTS } from './weights.js';

/** A cell as parsed: words[from..to) stand in this column. */
export interface ParsedCell extends Span {
  readonly column: number;
  /** Drawn late: it belongs to some row of the page, not to the one before it. */
  readonly late: boolean;
  /** The first cell of a row. */
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
 * between are blank, each boundary by the line break or blank that it stands at:
 *
 *   best(to, column) = max over from < to, state before:
 *     best(from, before) + boundary(from, before, column) + step(before → column) + fit(words[from..to), column)
 *
 * Time grows with the number of words; a cell's length and the number of columns are bounded.
 *
 * @param room where the search is done; of use for another page afterwards
 */
export function parsePage(page: Page, model: Model, room = new SearchRoom()): ParsedCell[] {
  // What was left behind may have been the only way: then everything is followed.
  return new Search(page, model, room, BEAM).run() ?? new Search(page, model, room, Infinity).run() ?? [];
}

/** No cell before: the page begins. */
const NOWHERE = -1;
const NO_CELLS: readonly Span[] = [];

/** The search of one page. A state is a column, or behind them the same column drawn late. */
class Search implements Sink {
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
  readonly offered = new Float64Array(2);
  /** What marks the words that a cell of each column can begin at. */
  private readonly marks: Uint8Array;
  /** What a late cell costs in each column. */
  private readonly lateCosts: Float64Array;
  private readonly standing: Standing;
  /** The cell that is entered: its first word, its column, and the best ways into it, in a row and late. */
  private at = 0;
  private column = 0;
  private row = -Infinity;
  private rowFrom = NOWHERE;
  private rowBegins = true;
  private late = -Infinity;
  private lateFrom = NOWHERE;
  /** The better of the two, which of them is worth following, and whether any cell fits. */
  private top = -Infinity;
  private inRow = false;
  private isLate = false;
  private fitted = false;

  constructor(
    private readonly page: Page,
    private readonly model: Model,
    room: SearchRoom,
    private readonly beam: number,
  ) {
    this.size = model.columns.length;
    this.states = 2 * this.size;
    room.clear(page.words.length, this.states);
    this.best = room.best;
    this.began = room.began;
    this.previous = room.previous;
    this.begins = room.begins;
    this.reach = room.reach;
    this.marks = Uint8Array.from(model.columns, ({ role }) => BEGINS[role]);
    this.lateCosts = Float64Array.from(model.columns, lateCost);
    this.standing = new Standing(page, model);
  }

  /** Null where no reading reaches the last word. */
  run(): ParsedCell[] | null {
    const { length } = this.page.words;
    for (this.at = 0; this.at < length; this.at++) {
      const floor = this.floor();
      this.standing.stand(this.at, this.best, this.began, floor);
      if (this.at > 0 && this.standing.count === 0) continue;
      const begins = this.page.begins[this.at] ?? 0;
      for (let column = 0; column < this.size; column++) {
        const model = this.model.columns[column];
        if (!model || (begins & (this.marks[column] ?? 0)) === 0) continue;
        this.column = column;
        this.enter(model);
      }
    }
    return this.trace();
  }

  /** What is worse than this at the word is not followed. */
  private floor(): number {
    return (this.reach[this.at] ?? -Infinity) - this.beam;
  }

  /** Finds the best ways into a cell of this column that begins here, then offers the cell's possible ends. */
  private enter(model: ColumnModel): void {
    this.intoRow(model);
    this.intoLate(model);
    const { apart } = this.page;
    if (apart !== null && this.at < apart) this.late = -Infinity;
    else if (apart !== null) this.row = -Infinity;
    const floor = this.floor();
    this.top = Math.max(this.row, this.late);
    this.inRow = this.row >= floor;
    this.isLate = this.late >= floor;
    if (!this.inRow && !this.isLate) return;
    this.fitted = false;
    fitCells(this.page, this.model, model, this.at, this.textsBefore(model), this);
    // No word may stop the reading: what fits nowhere is text by itself, at a price.
    if (!this.fitted && model.role === 'text') this.followRow(this.at + 1, HOPELESS);
  }

  /** The best way into a cell of the rows: on in the row, or the first of a new one; of equals the one from further left. */
  private intoRow(model: ColumnModel): void {
    const { at, column, size } = this;
    const { states, inRows } = this.standing;
    const { steps, blanks } = this.model;
    const side = this.standing.before(model);
    const { here } = side;
    const counted = this.page.blanks[at] ?? 0;
    const first = steps[column] ?? -Infinity;
    let row = at === 0 ? Math.max(first, WEIGHTS.pageMiddle) : side.ended + first;
    let rowFrom = at === 0 ? NOWHERE : side.endedFrom;
    let rowBegins = true;
    const most = this.page.words[at]?.counting ? 0 : inRows;
    for (let k = 0; k < most; k++) {
      const previous = states[k] ?? 0;
      if (previous >= column) break;
      // What the blanks before this word say of so many columns left empty before it.
      const blank = blanksSay(blanks, counted, column - previous - 1);
      const on = (here[k] ?? -Infinity) + (steps[(previous + 1) * (size + 1) + column] ?? -Infinity) + blank;
      if (on < row || (on === row && (!rowBegins || previous >= rowFrom))) continue;
      row = on;
      rowFrom = previous;
      rowBegins = false;
    }
    this.row = row;
    this.rowFrom = rowFrom;
    this.rowBegins = rowBegins;
  }

  /** The best way into a cell that is drawn late. */
  private intoLate(model: ColumnModel): void {
    const { at, column, size, standing } = this;
    const cost = this.lateCosts[column] ?? -Infinity;
    this.late = cost;
    if (cost === -Infinity) return;
    const side = standing.before(model);
    let late = (at === 0 ? WEIGHTS.lateEnter : side.broken) + cost;
    let lateFrom = at === 0 ? NOWHERE : side.brokenFrom;
    for (let k = standing.inRows; k < standing.count; k++) {
      const state = standing.states[k] ?? 0;
      const step = column > state - size ? WEIGHTS.lateOn : WEIGHTS.lateNext;
      const way = (side.here[k] ?? -Infinity) + step + cost;
      if (way <= late) continue;
      late = way;
      lateFrom = state;
    }
    this.late = late;
    this.lateFrom = lateFrom;
  }

  /** Takes a possible end of the cell that is entered. */
  offer(to: number): boolean {
    const score = this.offered[FIT] ?? -Infinity;
    this.fitted = true;
    if (this.inRow) this.followRow(to, score);
    if (this.isLate) this.follow(to, this.column + this.size, this.late + score, this.lateFrom, 1);
    const reached = this.reach[to] ?? -Infinity;
    const here = this.top + (this.offered[SO_FAR] ?? -Infinity);
    if (here > reached) this.reach[to] = here;
    return here > reached - this.beam - REGAIN;
  }

  private followRow(to: number, score: number): void {
    this.follow(to, this.column, this.row + score, this.rowFrom, this.rowBegins ? 1 : 0);
  }

  private follow(to: number, state: number, score: number, from: number, begins: 0 | 1): void {
    const cell = to * this.states + state;
    if (score <= (this.best[cell] ?? -Infinity)) return;
    this.best[cell] = score;
    if (score > (this.reach[to] ?? -Infinity)) this.reach[to] = score;
    this.began[cell] = this.at;
    this.previous[cell] = from;
    this.begins[cell] = begins;
  }

  private step(from: number, to: number): number {
    return this.model.steps[(from + 1) * (this.size + 1) + to] ?? -Infinity;
  }

  /** Text cells of the row that the cell goes on, nearest first: only another text asks for them. */
  private textsBefore({ role }: ColumnModel): readonly Span[] {
    if (!this.inRow || this.rowBegins || (role !== 'text' && role !== 'any')) return NO_CELLS;
    const spans: Span[] = [];
    let to = this.at;
    for (let s = this.rowFrom; s >= 0 && spans.length < MOST_BEFORE;) {
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
    let to = this.page.words.length;
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

/** A cell is compared with so many text cells before it in its row. */
const MOST_BEFORE = 3;
/** A long cell may turn out to say what another says: it is given this much more patience. */
const REGAIN = 3;
/** Which columns can hold merged cells, drawn late: names and money readily, what is printed a row hardly. */
function lateCost(model: ColumnModel): number {
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
