import type { Grid, SourceLine } from '../../types.js';

/** Tables found in a stretch of lines by the layout way in. */
export function layoutGrids(lines: readonly SourceLine[]): Grid[] {
  return lines.length === 0 ? [] : [];
}
