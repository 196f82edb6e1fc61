/** A run of words, as indices: from the first to behind the last. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/**
 * Called with the end of a possible cell, how well it fits, and how well its words do wherever it ends.
 * Answers whether longer cells are worth a look.
 */
export type Emit = (to: number, score: number, soFar: number) => boolean;
