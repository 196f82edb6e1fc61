import type { Grid, Source, SourceLine } from '../types.js';
import { delimitedGrids } from './delimited/grids.js';
import { layoutGrids } from './layout/grids.js';
import { streamGrids } from './stream/grids.js';
import { splitWays, type Way } from './ways.js';

const READERS: Readonly<Record<Way, (lines: readonly SourceLine[]) => Grid[]>> = {
  delimited: delimitedGrids,
  layout: layoutGrids,
  stream: streamGrids,
};

/** Finds every table of a document, whatever way its text was scraped, in source order. */
export function findGrids(source: Source, as: Way | null = null): Grid[] {
  const stretches = as ? [{ way: as, lines: source.lines }] : splitWays(source.lines);
  return stretches.flatMap(({ way, lines }) => READERS[way](lines));
}
