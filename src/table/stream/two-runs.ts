import { isSatuan } from '../../lex/words.js';
import type { Column } from '../../types.js';
import { isFigure } from './kinds.js';
import { mergeRows, type Merge } from './merge-rows.js';
import { rowItems, type RowItems } from './row-items.js';
import { linesOf, type PrintedLine } from './printed-lines.js';
import { INLINE, type Word } from './words.js';

/** A page is drawn in two runs where most lines down to its last row of figures are rows … */
const ROWS = 0.6;
/** … in a table of at least so many rows and so many lines below them. */
const FEWEST_ROWS = 3;
const FEWEST_LATE = 4;
/** Figures on one line that make it a row. */
const FEWEST_FIGURES = 2;
/** "Jumlah arsip Dokumen 12": words, a unit and one figure are a row as well. */
const FEWEST_WORDS = 3;
/** Lines of the second run that no row lacks, and rows that stay without a name: more is another order. */
const MOST_LEFT = 0.25;
const MOST_BARE = 0.25;

/** Cells of the second run that hold one line all the same. */
const MOST_SINGLE = 0.25;

/** How a cell's first word, and a further line of the same cell, stand behind the word before. */
const NEW_CELL = 2;
const SAME_CELL = 4;

/**
 * Puts pages that were drawn in two runs into the order of their rows. LibreOffice Calc draws, for each printed
 * area of a page, first every cell that holds one line, row by row and from left to right, and then every cell
 * whose text is wrapped, row by row and from left to right as well:
 *
 *   Laporan 1 149.503.000             row 1 without its names, which are wrapped
 *   Pembinaan Arsip Persen 2 7.000    row 2, whose name is short
 *   Penyelamatan Arsip                row 1: its name …
 *   Perangkat Daerah
 *   Jumlah arsip yang                 … and indicator
 *   diselamatkan
 *   Persentase arsip yang             row 2: its indicator
 *   dibina
 *
 * Both runs keep the order of rows and of columns, so that the second one can be merged into the first: each of
 * its cells belongs to the first row from the last one on that lacks it. Pages of another order stay as they are.
 *
 * @param pages the words of each page, in the order in which they were drawn
 */
export function mergeRuns(columns: readonly Column[], pages: readonly (readonly Word[])[]): Merged {
  const runs = pages.map((words) => runsOf(columns, words));
  const all = runs.flatMap((r) => r ?? []);
  const late = all.reduce((n, r) => n + r.late.length, 0);
  const rows = all.reduce((n, r) => n + r.rows.length, 0);
  const lines = all.reduce((n, r) => n + r.first.length, 0);
  if (late < FEWEST_LATE || rows < FEWEST_ROWS || rows < ROWS * lines) return { pages, unsure: new Set() };
  const merges = mergeRows(
    columns,
    all.map(({ first, late: wrapped }) => ({
      rows: first.map((line) => rowItems(columns, line)),
      late: wrapped,
    })),
  );
  const merged = new Map(all.map((r, i) => [r, merges[i]]));
  const unsure = new Set<number>();
  const inOrder = pages.map((words, p) => {
    const merge = merged.get(runs[p] ?? NO_RUNS);
    if (!merge || !isWhole(columns, merge)) return words;
    for (const line of unsureLines(columns, merge)) unsure.add(line);
    return wordsOf(merge);
  });
  return { pages: inOrder, unsure };
}

/** Pages in the order of their rows, and the lines of rows to which cells may have been given wrongly. */
export interface Merged {
  readonly pages: readonly (readonly Word[])[];
  readonly unsure: ReadonlySet<number>;
}

interface Runs {
  /** Lines of the first run; those of them that bear figures; the lines of the second. */
  readonly first: readonly PrintedLine[];
  readonly rows: readonly PrintedLine[];
  readonly late: readonly PrintedLine[];
}
const NO_RUNS: Runs = { first: [], rows: [], late: [] };

