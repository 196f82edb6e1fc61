import { headRowCount } from '../../heading/head-rows.js';
import type { PagePrint, PlacedWord } from '../../print.js';
import type { Grid, GridCell, GridRow, SourceLine } from '../../types.js';
import { readTitles } from '../titles.js';
import { fillCells } from './cells.js';
import { cellText } from './cell-text.js';
import { latticesOf, type Lattice } from './lattice.js';
import { segmentsOf } from './segments.js';

/** A ruled table on one page. */
interface RuledPart {
  readonly page: number;
  readonly lattice: Lattice;
  readonly rows: readonly GridRow[];
  /** Lines of text between what stands before and this table. */
  readonly above: readonly SourceLine[];
  /** Source lines of its words. */
  readonly from: number;
  readonly to: number;
  /** Nothing but the page's foot follows it. */
  readonly last: boolean;
}

/** The ruled tables of a document, and the lines that no table has taken. */
export interface Ruled {
  readonly grids: readonly Grid[];
  readonly rest: readonly SourceLine[];
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
  for (const page of pages) {
    const found = partsOf(page, byPage.get(page.number) ?? [], known);
    for (const part of found)
      for (const row of part.rows)
        for (const cell of row.cells) for (const line of cell?.lines ?? []) taken.add(line);
    parts.push(...found);
  }
  return { grids: joinParts(parts).flatMap(toGrids), rest: lines.filter((l) => !taken.has(l.line)) };
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

function partsOf(
  page: PagePrint<PlacedWord>,
  lines: readonly SourceLine[],
  known: ReadonlySet<string>,
): RuledPart[] {
  const parts: RuledPart[] = [];
  let above = lines[0]?.line ?? 0;
  for (const lattice of latticesOf(segmentsOf(page.rules))) {
    const { cells } = fillCells(lattice, page.words);
    const columns = lattice.xs.length - 1;
    const rows: (GridCell | null)[][] = lattice.ys
      .slice(1)
      .map(() => Array.from({ length: columns }, () => null));
    const numbers = cells.flatMap((c) => c.lines.flatMap((l) => l.words.map((w) => w.line)));
    if (numbers.length === 0) continue;
    const from = Math.min(...numbers);
    const to = Math.max(...numbers);
    for (const cell of cells) {
      const room = { x0: lattice.xs[cell.c0] ?? 0, x1: lattice.xs[cell.c1 + 1] ?? 0 };
      const own = [...new Set(cell.lines.flatMap((l) => l.words.map((w) => w.line)))].sort((a, b) => a - b);
      const row = rows[cell.r0];
      if (!row) continue;
      row[cell.c0] = {
        text: cellText(cell.lines, room, known),
        line: own[0] ?? from,
        page: page.number,
        rowSpan: cell.r1 - cell.r0 + 1,
        colSpan: cell.c1 - cell.c0 + 1,
        lines: own,
      };
    }
    parts.push({
      page: page.number,
      lattice,
      rows: rows.map((own) => ({ page: page.number, line: lineOf(own) ?? from, cells: own })),
      above: lines.filter((l) => l.line >= above && l.line < from),
      from,
      to,
      last: lines.filter((l) => l.line > to).length <= FOOT_LINES,
    });
    above = to + 1;
  }
  return parts;
}

/** A page number, a running title. */
const FOOT_LINES = 3;

function lineOf(cells: readonly (GridCell | null)[]): number | null {
  const lines = cells.flatMap((c) => (c && c.text !== '' && c.rowSpan === 1 ? [c.line] : []));
  return lines.length > 0 ? Math.min(...lines) : null;
}

/** Column lines of two pages nearer than this are the same. Points. */
const SAME_COLUMN = 4;

function joinParts(parts: readonly RuledPart[]): RuledPart[][] {
  const tables: RuledPart[][] = [];
  for (const part of parts) {
    const open = tables.at(-1);
    const before = open?.at(-1);
    if (open && before && goesOn(before, part)) open.push(part);
    else tables.push([part]);
  }
  return tables;
}

/** The same column lines, the next page, and no caption of its own. */
function goesOn(before: RuledPart, next: RuledPart): boolean {
  if (next.page - before.page > 1 || (next.page === before.page && next.above.length > 0)) return false;
  const a = before.lattice.xs;
  const b = next.lattice.xs;
  if (a.length !== b.length || a.some((x, i) => Math.abs(x - (b[i] ?? 0)) > SAME_COLUMN)) return false;
  return readTitles(next.above).caption === '';
}

function toGrids(parts: readonly RuledPart[]): Grid[] {
  const [first] = parts;
  if (!first) return [];
  const rows = dropEmpty(parts.flatMap((p) => p.rows));
  const width = rows[0]?.cells.length ?? 0;
  if (rows.length === 0 || width < 2) return [];
  const titles = readTitles(first.above);
  const head = headRowCount(rows.map((r) => ({ texts: textsOf(r) })));
  return [
    {
      cara: 'ruled',
      caption: titles.caption,
      context: titles.context,
      from: first.from,
      to: parts.at(-1)?.to ?? first.to,
      page: first.page,
      width,
      head: rows.slice(0, head),
      body: rows.slice(head),
      columns: null,
      loose: [],
      damage: [],
    },
  ];
}

function textsOf(row: GridRow): string[] {
  return row.cells.flatMap((c) => (c && c.text !== '' ? [c.text] : []));
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
      return cell.text === '' ? null : { ...cell, colSpan, rowSpan };
    });
    return [{ ...row, cells }];
  });
}
