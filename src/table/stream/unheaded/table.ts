/** A cell and over how many columns it stands. */
export interface UnheadedCell {
  readonly text: string;
  readonly colSpan: number;
}

export interface UnheadedRow {
  readonly cells: readonly UnheadedCell[];
  /** Source lines that its words come from (1-based, ascending). */
  readonly lines: readonly number[];
}

/** Rows of a table whose columns only its rows tell. */
export interface UnheadedTable {
  readonly width: number;
  /** The columns of values; null where cells were not told apart. */
  readonly values: { readonly from: number; readonly count: number } | null;
  readonly rows: readonly UnheadedRow[];
}
