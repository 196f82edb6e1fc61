import type { Grid, GridCell, GridRow } from '../types.js';

/** The cell that covers a place of the grid. */
export interface Covering {
  readonly cell: GridCell;
  /** It begins in this row. */
  readonly own: boolean;
  /** It begins in this column; a cell over several columns ("TOTAL") is read once. */
  readonly lead: boolean;
}

/** For every body row and column the cell that covers it, merged cells counted on each row they span. */
export function coverings(grid: Pick<Grid, 'width'>, body: readonly GridRow[]): (Covering | null)[][] {
  const table: (Covering | null)[][] = body.map(() => Array.from({ length: grid.width }, () => null));
  body.forEach((row, r) => {
    row.cells.forEach((cell, c) => {
      if (!cell) return;
      for (let dr = 0; dr < cell.rowSpan; dr++) {
        const line = table[r + dr];
        if (!line) break;
        for (let dc = 0; dc < cell.colSpan && c + dc < grid.width; dc++)
          line[c + dc] ??= { cell, own: dr === 0, lead: dc === 0 };
      }
    });
  });
  return table;
}
