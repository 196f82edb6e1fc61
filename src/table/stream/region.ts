import type { Column, SourceLine } from '../../types.js';

/** A table of stream text: its columns are known from the heading, its body is still lines in drawing order. */
export interface StreamRegion {
  readonly caption: string;
  readonly context: readonly string[];
  /** Columns in drawing order, left to right. */
  readonly columns: readonly Column[];
  /** Body lines, one array a page; headings, page numbers and column numbers already taken out. */
  readonly segments: readonly (readonly SourceLine[])[];
  /** The heading's cells were drawn in two runs: the order of its columns is that of the field. */
  readonly mergedHead?: boolean;
  /** First and last source line. */
  readonly from: number;
  readonly to: number;
}
