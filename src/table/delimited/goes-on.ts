import { readsAsHeading } from '../../heading/head-rows.js';
import { compact } from '../../lex/words.js';
import type { SourceLine } from '../../types.js';
import { SAME_HEADING } from '../head-parts.js';
import { readTitles } from '../titles.js';
import type { RawRow, RawTable } from './raw.js';

/** A page number or a running title between two pages of a table. */
const MAX_FURNITURE_LINES = 4;
const MAX_FURNITURE_LENGTH = 80;
/** Rows that tell which columns of a table hold figures; a column of figures has a blank or a word here and there. */
const LAST_ROWS = 40;
const MOSTLY = 0.6;
/** So many rows of a page tell whether they go on; "Baik", "B", "n/a" may stand among figures. */
const FIRST_ROWS = 3;
const SHORT = 12;

/**
 * True where a run of rows continues the table before it: nothing but blanks or page furniture between, and
 * the same heading printed again, or none.
 */
export function goesOn(before: RawTable, next: RawTable, between: readonly SourceLine[]): boolean {
  if (before.cara !== next.cara) return false;
  const texts = between.map((l) => l.text.trim()).filter(Boolean);
  if (texts.length > MAX_FURNITURE_LINES || texts.some((t) => t.length > MAX_FURNITURE_LENGTH)) return false;
  const [first] = next.rows;
  const head = before.rows[0];
  if (!first || !head) return true;
  if (readTitles(between).caption !== '') return false;
  if (sameHeading(head, first)) return true;
  if (readsAsHeading(textsOf(first), 1)) return false;
  return texts.length === 0 || areRowsOf(before, next.rows.slice(0, FIRST_ROWS));
}

/**
 * Whoever reads a document page by page gives each page a table of its own, and the first row of a page as its
 * heading, whatever stands there:
 *
 *     | g. | Evaluasi Kinerja | Jumlah Laporan | 2 Dokumen | 11.243.750 |
 *     |----|------------------|----------------|-----------|------------|
 *
 * They are rows of the table before where they are as wide as that, and where figures stand in its columns of
 * figures and nowhere else. The first may be the rest of a row that the page has cut: the next ones tell.
 */
function areRowsOf(before: RawTable, first: readonly RawRow[]): boolean {
  const last = before.rows.slice(-LAST_ROWS);
  const width = widthOf(first[0]);
  if (first.some((row) => readsAsHeading(textsOf(row)))) return false;
  if ([...last, ...first].some((row) => widthOf(row) !== width)) return false;
  const figures = Array.from({ length: width }, (_, at) => {
    const own = last.flatMap((row) => row.cells[at]?.text || []);
    const counted = own.filter(holdsFigure).length;
    return counted > 0 && counted >= MOSTLY * own.length;
  });
  const held = first.flatMap((row) => row.cells.filter(({ text }, at) => figures[at] && text !== ''));
  return (
    held.some((c) => holdsFigure(c.text)) && held.every((c) => holdsFigure(c.text) || c.text.length <= SHORT)
  );
}

/** "12", "2 Dokumen", "Rp 1.000.000", "-". */
function holdsFigure(text: string): boolean {
  return /^(?:rp\.?\s*)?[-(]?\d|^[-–—]$/i.test(text);
}

function widthOf(row: RawRow | undefined): number {
  return row?.cells.reduce((n, c) => n + c.colSpan, 0) ?? 0;
}

/** The cells of a row that hold something. */
export function textsOf(row: RawRow): string[] {
  return row.cells.map((c) => c.text).filter(Boolean);
}

function sameHeading(a: RawRow, b: RawRow): boolean {
  const known = new Set(textsOf(a).map(compact));
  const texts = textsOf(b).map(compact);
  return (
    texts.length >= 2 &&
    texts.filter((t) => known.has(t)).length >= SAME_HEADING * Math.max(texts.length, known.size)
  );
}
