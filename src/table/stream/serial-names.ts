import { gathered } from '../../lex/gather.js';
import type { Column, GridCell, GridRow, LooseCell, SourceLine } from '../../types.js';
import type { Assembled } from './assemble.js';
import { measureOf } from './figures.js';
import { isName } from './model.js';
import { serialCells, type SerialCell } from './serial-cells.js';

/** Order alone tells the row: it has to be looked at. */
const BY_ORDER = 0.6;

/** The cell of a row on each side of the table. */
type Slot = readonly SerialCell[];

/**
 * Names drawn apart from their rows, where they are a series: they stand in the order of their numbers.
 *
 *   1 12 Unit 350.000.000                      Penataan Pasar Wilayah I
 *   2 7 Unit 200.000.000                       Penataan Pasar Wilayah II
 *   Penataan Pasar Wilayah II
 *   Penataan Pasar Wilayah I
 *
 * Only where there are as many as rows of one kind without a name, each as often as the table has sides.
 */
export function placeSeries(
  columns: readonly Column[],
  segments: readonly (readonly SourceLine[])[],
  table: Assembled,
): Assembled {
  const pages = wholePages(segments);
  const looseLines = new Set(table.loose.filter((c) => isText(columns, c)).flatMap((c) => c.lines));
  if (looseLines.size === 0) return table;
  const sides = columns.some((c) => c.sisi === 'menjadi') ? 2 : 1;
  for (const row of table.body)
    for (const cell of row.cells) cell?.lines.forEach((l) => looseLines.delete(l));
  const series = serialCells(pages.map((lines) => lines.filter((l) => looseLines.has(l.line))));
  if (series.every((cells) => cells.length === 0)) return table;
  const follow = followers(series);
  const rows = rowsByPage(pages, table.body);
  const body = [...table.body];
  const used = new Set<number>();
  // What the rows of each series print: those of another page are alike.
  const forms = new Map<string, string>();
  series.forEach((cells, p) => {
    for (const outcome of [false, true]) {
      const fits = (c: Column): boolean => (outcome ? c.field === 'indikator' : isName(c));
      const own = columns.flatMap((c, at) => (fits(c) ? [at] : []));
      if (own.length !== sides) continue;
      const slots = slotsOf(
        cells.filter((c) => c.outcome === outcome),
        follow,
        sides,
      );
      if (slots.length === 0) continue;
      const waiting = (rows[p] ?? []).filter((at) => isWaiting(columns, body[at], own));
      const form = forms.get(slots[0]?.[0]?.stem ?? '') ?? null;
      runOf(columns, body, waiting, slots.length, form).forEach((at, s) => {
        const [row, slot] = [body[at], slots[s]];
        if (!row || !slot) return;
        body[at] = withNames(row, own, slot);
        for (const cell of slot) {
          forms.set(cell.stem, formOf(columns, row));
          cell.lines.forEach((l) => used.add(l.line));
        }
      });
    }
  });
  if (used.size === 0) return table;
  const texts = new Map(gathered(pages).map((l) => [l.line, l.text.trim()]));
  return { body, loose: table.loose.flatMap((cell) => without(cell, used, texts)) };
}

/** The places of each page's rows in the body. */
function rowsByPage(pages: readonly (readonly SourceLine[])[], body: readonly GridRow[]): number[][] {
  const pageOf = new Map(pages.flatMap((lines, p) => lines.map((l) => [l.line, p] as const)));
  const rows: number[][] = pages.map(() => []);
  body.forEach((row, at) => rows[pageOf.get(row.line) ?? -1]?.push(at));
  return rows;
}

/** A page is in two parts where its heading was drawn among its rows. */
function wholePages(segments: readonly (readonly SourceLine[])[]): SourceLine[][] {
  const pages: SourceLine[][] = [];
  for (const lines of segments) {
    const page = lines[0]?.page ?? null;
    const last = pages.at(-1);
    if (last && page !== null && last[0]?.page === page) last.push(...lines);
    else pages.push([...lines]);
  }
  return pages;
}

const isText = (columns: readonly Column[], { column }: LooseCell): boolean => {
  const own = column === null ? undefined : columns[column];
  return own === undefined || measureOf(own) === null;
};

/**
 * The rows that series make, in the order of their numbers; several series with one number in the order in which
 * they follow one another elsewhere. Empty where a number is missing, or printed too often or too seldom.
 */
