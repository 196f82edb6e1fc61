import type { SourceLine } from '../../types.js';

/** One cell as its marks give it: its words on one line, and how far it is merged. */
export interface RawCell {
  readonly text: string;
  readonly line: number;
  readonly page: number | null;
  /** Source lines that the cell stands on. */
  readonly lines: readonly number[];
  readonly rowSpan: number;
  readonly colSpan: number;
}

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

/** A cell that stands on one line and is not merged. */
export function plainCell(text: string, at: SourceLine): RawCell {
  return { text, line: at.line, page: at.page, lines: [at.line], rowSpan: 1, colSpan: 1 };
}