/** The runs of a page: the first one ends with the last row of figures. */
function runsOf(columns: readonly Column[], words: readonly Word[]): Runs | null {
  if (columns.some((c) => c.sisi !== '' || c.blok > 0)) return null;
  const lines = linesOf(words);
  const last = lines.findLastIndex(isRow);
  if (last < 0) return null;
  const first = lines.slice(0, last + 1);
  return { first, rows: first.filter(isRow), late: lines.slice(last + 1) };
}

function isRow({ words }: PrintedLine): boolean {
  let figures = 0;
  for (const { kind } of words) {
    if (kind === 'money') return true;
    if (kind !== 'word' && kind !== 'rp') figures++;
  }
  const [unit, last] = words.slice(-2);
  const counted = last !== undefined && unit !== undefined && isFigure(last.kind) && isSatuan(unit.text);
  return figures >= FEWEST_FIGURES || (counted && words.length >= FEWEST_WORDS);
}

/** True where nearly all of the second run found a row that lacks it, and nearly all rows a name. */
function isWhole(columns: readonly Column[], { rows, late }: Merge): boolean {
  const left = rows.reduce((n, r) => n + r.before.length, 0);
  if (late === 0 || left > MOST_LEFT * late) return false;
  const cells = rows.flatMap((r) => r.cells);
  if (cells.filter((c) => c.lines.length === 1).length > MOST_SINGLE * cells.length) return false;
  const filled = rows.filter(({ row }) => row.items.some((i) => i.kind === 'figure'));
  const bare = filled.filter(({ row, cells: own }) => {
    const named = row.items.some((i) => i.kind === 'text') || own.some((c) => isNamed(columns, c.column));
    return !named;
  });
  return bare.length <= MOST_BARE * filled.length;
}

/**
 * Lines of rows that lack a cell, and of all rows where lines are left: one cell too many or too few shifts all
 * that follow by one row.
 */
function unsureLines(columns: readonly Column[], { rows, rest }: Merge): number[] {
  const left = rest.length > 0 || rows.some((r) => r.before.length > 0);
  const measured = columns.some((c) => c.field === 'indikator');
  return rows.flatMap(({ row, cells, open }) => {
    const filled = row.items.some((i) => i.kind === 'figure');
    const texts =
      row.items.filter((i) => i.kind === 'text').length +
      cells.filter((c) => isNamed(columns, c.column)).length;
    if (!left && !open && (!filled || texts >= (measured ? 2 : 1))) return [];
    return [
      ...row.lead,
      ...row.items.flatMap((i) => i.words),
      ...cells.flatMap((c) => c.lines.flatMap((l) => l.words)),
    ].map((w) => w.line);
  });
}

function isNamed(columns: readonly Column[], column: number): boolean {
  const field = columns[column]?.field;
  return field !== 'satuan' && field !== 'keterangan' && field !== 'definisi';
}

/** The words of a page in the order of its rows, each cell of the second run on lines of its own. */
function wordsOf({ rows, rest }: Merge): Word[] {
  const words: Word[] = [];
  const put = (own: readonly Word[], gap: number): void => {
    own.forEach((word, i) => words.push(i === 0 ? { ...word, gap } : word));
  };
  const putLines = (lines: readonly PrintedLine[]): void => {
    lines.forEach((line, i) => {
      put(line.words, i === 0 ? NEW_CELL : SAME_CELL);
    });
  };
  for (const { row, before, cells } of rows) {
    for (const line of before) putLines([line]);
    putRow(row, cells, put, putLines);
  }
  for (const line of rest) putLines([line]);
  return words;
}

function putRow(
  row: RowItems,
  cells: Merge['rows'][number]['cells'],
  put: (words: readonly Word[], gap: number) => void,
  putLines: (lines: readonly PrintedLine[]) => void,
): void {
  let begins = true;
  const putItem = (words: readonly Word[]): void => {
    if (words.length > 0) put(words, begins ? NEW_CELL : INLINE);
    if (words.length > 0) begins = false;
  };
  putItem(row.lead);
  row.items.forEach((item, i) => {
    for (const cell of cells.filter((c) => c.before === i)) {
      putLines(cell.lines);
      begins = true;
    }
    putItem(item.words);
  });
  for (const cell of cells.filter((c) => c.before >= row.items.length)) putLines(cell.lines);
}
