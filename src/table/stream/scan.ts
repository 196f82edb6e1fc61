import { remember } from '../../lex/remember.js';
import type { SourceLine } from '../../types.js';
import { columnNumbers, headShare, numbersOfColumns } from './vocabulary.js';

/** One line that is not blank, with what its looks tell. */
export interface ScanLine {
  readonly line: SourceLine;
  readonly text: string;
  /** Blanks before the first word: merged or blank cells before it, or the start of a page. */
  readonly lead: number;
  /** First line of a page. */
  readonly startsPage: boolean;
  /** Made of the words of headings, and of nothing else. */
  readonly headish: boolean;
  /** How many columns this row of column numbers counts; 0 for other lines. */
  readonly numbered: number;
  /** A row of column numbers, or a piece of one: where columns were left out, or cells drawn line by line. */
  readonly counts: boolean;
}

/** Headings are short lines; the widest real ones, all columns in one line, stay below this. */
const WIDEST_HEADING = 420;
/** Words that a heading line may hold beside known ones: a misprint, a rare word among many. */
const KNOWN_SHARE = 0.8;
/** Scrapes that print a blank line after every line: at least this share of lines is blank. */
const DOUBLE_SPACED = 0.25;

/** Scrapes that part pages by so many empty lines more than lines do it again and again. */
const PAGE_GAP = 2;
const FEWEST_GAPS = 2;

/**
 * Lines that carry text, in order. Pages are told by form feeds; else, where every line is followed by an
 * empty one, by two more of them; else by a lone leading blank right below the line before:
 *
 *   5 Paket 12.500.000
 *    Jumlah dokumen …        first line of the next page
 */
export function scanLines(lines: readonly SourceLine[]): ScanLine[] {
  const paged = new Set(lines.map((l) => l.page)).size > 1;
  const empty = lines.filter((l) => l.text.trim() === '').length;
  const spaced = !paged && empty >= DOUBLE_SPACED * lines.length;
  const pageGap = usualGap(lines) + PAGE_GAP;
  const gapped = spaced && countGaps(lines, pageGap) >= Math.max(FEWEST_GAPS, countJoints(lines) / 2);
  const scanned: ScanLine[] = [];
  let gap = 0;
  let blanks = '';
  for (const line of lines) {
    const text = line.text.trim().replace(MARKDOWN_TITLE, '');
    if (text === '') {
      // One blank right below a line of text is the empty last line of that cell; else they are empty cells.
      if (gap > 0 || blanks !== '' || line.text.length > 1) blanks += line.text;
      gap = line.text === '' ? gap + 1 : 0;
      continue;
    }
    const before = scanned.at(-1);
    const lead = line.text.length - line.text.trimStart().length;
    const headish = isHeadish(text);
    const adjoins = spaced && lead === 1 && before?.line.line === line.line - 1;
    const joint = adjoins && !before.startsPage && (!gapped || (headish && !before.headish));
    const startsPage = paged ? before?.line.page !== line.page : joint || (gapped && gap >= pageGap);
    const numbered = columnNumbers(text);
    const whole = blanks === '' ? line : { ...line, text: blanks + line.text };
    scanned.push({ line: whole, text, lead, startsPage, headish, numbered, counts: numbered > 0 });
    gap = 0;
    blanks = '';
  }
  return withPieces(scanned);
}

/** "## TRIWULAN III": a title in Markdown. */
const MARKDOWN_TITLE = /^#{1,6}\s+/;

/** Pieces of column numbers between lines of a heading count so many columns; so many more where no line follows. */
const FEWEST_NUMBERS = 3;
const MANY_NUMBERS = 5;

/**
 * Marks the pieces of a row of column numbers that its cells' heights have parted, or that leaves columns out:
 *
 *   I II III IV
 *   2 3
 *   7 8 9 10
 *   K Rp K Rp K Rp K Rp
 */
function withPieces(lines: readonly ScanLine[]): ScanLine[] {
  const marked = new Set<number>();
  for (let at = 1; at < lines.length; at++) {
    if (!lines[at - 1]?.headish) continue;
    let last = 0;
    let count = 0;
    let end = at;
    for (let line = lines[end]; line && !line.startsPage; line = lines[++end]) {
      const numbers = numbersOfColumns(line.text);
      if (!numbers || numbers.some((n, i) => n <= (numbers[i - 1] ?? last))) break;
      last = numbers.at(-1) ?? last;
      count += numbers.length;
    }
    const closed = lines[end]?.headish === true && !lines[end]?.startsPage;
    if (count >= (closed ? FEWEST_NUMBERS : MANY_NUMBERS)) for (let i = at; i < end; i++) marked.add(i);
  }
  return lines.map((line, i) => (marked.has(i) ? { ...line, counts: true } : line));
}

/** Lines that begin with a lone blank right below the line before. */
function countJoints(lines: readonly SourceLine[]): number {
  return lines.filter((l, i) => /^ \S/.test(l.text) && (lines[i - 1]?.text.trim() ?? '') !== '').length;
}

/** Empty lines between two lines of text in a text of empty lines: the middle one of all gaps, but one at least. */
function usualGap(lines: readonly SourceLine[]): number {
  const gaps: number[] = [];
  let gap = 0;
  for (const { text } of lines) {
    if (text.trim() === '') gap++;
    else {
      if (gap > 0) gaps.push(gap);
      gap = 0;
    }
  }
  return gaps.sort((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? 1;
}

function countGaps(lines: readonly SourceLine[], pageGap: number): number {
  let gaps = 0;
  let gap = 0;
  for (const { text } of lines) {
    gap = text === '' ? gap + 1 : 0;
    if (gap === pageGap) gaps++;
  }
  return gaps;
}

/** True for a line made of the words of headings, and of nothing else. Asked where headings are cut out, and again. */
export const isHeadish = remember((text: string): boolean => {
  if (text.length > WIDEST_HEADING || /[.;:]$/.test(text.replace(/\b(?:no|ket|sat|rp|kec|kab)\.$/i, '')))
    return false;
  if (hasFigures(text)) return false;
  const { share, words } = headShare(text);
  return words > 0 && (share === 1 || (words >= 5 && share >= KNOWN_SHARE));
});

/** True where there is a number that is no year, no column number and no "Rp.000". */
export function hasFigures(text: string): boolean {
  if (!/\d/.test(text)) return false;
  return /\d/.test(
    text
      .replace(/(?<![\d.,])(?:19|20)\d\d(?:\s*[-–/]\s*(?:19|20)?\d\d)?(?![\d.,]*\d)/g, '')
      .replace(/rp\.?\s*[.,]?\s*0{3}|\b0{3}\b|\bn\s*[-+]\s*\d|\bx\s*100\b/gi, ''),
  );
}
