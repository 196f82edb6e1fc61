/**
 * Room for the states of the search of a page: a number for each word and state, several times over. A table's
 * pages are read one after the other and more than once, in the same room.
 */
export class SearchRoom {
  /** The best score of each state before each word. */
  best = new Float64Array(0);
  /** Where the cell that ends here began, the state before it, and whether it begins a row; told where `best` is. */
  began = new Int32Array(0);
  previous = new Int16Array(0);
  begins = new Uint8Array(0);
  /** The best score of all before each word. */
  reach = new Float64Array(0);

  /** Makes room for a page of so many words, none of them reached. */
  clear(words: number, states: number): void {
    const cells = (words + 1) * states;
    if (this.best.length < cells) {
      this.best = new Float64Array(cells);
      this.began = new Int32Array(cells);
      this.previous = new Int16Array(cells);
      this.begins = new Uint8Array(cells);
    }
    if (this.reach.length <= words) this.reach = new Float64Array(words + 1);
    this.best.fill(-Infinity, 0, cells);
    this.reach.fill(-Infinity, 0, words + 1);
  }
}
