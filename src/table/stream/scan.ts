import type { SourceLine } from '../../types.js';
import { columnNumbers, headShare } from './vocabulary.js';

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
}

/** Headings are short lines; the widest real ones, all columns in one line, stay below this. */
const WIDEST_HEADING = 420;
/** Words that a heading line may hold beside known ones: a misprint, a rare word among many. */
const KNOWN_SHARE = 0.8;
/** Scrapes that print a blank line after every line: at least this share of lines is blank. */
const DOUBLE_SPACED = 0.25;

/** Lines that carry text, in order. Pages are told by form feeds, else by a lone leading blank. */
export function scanLines(lines: readonly SourceLine[]): ScanLine[] {
  const blank = lines.filter((l) => l.text.trim() === '').length;
  const paged = new Set(lines.map((l) => l.page)).size > 1;
  const spaced = !paged && blank >= DOUBLE_SPACED * lines.length;
  const scanned: ScanLine[] = [];
  lines.forEach((line, i) => {
    const text = line.text.trim();
    if (text === '') return;
    const before = lines[i - 1];
    const lead = line.text.length - line.text.trimStart().length;
    const startsPage = paged
      ? scanned.at(-1)?.line.page !== line.page
      : spaced && lead === 1 && before !== undefined && before.text.trim() !== '';
    scanned.push({
      line,
      text,
      lead,
      startsPage: startsPage && !scanned.at(-1)?.startsPage,
      headish: isHeadish(text),
      numbered: columnNumbers(text),
    });
  });
  return scanned;
}

function isHeadish(text: string): boolean {
  if (text.length > WIDEST_HEADING || /[.;:]$/.test(text.replace(/\b(?:no|ket|sat|rp|kec|kab)\.$/i, ''))) return false;
  if (hasFigures(text)) return false;
  const { share, words } = headShare(text);
  return words > 0 && (share === 1 || (words >= 5 && share >= KNOWN_SHARE));
}

/** A number that is no year, no column number and no "Rp.000". */
function hasFigures(text: string): boolean {
  return /\d/.test(
    text
      .replace(/(?<![\d.,])(?:19|20)\d\d(?:\s*[-–/]\s*(?:19|20)?\d\d)?(?![\d.,]*\d)/g, '')
      .replace(/rp\.?\s*[.,]?\s*0{3}|\b0{3}\b|\bn\s*[-+]\s*\d|\bx\s*100\b/gi, ''),
  );
}
