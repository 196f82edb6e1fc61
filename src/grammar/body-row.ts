import type { GridRow } from '../types.js';

/** A row that carries data, and what had to be done to read it. */
export interface BodyRow {
  readonly row: GridRow;
  /** It stood in the heading that a page repeats: the end of a row cut by the page, or the beginning of one. */
  readonly inHeading: boolean;
  /** A page may have ended above it. */
  readonly afterBreak: boolean;
  /** 0–1: how sure its cells are in their columns. */
  readonly sure: number;
}
