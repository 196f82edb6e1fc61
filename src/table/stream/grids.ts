import type { Grid, SourceLine } from '../../types.js';
import { findRegions } from './find-regions.js';
import { parseRegion } from './parse-region.js';

/** Tables found in a stretch of lines by the stream way in. */
export function streamGrids(lines: readonly SourceLine[]): Grid[] {
  return findRegions(lines).map(parseRegion);
}