function slotsOf(cells: readonly SerialCell[], follow: Followers, sides: number): Slot[] {
  const numbers = [...new Set(cells.map((c) => c.number))].sort((a, b) => a - b);
  if (numbers.some((n, i) => i > 0 && n !== (numbers[i - 1] ?? 0) + 1)) return [];
  const slots = numbers.map((n) =>
    slotsAt(
      cells.filter((c) => c.number === n),
      follow,
      sides,
    ),
  );
  return slots.every((s) => s !== null) ? slots.flat() : [];
}

function slotsAt(cells: readonly SerialCell[], follow: Followers, sides: number): Slot[] | null {
  const stems = [...new Set(cells.map((c) => c.stem))];
  const copies = stems.map((stem) => cells.filter((c) => c.stem === stem));
  // Each side has its own wording: the left one is drawn first.
  if (copies.every((c) => c.length === 1) && cells.length === sides) return [cells];
  if (copies.some((c) => c.length !== sides)) return null;
  const lead = (a: string, b: string): number =>
    (follow.get(pairOf(a, b)) ?? 0) - (follow.get(pairOf(b, a)) ?? 0);
  const unclear = stems.some((a, i) => stems.slice(i + 1).some((b) => lead(a, b) === 0));
  return unclear ? null : copies.sort((a, b) => lead(b[0]?.stem ?? '', a[0]?.stem ?? ''));
}

/** How often a cell of one series comes right after that of another with the same number. */
type Followers = ReadonlyMap<string, number>;

const pairOf = (before: string, after: string): string => `${before}\n${after}`;

function followers(series: readonly (readonly SerialCell[])[]): Followers {
  const counts = new Map<string, number>();
  for (const page of series)
    page.forEach((cell, i) => {
      const last = page[i - 1];
      const joins = (last?.lines.at(-1)?.line ?? 0) + 1 === cell.lines[0]?.line;
      if (!last || !joins || last.number !== cell.number) return;
      const pair = pairOf(last.stem, cell.stem);
      counts.set(pair, (counts.get(pair) ?? 0) + 1);
    });
  return counts;
}

function isWaiting(columns: readonly Column[], row: GridRow | undefined, own: readonly number[]): boolean {
  if (!row || own.some((at) => row.cells[at])) return false;
  return columns.some((c, at) => measureOf(c) !== null && row.cells[at]);
}

/** As many rows as there are names: all that wait, or the one run of rows alike that is as long. */
function runOf(
  columns: readonly Column[],
  body: readonly GridRow[],
  waiting: readonly number[],
  length: number,
  form: string | null,
): readonly number[] {
  if (waiting.length === length) return waiting;
  const formAt = (at: number): string => formOf(columns, body[at]);
  const runs: number[][] = [];
  for (const at of waiting) {
    const run = runs.at(-1);
    const before = run?.at(-1);
    if (run && before === at - 1 && formAt(before) === formAt(at)) run.push(at);
    else runs.push([at]);
  }
  const long = runs.filter((run) => run.length === length);
  const alike = long.filter(([at = -1]) => formAt(at) === form);
  const [fits = [], ...more] = alike.length > 0 ? alike : long;
  return more.length === 0 ? fits : [];
}

/** Which figures a row prints. */
function formOf(columns: readonly Column[], row: GridRow | undefined): string {
  return columns.map((c, i) => (measureOf(c) !== null && row?.cells[i] ? '#' : '.')).join('');
}

function withNames(row: GridRow, columns: readonly number[], slot: Slot): GridRow {
  const cells = [...row.cells];
  columns.forEach((at, side) => {
    const cell = slot[side];
    if (cell) cells[at] = cellOf(cell.lines, cell.text);
  });
  return { ...row, cells };
}

function cellOf(lines: readonly SourceLine[], text: string): GridCell {
  const [first] = lines;
  return {
    text,
    line: first?.line ?? 0,
    page: first?.page ?? null,
    rowSpan: 1,
    colSpan: 1,
    lines: lines.map((l) => l.line),
    sure: BY_ORDER,
  };
}

/** What is left of a loose cell when lines of it were placed. */
function without(
  cell: LooseCell,
  used: ReadonlySet<number>,
  texts: ReadonlyMap<number, string>,
): LooseCell[] {
  const lines = cell.lines.filter((l) => !used.has(l));
  if (lines.length === cell.lines.length) return [cell];
  if (lines.length === 0) return [];
  return [
    { ...cell, lines, line: lines[0] ?? cell.line, text: lines.map((l) => texts.get(l) ?? '').join(' ') },
  ];
}
