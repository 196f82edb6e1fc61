import type { Grid, GridCell } from '../types.js';

/** The cell that covers a place of the grid, and whether it begins in that row. */
export interface Covering {
  readonly cell: GridCell;
  readonly own: boolean;
}

/** For every body row and column the cell that covers it, merged cells counted on each row they span. */
export function coverings(grid: Grid): (Covering | null)[][] {
  const table: (Covering | null)[][] = grid.body.map(() => Array.from({ length: grid.width }, () => null));
  grid.body.forEach((row, r) => {
    row.cells.forEach((cell, c) => {
      if (!cell) return;
      for (let dr = 0; dr < cell.rowSpan; dr++) {
        const line = table[r + dr];
        if (!line) break;
        for (let dc = 0; dc < cell.colSpan && c + dc < grid.width; dc++)
          line[c + dc] ??= { cell, own: dr === 0 };
      }
    });
  });
  return table;
}
