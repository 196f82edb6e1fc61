import { headRowCount, readsAsHeading } from '../../heading/head-rows.js';
import { partMixedRow } from '../../heading/mixed-row.js';
import type { Grid, GridRow, SourceLine } from '../../types.js';
import { splitAtHeadings } from '../head-parts.js';
import { readTitles, type Titles } from '../titles.js';
import { goesOn, textsOf } from './goes-on.js';
import { readHtml } from './html.js';
import { readMarkdown } from './markdown.js';
import type { RawRow, RawTable } from './raw.js';
import { splitSections, type Mark, type Section } from './sections.js';
import { placeCells } from './slots.js';
import { readTabs } from './tabs.js';

/** Tables marked by tabs, Markdown or HTML in a stretch of lines, each with the titles above it. */
export function delimitedGrids(lines: readonly SourceLine[], only: Mark | null = null): Grid[] {
  const grids: Grid[] = [];
  let above: readonly SourceLine[] = [];
  let open: { raw: RawTable; titles: Titles } | null = null;
  const close = (): void => {
    if (open) grids.push(...toGrids(open.raw, open.titles));
    open = null;
  };
  for (const section of splitSections(lines, only)) {
    if (section.kind === 'text') {
      above = section.lines;
      continue;
    }
    for (const raw of tablesOf(section)) {
      const titles = readTitles(above);
      if (open && goesOn(open.raw, raw, above)) {
        open = { raw: joined(open.raw, raw), titles: open.titles };
      } else {
        close();
        open = { raw, titles };
      }
      above = [];
    }
  }
  close();
  return grids;
}

function tablesOf(section: Section): RawTable[] {
  if (section.kind === 'html') return readHtml(section.lines);
  return [section.kind === 'markdown' ? readMarkdown(section.lines) : readTabs(section.lines)];
}

/** The rows of both; what the marks call heading inside a table is one of its rows, or its heading again. */
function joined(before: RawTable, next: RawTable): RawTable {
  const rows = next.rows.map((row) =>
    row.heading && !readsAsHeading(textsOf(row)) ? { ...row, heading: false } : row,
  );
  return { ...next, rows: [...before.rows, ...rows] };
}

/** One grid for each heading: a second heading inside the rows begins another table over the same columns. */
function toGrids(raw: RawTable, titles: Titles): Grid[] {
  const parts = splitAtHeadings(raw.rows, (r) => ({ texts: textsOf(r), marked: r.heading }));
  return parts.map((rows) => toGrid(raw.cara, rows, titles));
}

function toGrid(cara: RawTable['cara'], rows: readonly RawRow[], titles: Titles): Grid {
  const { rows: placed, width } = placeCells(rows);
  const head = headRowCount(rows.map((r) => ({ texts: textsOf(r), marked: r.heading })));
  const headings = placed
    .slice(0, head)
    .map((row, i) => (i === 0 ? { head: row, rest: null } : partMixedRow(row)));
  const lines = rows.flatMap((r) => [r.line, ...r.cells.flatMap((c) => c.lines)]);
  return {
    cara,
    caption: titles.caption,
    context: titles.context,
    from: Math.min(...lines.slice(0, 1)),
    to: lines.at(-1) ?? 0,
    page: rows[0]?.page ?? null,
    width,
    head: headings.map((h) => h.head),
    body: [...headings.flatMap((h) => h.rest ?? []), ...placed.slice(head)] satisfies GridRow[],
    columns: null,
    loose: [],
    damage: [],
  };
}
