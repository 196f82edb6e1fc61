import type { PagePrint, PlacedWord } from '../../print.js';
import type { Grid, GridRow, SourceLine } from '../../types.js';
import { splitAtHeadings } from '../head-parts.js';
import { readTitles } from '../titles.js';
import { partHead, textsOf } from './head.js';
import type { Lattice } from './lattice.js';
import { joinPages, type RuledTable } from './join-pages.js';
import type { OpenHead } from './open-head.js';
import { partsOf, type RuledPart } from './parts.js';

/** The ruled tables of a document, and the lines that no table has taken. */
export interface Ruled {
  readonly grids: readonly Grid[];
  readonly rest: readonly SourceLine[];
  /** Headings that are ruled where the rows below are not: their column lines are those of the rows. */
  readonly opens: readonly OpenHead[];
}

/** Reads the tables that are drawn with ruling lines; a table that goes on over pages is one. */
export function ruledGrids(pages: readonly PagePrint<PlacedWord>[], lines: readonly SourceLine[]): Ruled {
  const known = knownWords(lines);
  const byPage = new Map<number, SourceLine[]>();
  for (const line of lines) {
    const own = byPage.get(line.page ?? 0);
    if (own) own.push(line);
    else byPage.set(line.page ?? 0, [line]);
  }
  const parts: RuledPart[] = [];
  const taken = new Set<number>();
  const frames: Lattice[] = [];
  const opens: OpenHead[] = [];
  for (const page of pages) {
    const last = opens.at(-1);
    const found = partsOf(page, byPage.get(page.number) ?? [], known, frames, opens);
    const running = last?.page === page.number - 1 && last.to === Infinity && found.length === 0;
    if (running && last === opens.at(-1)) opens.push({ ...last, page: page.number, top: 0, from: 0 });
    for (const part of found)
      for (const row of part.rows)
        for (const cell of row.cells) for (const line of cell?.lines ?? []) taken.add(line);
    parts.push(...found);
  }
  return { grids: joinPages(parts).flatMap(toGrids), rest: lines.filter((l) => !taken.has(l.line)), opens };
}

/** Words that stand whole in the document: inside a line, not where a cell may have cut them. */
function knownWords(lines: readonly SourceLine[]): Set<string> {
  const known = new Set<string>();
  for (const { text } of lines) {
    const words = text.match(/(?<= )\p{L}+(?= \S)/gu) ?? [];
    for (const word of words) known.add(word.toLowerCase());
  }
  return known;
}

function toGrids({ above, rows: printed }: RuledTable): Grid[] {
  const titles = readTitles(above);
  return splitAtHeadings(printed, (row) => ({ texts: textsOf(row) })).flatMap((table) => {
    const rows = dropEmpty(table);
    const width = rows[0]?.cells.length ?? 0;
    if (rows.length === 0 || width < 2) return [];
    const lines = rows.flatMap((r) => r.cells.flatMap((c) => c?.lines ?? []));
    return [
      {
        cara: 'ruled' as const,
        caption: titles.caption,
        context: titles.context,
        from: Math.min(...lines),
        to: Math.max(...lines),
        page: rows[0]?.page ?? null,
        width,
        ...partHead(rows),
        columns: null,
        loose: [],
        damage: [],
      },
    ];
  });
}

/** Rows without any text, and columns where no cell begins, are gone; spans shrink with them. */
function dropEmpty(rows: readonly GridRow[]): GridRow[] {
  const width = rows[0]?.cells.length ?? 0;
  const kept = Array.from({ length: width }, (_, c) => c).filter((c) =>
    rows.some((r) => (r.cells[c]?.text ?? '') !== ''),
  );
  const filled = rows.map((r) => r.cells.some((c) => c !== null && c.text !== ''));
  return rows.flatMap((row, r) => {
    if (!filled[r]) return [];
    const cells = kept.map((c) => {
      const cell = row.cells[c] ?? null;
      if (!cell) return null;
      const colSpan = kept.filter((k) => k >= c && k < c + cell.colSpan).length;
      const rowSpan = filled.slice(r, r + cell.rowSpan).filter(Boolean).length;
      if (cell.text === '') return null;
      return colSpan === cell.colSpan && rowSpan === cell.rowSpan ? cell : { ...cell, colSpan, rowSpan };
    });
    return [{ ...row, cells }];
  });
}
