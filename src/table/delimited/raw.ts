import type { GridCell, SourceLine } from '../../types.js';

/** One cell as its marks give it: its words on one line, and how far it is merged. */
export type RawCell = GridCell;

/** One row as its marks give it, before the cells have columns. */
export interface RawRow {
  readonly line: number;
  readonly page: number | null;
  readonly cells: readonly RawCell[];
  /** The marks say that this row is heading (`<th>`, `<thead>`, above the Markdown rule). */
  readonly heading: boolean;
}

/** A run of rows from one kind of marks. */
export interface RawTable {
  readonly cara: 'tab' | 'markdown' | 'html';
  readonly rows: readonly RawRow[];
}

/** Cells that stand on one line and are not merged. */
export function plainCells(texts: readonly string[], { line, page }: SourceLine): RawCell[] {
  // One list for all of them: a long table has millions of cells.
  const lines = [line];
  return texts.map((text) => ({ text, line, page, lines, rowSpan: 1, colSpan: 1 }));
}
