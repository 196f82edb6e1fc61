import type { Grid, Source, SourceLine } from '../types.js';
import { closeUp } from './close-up.js';
import { delimitedGrids } from './delimited/grids.js';
import { layoutGrids, placedGrids } from './layout/grids.js';
import { doubter } from './page/doubt.js';
import { ruledGrids } from './page/grids.js';
import { placedLines } from './page/page-lines.js';
import { streamGrids } from './stream/grids.js';
import type { ReadAs } from './read-as.js';
import { expandTabs } from './tab-stops.js';
import { splitWays, type Way } from './ways.js';

const READERS: Readonly<Record<Way, (lines: readonly SourceLine[]) => Grid[]>> = {
  delimited: (lines) => delimitedGrids(lines),
  layout: layoutGrids,
  stream: streamGrids,
};

/** Finds every table of a document, whatever way its text was scraped, in source order. */
export function findGrids(source: Source, as: ReadAs | null = null): Grid[] {
  if (source.pages && !as) {
    const { grids, rest, opens } = ruledGrids(source.pages, source.lines);
    return [...grids, ...placedGrids(placedLines(source.pages, rest, opens))]
      .sort((a, b) => a.from - b.from)
      .map(doubter(source.pages));
  }
  const printed = closeUp(expandTabs(source.lines));
  if (as === 'tab' || as === 'markdown' || as === 'html') return delimitedGrids(printed, as);
  const stretches = as ? [{ way: as, lines: printed }] : splitWays(printed);
  const grids = stretches.flatMap(({ way, lines }) => {
    const found = READERS[way](lines);
    return stretches.length === 1 || way === 'delimited' ? found : found.filter((grid) => !isTitle(grid));
  });
  return grids.sort((a, b) => a.from - b.from);
}

/** The title of a marked table stands in the text above it, and reads as a heading with next to nothing below. */
function isTitle({ body }: Grid): boolean {
  return body.length < 2 && !body.some((row) => row.cells.some((c) => /\d/.test(c?.text ?? '')));
}
