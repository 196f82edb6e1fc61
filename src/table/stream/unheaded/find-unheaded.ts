import { joinLines, TOTAL_START } from '../../../lex/words.js';
import { endsTable, fillsPage, introduces } from '../prose.js';
import type { ScanLine } from '../scan.js';
import { isCaption } from '../titles.js';
import { cutLine } from './cut-line.js';
import { startsRow } from './value-rows.js';

/** Lines that a caption or a sentence calls a table, outside of the tables whose heading is understood. */
export interface Unheaded {
  /** Empty where only a sentence tells of the table ("… pada tabel berikut :"). */
  readonly caption: string;
  readonly head: readonly ScanLine[];
  readonly body: readonly ScanLine[];
  readonly from: number;
}

/** A caption is at most so many lines long. */
const CAPTION_LINES = 5;
/** A table drawn behind the text that follows its caption begins within so many lines. */
const DRAWN_LATE = 40;

/**
 * Finds the tables of drawing-order text that no heading opens: after a caption, or after a sentence that
 * introduces one, up to the next caption, section or paragraph.
 *
 * @param taken true for lines of tables that are read already
 */
export function findUnheaded(lines: readonly ScanLine[], taken: (line: number) => boolean): Unheaded[] {
  const found: Unheaded[] = [];
  /** Captions whose table was drawn behind the text that follows them. */
  let waiting: { readonly text: string; readonly at: number; readonly line: number }[] = [];
  const isTaken = (at: number): boolean => taken(lines[at]?.line.line ?? 0);
  const ends = (at: number): boolean =>
    at >= lines.length || isTaken(at) || isCaption(lines[at]?.text ?? '') || closes(lines, at);
  for (let at = 0; at < lines.length; at++) {
    const text = lines[at]?.text ?? '';
    if (isTaken(at)) continue;
    const titled = isCaption(text);
    if (!titled && !introduces(text)) continue;
    const start = titled ? endOfCaption(lines, at, isTaken) : at + 1;
    let end = start;
    while (!ends(end)) end++;
    const parts = partsOf(lines.slice(start, end).filter((line) => !isSection(line.text)));
    const caption = { text: textOf(lines.slice(at, start)), at, line: lines[at]?.line.line ?? 0 };
    waiting = waiting.filter((w) => at - w.at <= DRAWN_LATE);
    if (titled && parts.length === 0) waiting.push(caption);
    parts.forEach((part, i) => {
      const own = titled && i === 0 ? caption : waiting.shift();
      const from = own?.line ?? part.head[0]?.line.line ?? part.body[0]?.line.line ?? 0;
      found.push({ ...part, caption: own?.text ?? '', from });
    });
    at = Math.max(at, end - 1);
  }
  return found;
}

const textOf = (lines: readonly ScanLine[]): string => joinLines(lines.map((l) => l.text));

/** A caption ends with its year, before the heading, or before an empty line where its own lines have none. */
function endOfCaption(lines: readonly ScanLine[], at: number, isTaken: (at: number) => boolean): number {
  let end = at + 1;
  for (; end < at + CAPTION_LINES && !isTaken(end); end++) {
    const [before, line] = [lines[end - 1], lines[end]];
    if (!before || !line) break;
    if (/\btahun$/i.test(before.text) || YEARS.test(line.text)) continue;
    if (isCaption(line.text) || opensHeading(line) || firstRow([line]) === 0) break;
    if (SECTION.test(line.text)) break;
    if (end > at + 1 && ENDS_IN_YEAR.test(before.text)) break;
    const gap = (i: number): number => (lines[i]?.line.line ?? 0) - (lines[i - 1]?.line.line ?? 0);
    if (end > at + 1 && gap(end) > gap(at + 1) && !ENDS_IN_YEAR.test(line.text)) break;
  }
  return end;
}

const YEARS = /^(?:sampai\s+dengan\s+|s\.?\/?d\.?\s+)?tahun\s+(?:(?:19|20)\d\d\s*[-–]\s*)?(?:19|20)\d\d$/i;
const ENDS_IN_YEAR = /\btahun\s+(?:(?:19|20)\d\d\s*[-–]\s*)?(?:19|20)\d\d$/i;

const opensHeading = ({ text, headish }: ScanLine): boolean => headish || /^no\b/i.test(text);

/** "2.2.2. Sumber Daya …", "B. Data …": a heading of the text; a row of such a number has values. */
const SECTION = /^(?:\d+\.\d+(?:\.\d+)*\.?|[A-Z]\.)\s+(?=\p{Lu})/u;

const isSection = (text: string): boolean =>
  SECTION.test(text) && cutLine(text.replace(SECTION, '')).values.length === 0;

function closes(lines: readonly ScanLine[], at: number): boolean {
  const text = lines[at]?.text ?? '';
  if (isSection(text)) return !goesOn(lines, at);
  return endsTable(lines, at, (i) => i >= lines.length || isCaption(lines[i]?.text ?? ''));
}

/** How far from a heading of the text the rows before and after it are looked for. */
const NEAR = 20;

/** A heading that a page's rows were drawn around: the row behind it has the number after the last one's. */
function goesOn(lines: readonly ScanLine[], at: number): boolean {
  const next = rowNumber(lines[at + 1]?.text ?? '');
  if (next === null) return false;
  for (let i = at - 1; i >= Math.max(0, at - NEAR); i--) {
    const before = rowNumber(lines[i]?.text ?? '');
    if (before !== null) return next === before + 1;
  }
  return false;
}

const rowNumber = (text: string): number | null => (startsRow(text) ? Number.parseInt(text) : null);

/** Behind a row of sums, a line that fills the page is text. */
function withoutText(lines: readonly ScanLine[]): readonly ScanLine[] {
  const end = lines.findIndex(
    (line, i) => fillsPage(line) && TOTAL_START.test(cutLine(lines[i - 1]?.text ?? '').name),
  );
  return end < 0 ? lines : lines.slice(0, end);
}

/** Heading and rows of each table of a stretch: a second, other heading begins another table. */
function partsOf(lines: readonly ScanLine[]): Pick<Unheaded, 'head' | 'body'>[] {
  const parts: Pick<Unheaded, 'head' | 'body'>[] = [];
  let rest = lines;
  while (rest.length > 0) {
    const rows = firstRow(rest);
    const head = rest.slice(0, rows);
    const again = new Set(head.map((l) => l.text));
    let next = rows + 1;
    while (
      next < rest.length &&
      !(/^no\b/i.test(rest[next]?.text ?? '') && !again.has(rest[next]?.text ?? ''))
    )
      next++;
    parts.push({ head, body: withoutText(rest.slice(rows, next)).filter((l) => !again.has(l.text)) });
    rest = rest.slice(next);
  }
  return parts.filter((p) => p.body.length > 0);
}

/** The first line that is no heading: a row's number and name, or values other than years and column numbers. */
function firstRow(lines: readonly ScanLine[]): number {
  const at = lines.findIndex(({ text, headish, numbered }) => {
    if (numbered > 0 || headish) return false;
    return startsRow(text) || cutLine(text).values.some((v) => !/^(?:19|20)\d\d$/.test(v));
  });
  return at < 0 ? lines.length : at;
}
