import { measureOf } from './figures.js';
import type { ParsedCell } from './parse.js';
import { INLINE, type Word } from './words.js';
import type { Column } from '../../types.js';

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
  readonly differ: number;
}

/** Blanks tell nothing in this table. */
export const SILENT_BLANKS: BlankOdds = { agree: 0, differ: 0 };
/** What is believed before a reading, where figures stand apart by one blank and by more. */
const SUSPECTED: BlankOdds = { agree: 3, differ: -6 };
/** So many figures with several blanks before them make a table suspect. */
const FEWEST = 6;
/** … if in this share of the rows with such blanks they and the figures fit into the columns. */
const FITTING = 0.9;
/** A reading in which this share of the several blanks agrees proves the habit; the odds it is then worth. */
const PROVEN = 0.9;
const MOST_ODDS = 6;

/** What the bare words tell: are there figures apart by one blank, and figures apart by as many as may be empty cells? */
export function suspectBlanks(words: readonly Word[], columns: readonly Column[]): BlankOdds {
  const room = columns.filter((c) => measureOf(c) !== null).length;
  let apart = 0;
  const rows: number[] = [];
  let slots = 0;
  let empty = 0;
  for (const word of [...words, null]) {
    if (word && word.kind !== 'word') {
      const blanks = slots > 0 && word.gap === INLINE ? word.blanks : 0;
      if (blanks > 0) apart++;
      slots += 1 + blanks;
      empty += blanks;
      continue;
    }
    // "… 5,00 | 2 Persentase …": the number before a word is the next row's.
    if (empty > 0) rows.push(word?.gap === INLINE ? slots - 1 : slots);
    slots = 0;
    empty = 0;
  }
  const fitting = rows.filter((n) => n <= room).length;
  return apart >= FEWEST && fitting >= FITTING * rows.length ? SUSPECTED : SILENT_BLANKS;
}

/** What a reading of the table tells: how often several blanks agree with the columns that it left empty. */
export function learnBlanks(
  columns: readonly Column[],
  pages: readonly { readonly words: readonly Word[]; readonly cells: readonly ParsedCell[] }[],
): BlankOdds {
  let agree = 0;
  let all = 0;
  for (const { words, cells } of pages)
    cells.forEach((cell, k) => {
      const before = cells[k - 1];
      if (!before || cell.begins || cell.late || !isFigureColumn(columns, cell)) return;
      const blanks = words[cell.from]?.blanks ?? 0;
      if (blanks === 0) return;
      all++;
      if (cell.column - before.column - 1 === blanks) agree++;
    });
  if (all < FEWEST || agree < PROVEN * all) return SILENT_BLANKS;
  return { agree: 2, differ: agree === all ? -MOST_ODDS : Math.max(-MOST_ODDS, Math.log(1 - agree / all)) };
}

/** True where the blanks before every cell of a row number the columns that it leaves empty. */
export function isCounted(words: readonly Word[], row: readonly ParsedCell[]): boolean {
  return row.every((cell, k) => {
    const before = row[k - 1];
    return !before || words[cell.from]?.blanks === cell.column - before.column - 1;
  });
}

function isFigureColumn(columns: readonly Column[], cell: ParsedCell): boolean {
  const column = columns[cell.column];
  return column !== undefined && measureOf(column) !== null;
}
