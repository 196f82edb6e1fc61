import type { Grid, SourceLine } from '../../types.js';
import { cutHeads } from './cut-heads.js';
import { findRegions } from './find-regions.js';
import { parseRegion } from './parse-region.js';
import { scanLines } from './scan.js';
import { unheadedGrids } from './unheaded/grids.js';

/** Tables found in a stretch of lines by the stream way in: those whose heading is understood, and the others. */
export function streamGrids(lines: readonly SourceLine[]): Grid[] {
  const scanned = scanLines(cutHeads(lines));
  const grids = findRegions(scanned).map(parseRegion);
  const taken = new Set<number>();
  for (const { from, to } of grids) for (let line = from; line <= to; line++) taken.add(line);
  return [...grids, ...unheadedGrids(scanned, (line) => taken.has(line))];
}
