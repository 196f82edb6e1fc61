import type { Column, Grid, GridRow } from '../../types.js';
import { assemble } from './assemble.js';
import { learnModel, type ReadPage } from './learn.js';
import { priorModel, type Model } from './model.js';
import { parseWords } from './parse.js';
import type { StreamRegion } from './region.js';
import { toWords } from './words.js';

/** The table is read this often: what one reading teaches helps the next. */
const READINGS = 3;

/**
 * Reads the body of a stream table: which words are a cell, which cells a row. Figures stand in columns by
 * their order, type and the columns usually blank; what only arithmetic can tell is left to the placement.
 */
export function parseRegion(region: StreamRegion): Grid {
  const pages = readPages(region);
  const { body, loose } = assemble(region.columns, pages);
  return {
    cara: 'stream',
    caption: region.caption,
    context: region.context,
    from: region.from,
    to: region.to,
    page: region.segments[0]?.[0]?.page ?? null,
    width: region.columns.length,
    head: headRows(region.columns, region.from),
    body,
    columns: region.columns,
    loose,
    damage: loose.length > 0 ? ['wrapped', 'late-cells'] : ['wrapped'],
  };
}

/** Words and cells of every page, read several times over. */
export function readPages(region: StreamRegion): ReadPage[] {
  const words = region.segments.map(toWords).filter((page) => page.length > 0);
  let model: Model = priorModel(region.columns, words.flat());
  let pages: ReadPage[] = [];
  for (let reading = 1; reading <= READINGS; reading++) {
    const current = model;
    pages = words.map((page) => ({ words: page, cells: parseWords(page, current) }));
    if (reading < READINGS) model = learnModel(region.columns, pages);
  }
  return pages;
}

/** The heading as rows: the columns' paths side by side. */
function headRows(columns: readonly Column[], line: number): GridRow[] {
  const depth = Math.max(0, ...columns.map((c) => c.head.length));
  return Array.from({ length: depth }, (_, level) => ({
    line,
    page: null,
    cells: columns.map((column) => {
      const text = column.head[level];
      return text === undefined ? null : { text, line, page: null, rowSpan: 1, colSpan: 1, lines: [] };
    }),
  }));
}
