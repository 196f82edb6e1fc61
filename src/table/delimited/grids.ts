import type { Grid, SourceLine } from '../../types.js';

/** Tables found in a stretch of lines by the delimited way in. */
export function delimitedGrids(lines: readonly SourceLine[]): Grid[] {
  return lines.length === 0 ? [] : [];
}
