import { gather } from '../../lex/gather.js';
import type { Column } from '../../types.js';
import { measureOf } from './figures.js';
import { isName } from './model.js';
import type { ParsedCell } from './parse.js';
import type { Word } from './words.js';

/**
 * Cells that were read as drawn late although they stand where they belong: a code, a name and its money in the
 * order of the columns, with no row before them that waits for a name. They become a row.
 *
 *   4 07 01 PROGRAM PENATAAN PASAR 900.000.000 950.000.000      a program with its money and no indicator
 *   4 07 01 2.01 Penataan Kios Jumlah kios 12 Unit 300.000.000  …
 */
export function keepInPlace(
  columns: readonly Column[],
  words: readonly Word[],
  parsed: readonly ParsedCell[],
): ParsedCell[] {
  const cells = withNumberedRows(words, parsed);
  const kept: ParsedCell[] = [];
  let row: ParsedCell[] = [];
  let waiting = false;
  for (let at = 0; at < cells.length;) {
    const cell = cells[at];
    if (!cell) break;
    if (!cell.late) {
      if (cell.begins) row = [];
      row.push(cell);
      kept.push(cell);
      at++;
      if (cells[at]?.begins !== false || cells[at]?.late) waiting ||= isNameless(columns, row);
      continue;
    }
    const run = runFrom(cells, at);
    const inPlace = !waiting && isRow(columns, run);
    kept.push(...(inPlace ? run.map((c, i) => ({ ...c, late: false, begins: i === 0 })) : run));
    at += run.length;
  }
  return kept;
}

/** Late cells on a line that its number makes a row are that row. */
function withNumberedRows(words: readonly Word[], cells: readonly ParsedCell[]): readonly ParsedCell[] {
  let row: number | null = null;
  return cells.map((cell) => {
    const first = words[cell.from];
    const begins = first?.counting === true;
    if (begins) row = first.line;
    if (!cell.late || row === null || first?.line !== row) return cell;
    return { ...cell, late: false, begins };
  });
}

function runFrom(cells: readonly ParsedCell[], from: number): ParsedCell[] {
  let to = from;
  while (cells[to]?.late) to++;
  return cells.slice(from, to);
}

function isRow(columns: readonly Column[], run: readonly ParsedCell[]): boolean {
  const [first, second] = run;
  const at = (cell: ParsedCell | undefined): Column | undefined => columns[cell?.column ?? -1];
  const name = at(second);
  const ascends = run.every((c, i) => i === 0 || c.column > (run[i - 1]?.column ?? -1));
  const money = run.some((c) => columns[c.column]?.field === 'pagu');
  return at(first)?.field === 'kode' && name !== undefined && isName(name) && ascends && money;
}

/** An indicator or a figure without any name or code. */
function isNameless(columns: readonly Column[], row: readonly ParsedCell[]): boolean {
  const fields = gather(row, (c) => columns[c.column] ?? []);
  const named = fields.some((c) => isName(c) || c.field === 'kode');
  return !named && fields.some((c) => c.field === 'indikator' || measureOf(c) !== null);
}
