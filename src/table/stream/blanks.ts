import { measureOf } from './figures.js';
import type { ParsedCell } from './parse.js';
import { INLINE, type Word } from './words.js';
import type { Column, GridRow } from '../../types.js';

/**
 * Some printers draw a blank for every empty cell, and the text keeps them: behind a cell's own blank each
 * further one is an empty column.
 *
 *   5 Arsip yang tertata·      ·····100·100·100···100·100·n/a·
 *                              5 empty, 3 figures, 2 empty, 3 figures
 *
 * In other documents a second blank means nothing. Which it is shows in the table itself.
 */

/** Log-odds that the blanks before a cell number the columns left empty, and that they do not. */
export interface BlankOdds {
  readonly agree: number;
  /** There is a blank and no column left empty: the empty line of a cell. */
  readonly stray: number;
  readonly differ: number;
}

/** What so many blanks say of so many columns left empty. */
export function blanksSay({ agree, stray, differ }: BlankOdds, blanks: number, empty: number): number {
  if (blanks === 0 && empty === 0) return 0;
  return blanks === empty ? agree : isStray(blanks, empty) ? stray : differ;
}

function isStray(blanks: number, empty: number): boolean {
  return blanks === 1 && empty === 0;
}

/** Blanks tell nothing in this table. */
export const SILENT_BLANKS: BlankOdds = { agree: 0, stray: 0, differ: 0 };
/** What is believed before a reading, where figures stand apart by one blank and by more. */
const SUSPECTED: BlankOdds = { agree: 3, stray: -3, differ: -6 };
/** So many figures with several blanks before them make a table suspect. */
const FEWEST = 6;
/** … if in this share of the rows with such blanks they and the figures fit into the columns. */
const FITTING = 0.9;
/** A reading in which this share of the several blanks agrees proves the habit. */
const PROVEN = 0.8;

/** What the bare words tell: are there figures apart by one blank, and figures apart by as many as may be empty cells? */
export function suspectBlanks(words: readonly Word[], columns: readonly Column[]): BlankOdds {
  if (!words.some((word) => word.blanks > 0)) return SILENT_BLANKS;
  const room = columns.filter((c) => measureOf(c) !== null || c.field === 'keterangan').length;
  let apart = 0;
  const rows: number[] = [];
  let run: number[] = [];
  for (const word of [...words, null]) {
    if (word && word.kind !== 'word') {
      run.push(run.length > 0 ? word.blanks : 0);
      continue;
    }
    // "… 5,00 | 2 Persentase …": the number before a word is the next row's.
    if (word?.gap === INLINE) run.pop();
    apart += run.filter((blanks) => blanks > 0).length;
    const empty = run.reduce((sum, blanks) => sum + blanks, 0);
    if (empty > 0) rows.push(run.length + empty);
    run = [];
  }
  const fitting = rows.filter((n) => n <= room).length;
  return apart >= FEWEST && fitting >= FITTING * rows.length ? SUSPECTED : SILENT_BLANKS;
}

/** What a reading of the table tells: how often several blanks agree with the columns that it left empty. */
export function learnBlanks(
  columns: readonly Column[],
  pages: readonly { readonly words: readonly Word[]; readonly cells: readonly ParsedCell[] }[],
): BlankOdds {
  let [agree, stray, all] = [0, 0, 0];
  for (const { words, cells } of pages)
    cells.forEach((cell, k) => {
      const before = cells[k - 1];
      if (!before || before.late || cell.late || !isFigureColumn(columns, cell.begins ? before : cell))
        return;
      const blanks = words[cell.from]?.blanks ?? 0;
      if (blanks === 0) return;
      const empty = (cell.begins ? columns.length : cell.column) - before.column - 1;
      all++;
      if (blanks === empty) agree++;
      else if (isStray(blanks, empty)) stray++;
    });
  if (all < FEWEST || agree < PROVEN * all) return SILENT_BLANKS;
  const odds = (times: number, most: number): number =>
    times === 0 ? -most : Math.max(-most, Math.log(times / all));
  return {
    agree: SUSPECTED.agree,
    stray: odds(stray, -SUSPECTED.stray),
    differ: odds(all - agree - stray, -SUSPECTED.differ),
  };
}

/**
 * Do the blanks before every cell of a row, and those behind it, number the columns that it leaves empty? An
 * empty line of a cell makes one too many; then the blanks behind the row must hold it in its place.
 */
export function counts(
  words: readonly Word[],
  row: readonly ParsedCell[],
  columns: number,
): GridRow['counted'] | null {
  const last = row.at(-1);
  const behind = words[last?.to ?? -1]?.blanks ?? 0;
  const closed = last !== undefined && behind > 0 && behind === columns - last.column - 1;
  let found: 'exactly' | 'nearly' = 'exactly';
  for (const [k, cell] of row.entries()) {
    const before = row[k - 1];
    const empty = before ? cell.column - before.column - 1 : 0;
    const blanks = words[cell.from]?.blanks ?? 0;
    if (!before || blanks === empty) continue;
    if (!closed || !isStray(blanks, empty)) return null;
    found = 'nearly';
  }
  return found;
}

function isFigureColumn(columns: readonly Column[], cell: ParsedCell): boolean {
  const column = columns[cell.column];
  return column !== undefined && measureOf(column) !== null;
}
