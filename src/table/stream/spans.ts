/** A run of words, as indices: from the first to behind the last. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Takes the cells of one column that can begin at one word. */
export interface Sink {
  /**
   * Takes a cell up to `to`: how well it fits, and how well its words do wherever it ends. Answers whether
   * longer cells are worth a look.
   */
  offer(to: number, score: number, soFar: number): boolean;
}
