import { gather, gathered } from '../../lex/gather.js';
import type { Column, Grid, GridRow } from '../../types.js';
import { assemble } from './assemble.js';
import { learnBlanks, SILENT_BLANKS } from './blanks.js';
import { splitAtHeadings } from './headings.js';
import { isFigure } from './kinds.js';
import { healCuts } from './heal-cuts.js';
import { learnModel, type ReadPage } from './learn.js';
import { withIndicatorKinds } from './indicator-kinds.js';
import { priorModel, type Model } from './model.js';
import { withNumberedLines } from './numbered-lines.js';
import { markNameless } from './nameless-rows.js';
import { withNumbers } from './numbers.js';
import { toPage, type Page } from './page.js';
import { parsePage } from './parse.js';
import { SearchRoom } from './search-room.js';
import { placeSeries } from './serial-names.js';
import { mergeRuns } from './two-runs.js';
import type { StreamRegion } from './region.js';
import { INLINE, toWords, type Word } from './words.js';

/** Words that are read to learn from, before all is read: twice, first fewer. */
const LESSONS = [1500, 4000] as const;
/** More words than any printed page holds; memory and the parser's patience are bounded by it. */
const PAGE = 3000;

/**
 * Reads the body of a stream table: which words are a cell, which cells a row. Figures stand in columns by
 * their order, type and the columns usually blank; what only arithmetic can tell is left to the placement.
 */
export function parseRegion(found: StreamRegion): Grid {
  const region = withIndicatorKinds(splitAtHeadings(withNumbers(found)));
  const { pages, unsure } = readRuns(region);
  const { body, loose } = placeSeries(
    region.columns,
    region.segments,
    markNameless(region.columns, assemble(region.columns, pages)),
  );
  return {
    cara: 'stream',
    caption: region.caption,
    context: region.context,
    from: region.from,
    to: region.to,
    page: region.segments[0]?.[0]?.page ?? null,
    width: region.columns.length,
    head: headRows(region.columns, region.from),
    body: body.map((row) => (region.mergedHead === true ? allUnsure(row) : markUnsure(row, unsure))),
    columns: region.columns,
    loose,
    damage: loose.length > 0 ? ['wrapped', 'late-cells'] : ['wrapped'],
  };
}

/** What a cell is worth whose row was found by what other rows lack, or its column by the order of the field. */
const UNSURE = 0.8;

function markUnsure(row: GridRow, unsure: ReadonlySet<number>): GridRow {
  if (unsure.size === 0 || !row.cells.some((cell) => cell && unsure.has(cell.line))) return row;
  return allUnsure(row);
}

function allUnsure(row: GridRow): GridRow {
  return { ...row, cells: row.cells.map((cell) => cell && { ...cell, sure: UNSURE }) };
}

/** Words and cells of every page. */
export function readPages(region: StreamRegion): ReadPage[] {
  return readRuns(region).pages;
}

function readRuns(region: StreamRegion): { pages: ReadPage[]; unsure: ReadonlySet<number> } {
  const { columns } = region;
  const drawn = region.segments.map((lines) => withNumberedLines(toWords(lines), columns));
  const { pages: ordered, unsure } = mergeRuns(columns, drawn);
  const texts = gather(healCuts(ordered), cutPage);
  const pages = texts.map((words) => toPage(words, columns));
  const room = new SearchRoom();
  let model = withoutFalseSuspicion(priorModel(columns, gathered(texts)), columns, pages, room);
  for (const size of LESSONS) {
    const lesson = pages.slice(0, countUpTo(pages, size));
    model = learnModel(columns, readWith(model, lesson, room));
  }
  return { pages: readWith(model, pages, room), unsure };
}

/** Blanks that were taken for marks of empty columns must prove it, or the first lesson would teach wrong things. */
function withoutFalseSuspicion(
  model: Model,
  columns: readonly Column[],
  pages: readonly Page[],
  room: SearchRoom,
): Model {
  if (model.blanks === SILENT_BLANKS) return model;
  const lesson = pages.slice(0, countUpTo(pages, LESSONS[0]));
  const blanks = learnBlanks(columns, readWith(model, lesson, room));
  const { steps, partedCode, tellsKinds, inside, between, inlineStart } = model;
  return { columns: model.columns, steps, partedCode, tellsKinds, inside, between, blanks, inlineStart };
}

function readWith(model: Model, pages: readonly Page[], room: SearchRoom): ReadPage[] {
  return pages.map((page) => ({ ...page, cells: parsePage(page, model, room) }));
}

/** How many pages make up so many words, at least one. */
function countUpTo(pages: readonly Page[], size: number): number {
  let words = 0;
  const at = pages.findIndex((page) => (words += page.words.length) >= size);
  return at < 0 ? pages.length : at + 1;
}

/** Cuts a stretch without page breaks into pages, each at the end of a row if there is one near. */
function cutPage(words: readonly Word[]): Word[][] {
  const pages: Word[][] = [];
  let from = 0;
  for (let at = PAGE; at < words.length; at++) {
    const ended = isFigure(words[at - 1]?.kind ?? 'word') && words[at]?.kind === 'word';
    if (at - from < PAGE || words[at]?.gap === INLINE || (!ended && at - from < 2 * PAGE)) continue;
    pages.push(words.slice(from, at));
    from = at;
  }
  if (from < words.length) pages.push(words.slice(from));
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
