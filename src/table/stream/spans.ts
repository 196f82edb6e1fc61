/** A run of words, as indices: from the first to behind the last. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Takes the cells of one column that can begin at one word. */
export interface Sink {
  /**
   * How well the cell that is offered next fits, and how well its words do wherever it ends. They lie in a flat
   * array because numbers that go from function to function cost memory, and cells are offered by the million.
   */
  readonly offered: Float64Array;
  /** Takes a cell up to `to`. Answers whether longer cells are worth a look. */
  offer(to: number): boolean;
}

/** Where the two numbers of an offer lie. */
export const FIT = 0;
export const SO_FAR = 1;
