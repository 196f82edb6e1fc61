import { INDIKATOR_START, KEGIATAN_START, PROGRAM_START, SASARAN_START } from '../../lex/words.js';
import type { GridCell, GridRow } from '../../types.js';
import { textsOf } from './head.js';

/** Words that a name does not end with. */
const OPEN_END =
  /(?:[,(/&-]|\b(?:dan|atau|yang|untuk|dalam|pada|di|ke|dari|dengan|serta|oleh|bagi|terhadap|kepada|tentang|melalui|antar|para|per|sub))$/i;
/** Names of a column of which this share opens alike ("PROGRAM …") all open so. */
const ALIKE = 0.6;
const FEWEST_ALIKE = 3;

/**
 * Joins the rows of two pages. A cell that the page's end has cut stands in the first row of the next page: its
 * beginning reaches to the foot of the page before, and what stands here does not read as a beginning.
 *
 *     PROGRAM PENATAAN | Cakupan penataan arsip | 90        foot of the page
 *     ARSIP            | Tingkat penataan arsip | 80        → "PROGRAM PENATAAN ARSIP" spans both rows
 */
export function joinCutCells(before: readonly GridRow[], next: readonly GridRow[]): readonly GridRow[] {
  const top = next[0];
  if (!top || before.length === 0) return [...before, ...next];
  const rows = [...before, ...next];
  const taken = new Set<number>();
  const rest = isRest(top, before);
  top.cells.forEach((below, c) => {
    if (!below || below.text === '') return;
    const r = ownerRow(before, c);
    const above = before[r]?.cells[c];
    if (!above || !(rest ? isWords(below.text) : isCut(above, below, openings(before, c)))) return;
    const row = rows[r];
    if (!row) return;
    rows[r] = {
      ...row,
      cells: row.cells.map((cell, k) => (k === c ? join(above, below, before.length - r) : cell)),
    };
    taken.add(c);
  });
  if (taken.size === 0) return rows;
  return rows.map((row, i) =>
    i === before.length ? { ...row, cells: row.cells.map((cell, c) => (taken.has(c) ? null : cell)) } : row,
  );
}

/** Columns that this share of the rows fill say what a row is. */
const KEY = 0.7;
const FEWEST_KEYS = 3;
/** Nearly every row has its code and its amount. */
const ALWAYS = 0.9;

/**
 * The rest of the row before: a row without figures that leaves most of the columns empty that every row fills,
 * or one without the code and the amount that every row has.
 */
function isRest(row: GridRow, before: readonly GridRow[]): boolean {
  const keys = filledColumns(before, KEY);
  const filled = keys.filter((c) => (row.cells[c]?.text ?? '') !== '').length;
  const words = textsOf(row).every(isWords);
  if (words && keys.length >= FEWEST_KEYS && 2 * filled < keys.length) return true;
  const marks = filledColumns(before, ALWAYS).filter((c) => columnOf(before, c).every((t) => MARK.test(t)));
  return marks.length >= 2 && marks.every((c) => (row.cells[c]?.text ?? '') === '');
}

/** A code, a running number, an amount. */
const MARK = /^(?:Rp\.?\s*)?[\d.,()-]+$/i;

function columnOf(rows: readonly GridRow[], c: number): string[] {
  return rows.map((r) => r.cells[c]?.text ?? '').filter((t) => t !== '');
}

function filledColumns(rows: readonly GridRow[], share: number): number[] {
  return (rows[0]?.cells ?? []).flatMap((_, c) =>
    columnOf(rows, c).length >= share * rows.length ? [c] : [],
  );
}

function isWords(text: string): boolean {
  return /\p{L}{3}/u.test(text) && !/^(?:Rp\.?\s*)?\d/i.test(text);
}

/** The row where the cell begins that reaches to the foot of the page in this column; −1 where none does. */
function ownerRow(rows: readonly GridRow[], c: number): number {
  for (let r = rows.length - 1; r >= 0; r--) {
    const cell = rows[r]?.cells[c];
    if (cell) return cell.text !== '' && r + cell.rowSpan >= rows.length ? r : -1;
  }
  return -1;
}

function join(above: GridCell, below: GridCell, span: number): GridCell {
  const glue = /\p{L}-$/u.test(above.text) ? '' : ' ';
  return {
    ...above,
    text: above.text + glue + below.text,
    rowSpan: span + below.rowSpan,
    lines: [...above.lines, ...below.lines],
  };
}

/** The word that most names of this column open with, in lower case; empty where they open in many ways. */
function openings(rows: readonly GridRow[], c: number): string {
  const words = rows.flatMap((r) => /^\p{L}{3,}/u.exec(r.cells[c]?.text ?? '')?.[0]?.toLowerCase() ?? []);
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const [word = '', count = 0] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [];
  return count >= FEWEST_ALIKE && count >= ALIKE * words.length ? word : '';
}

function isCut(above: GridCell, below: GridCell, opening: string): boolean {
  const a = above.text;
  const b = below.text;
  if (!isWords(a) || !isWords(b) || !/^[\p{L}(/]/u.test(b)) return false;
  if (/^\p{Ll}|^\(/u.test(b) || OPEN_END.test(a)) return !/^[a-z][.)]/.test(b);
  const caps = a === a.toUpperCase() && b === b.toUpperCase();
  const opens = [PROGRAM_START, INDIKATOR_START, SASARAN_START, KEGIATAN_START].some((p) => p.test(b));
  return (
    opening !== '' &&
    a.toLowerCase().startsWith(opening) &&
    !b.toLowerCase().startsWith(opening) &&
    (caps || !opens)
  );
}
