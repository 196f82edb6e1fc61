import { isEntityField, isFigureField } from '../lex/fields.js';
import { INDIKATOR_START, PROGRAM_START } from '../lex/words.js';
import type { Column, GridCell, GridRow } from '../types.js';
import type { BodyRow } from './body-row.js';

/** A word that no name ends with: what comes next belongs to it. */
const OPEN_END =
  /(?:[,(/&-]|\b(?:dan|atau|yang|untuk|dalam|pada|di|ke|dari|dengan|serta|oleh|bagi|terhadap|kepada|tentang|melalui|antar|para))$/i;

/**
 * Joins rows that a page has cut in two. The part without figures stands below the repeated heading (or in
 * it) and is the end of the row before, or it stands above and is the beginning of the row after.
 *
 *     Penataan Arsip  | Jumlah berkas yang ditata di | 40
 *     No | Uraian     | Indikator                    | Target         heading printed again
 *     Perangkat       | seluruh perangkat            |                → end of "Penataan Arsip"
 */
export function joinCutRows(rows: readonly BodyRow[], columns: readonly Column[]): BodyRow[] {
  const joined: BodyRow[] = [];
  let head: BodyRow | null = null;
  rows.forEach((body, i) => {
    const current: BodyRow = head ? { ...body, row: join(head.row, body.row, columns) } : body;
    head = null;
    const before = joined.at(-1);
    const next = rows[i + 1];
    if (!isPart(current, columns)) {
      joined.push(current);
      return;
    }
    const tail = before ? tailScore(current.row, before.row, columns) : -1;
    const start = next ? headScore(current.row, next.row, columns) : -1;
    if (before && tail > 0 && tail > start)
      joined[joined.length - 1] = { ...before, row: join(before.row, current.row, columns) };
    else if (next && start > 0 && start > tail) head = current;
    // A scrap in the first heading that belongs to no row is noise of the scan.
    else if (before || !current.inHeading) joined.push(current);
  });
  return joined;
}

/** Names without any figure, at a place where a page may have ended. */
function isPart({ row, inHeading, afterBreak }: BodyRow, columns: readonly Column[]): boolean {
  const filled = columns.flatMap((c, at) => (row.cells[at] ? [c] : []));
  if (filled.some((c) => isFigureField(c.field) || c.field === 'kode' || c.field === 'satuan')) return false;
  const named = filled.some(isName);
  if (!named) return inHeading;
  return (
    inHeading ||
    afterBreak ||
    names(row, columns).some(({ text }) => /^\p{Ll}/u.test(text) && !/^[a-z][.)]/.test(text))
  );
}

const isName = (c: Column): boolean =>
  isEntityField(c.field) || c.field === 'indikator' || c.field === 'definisi';

function names(row: GridRow, columns: readonly Column[]): { column: Column; at: number; text: string }[] {
  return columns.flatMap((column, at) => {
    const text = row.cells[at]?.text ?? '';
    return isName(column) && text !== '' ? [{ column, at, text }] : [];
  });
}

/** How much a part reads as the end of the row before it. */
function tailScore(part: GridRow, before: GridRow, columns: readonly Column[]): number {
  return names(part, columns).reduce((score, { column, at, text }) => {
    const above = before.cells[at]?.text ?? '';
    let own = 0;
    if (/^\p{Ll}/u.test(text)) own += 2;
    if (OPEN_END.test(above)) own += 2;
    if (above === '') own -= 2;
    if (column.field === 'indikator') own += INDIKATOR_START.test(text) ? -1 : 1;
    if (isEntityField(column.field) && PROGRAM_START.test(text)) own -= 2;
    return score + own;
  }, 0);
}

/** How much a part reads as the beginning of the row after it. */
function headScore(part: GridRow, next: GridRow, columns: readonly Column[]): number {
  return names(part, columns).reduce((score, { column, at, text }) => {
    const below = next.cells[at]?.text ?? '';
    let own = 0;
    if (/^\p{Ll}/u.test(below)) own += 2;
    if (OPEN_END.test(text)) own += 2;
    if (column.field === 'indikator' && below !== '')
      own += INDIKATOR_START.test(text) && !INDIKATOR_START.test(below) ? 1 : -1;
    if (isEntityField(column.field)) own += PROGRAM_START.test(text) && !PROGRAM_START.test(below) ? 1 : 0;
    return score + own;
  }, 0);
}

function join(a: GridRow, b: GridRow, columns: readonly Column[]): GridRow {
  const cells = a.cells.map((cell, at) => {
    const other = b.cells[at] ?? null;
    if (!cell || !other) return cell ?? other;
    const column = columns[at];
    return column && isName(column) ? joinCells(cell, other) : cell;
  });
  return { ...a, cells };
}

function joinCells(a: GridCell, b: GridCell): GridCell {
  return { ...a, text: joinReadings(a.text, b.text), lines: [...a.lines, ...b.lines] };
}

/** At this share of common letters two words are two readings of one. */
const SAME_LETTERS = 0.7;

/** Joins two parts of a name; a word that OCR has read twice, once badly ("PROGRAM" + "PRGARMO …"), is kept once. */
function joinReadings(a: string, b: string): string {
  const last = /\S+$/.exec(a)?.[0] ?? '';
  const first = /^\S+/.exec(b)?.[0] ?? '';
  const twice = last.length >= 5 && Math.abs(last.length - first.length) <= 1 && last[0] === first[0] && sharedLetters(last, first) >= SAME_LETTERS; // prettier-ignore
  return `${a} ${twice ? b.slice(first.length).trim() : b}`.trim();
}

function sharedLetters(a: string, b: string): number {
  const left = [...b.toLowerCase()];
  const shared = [...a.toLowerCase()].filter((letter) => {
    const at = left.indexOf(letter);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
  return shared.length / Math.max(a.length, b.length);
}
