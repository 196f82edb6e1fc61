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
 * Adds the rows of the next page to those of a table. A cell that the page's end has cut stands in the first row
 * of the next page: its beginning reaches to the foot of the page before, and what stands here does not read as
 * a beginning.
 *
 *     PROGRAM PENATAAN | Cakupan penataan arsip | 90        foot of the page
 *     ARSIP            | Tingkat penataan arsip | 80        → "PROGRAM PENATAAN ARSIP" spans both rows
 */
export function joinCutCells(rows: GridRow[], next: readonly GridRow[]): void {
  const top = next[0];
  if (!top) return;
  const before = rows.slice(-EVIDENCE);
  const offset = rows.length - before.length;
  const rest = isRest(top, before);
  const taken = new Set<number>();
  top.cells.forEach((below, c) => {
    if (!below || below.text === '') return;
    const r = ownerRow(rows, c);
    const row = rows[r];
    const above = row?.cells[c];
    if (!row || !above || !(rest ? hasWord(below.text) : isCut(above, below, openings(before, c)))) return;
    const cell = join(above, below, offset + before.length - r);
    rows[r] = { ...row, cells: row.cells.map((old, k) => (k === c ? cell : old)) };
    taken.add(c);
  });
  const left = { ...top, cells: top.cells.map((cell, c) => (taken.has(c) ? null : cell)) };
  rows.push(taken.size > 0 ? left : top, ...next.slice(1));
}

/** The last rows of a table say what all of them look like. */
const EVIDENCE = 80;

/** Columns that this share of the rows fill say what a row is. */
const KEY = 0.7;
const FEWEST_KEYS = 3;
/** Without a code and without its money, at least. */
const FEWEST_BLANK = 2;
/**
 * The rest of the row before: a row without figures that leaves most of the columns empty that every row fills. It
 * may hold counts with their units where every row has a code and a name that opens alike, and this one has neither.
 */
function isRest(row: GridRow, before: readonly GridRow[]): boolean {
  const texts = textsOf(row);
  const counts = !texts.every(isWords);
  if (counts && !(texts.every(hasWord) && isNameless(row, before))) return false;
  const keys = filledColumns(before, KEY);
  const filled = keys.filter((c) => (row.cells[c]?.text ?? '') !== '').length;
  if (keys.length < FEWEST_KEYS) return false;
  return counts ? filled + FEWEST_BLANK <= keys.length : 2 * filled < keys.length;
}

/** From this share on what a column holds is codes. */
const CODED = 0.9;
const CODE = /^\d[\dxX]*(?:\.[\dxX]+)+\.?$/;

/** No code where every row has one, and a name that does not open as the others do. */
function isNameless(row: GridRow, before: readonly GridRow[]): boolean {
  const kode = row.cells.findIndex((_, c) => isCoded(columnOf(before, c), before.length));
  const name = row.cells.findIndex((cell, c) => c > kode && (cell?.text ?? '') !== '');
  const opening = openings(before, name);
  const text = row.cells[name]?.text ?? '';
  return (
    before.length >= FEWEST_ALIKE &&
    kode >= 0 &&
    (row.cells[kode]?.text ?? '') === '' &&
    name >= 0 &&
    opening !== '' &&
    !text.toLowerCase().startsWith(opening)
  );
}

/** Most rows have something in this column, and nearly all of that is codes. */
function isCoded(texts: readonly string[], rows: number): boolean {
  return texts.length >= KEY * rows && texts.filter((t) => CODE.test(t)).length >= CODED * texts.length;
}

const hasWord = (text: string): boolean => /\p{L}{3}/u.test(text);

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
