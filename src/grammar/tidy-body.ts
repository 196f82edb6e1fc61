import { compact } from '../lex/words.js';
import type { Column, Grid, GridRow } from '../types.js';
import { isFurniture } from './furniture.js';

/** The rows of a grid that carry data: column numbers and headings printed again are left out. */
export function tidyBody(grid: Grid, columns: readonly Column[]): GridRow[] {
  const headTexts = new Set(columns.flatMap((c) => c.head.map(compact)));
  return grid.body.filter((row) => !isFurniture(row, headTexts));
}
