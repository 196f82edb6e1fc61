import { isHeadingText } from './vocabulary.js';

/** A heading is never deeper than this. */
const MAX_HEAD_ROWS = 6;
/** At this share of heading-like cells a row is heading; OCR may spoil the others. */
const HEADING_CELLS = 0.5;

/** The filled cells of a row, and whether the source marks it as heading. */
export interface HeadRow {
  readonly texts: readonly string[];
  readonly marked?: boolean;
}

/** True for a row whose cells read as headings and hold no figure. */
export function readsAsHeading(texts: readonly string[], share = HEADING_CELLS): boolean {
  const filled = texts.filter((t) => /[\p{L}\p{N}%]/u.test(t));
  if (filled.length === 0 || isColumnNumbers(filled) || filled.some(isFigure)) return false;
  return filled.filter(isHeadingText).length >= share * filled.length;
}

/**
 * How many of a table's first rows are its heading: those that are marked or read as headings, at least the
 * first row where it has words and no figure. Column numbers ("(1) (2) (3)") end a heading.
 */
export function headRowCount(rows: readonly HeadRow[]): number {
  let count = 0;
  for (const row of rows.slice(0, MAX_HEAD_ROWS)) {
    const texts = row.texts.filter((t) => t !== '');
    const above = rows.slice(0, count).map((r) => r.texts.filter((t) => t !== ''));
    if (countsYears(texts, above)) {
      count += 1;
      continue;
    }
    if (isColumnNumbers(texts)) break;
    const first = count === 0 && texts.length >= 2 && !texts.some(isFigure);
    if (!(row.marked ?? false) && !first && !readsAsHeading(texts)) break;
    count += 1;
  }
  return count;
}

/**
 * "1 | 2 | 3 | 1 | 2 | 3" below "Target pada Tahun ke-": years of the plan, where fewer of them stand than there
 * are columns, or where they begin anew.
 */
export function countsYears(texts: readonly string[], above: readonly (readonly string[])[]): boolean {
  if (texts.length < 2 || !above.some((row) => row.some((text) => YEARS_COUNTED.test(text)))) return false;
  const counts = texts.map((text) => (/^\d$/.test(text) ? Number(text) : NaN));
  const begins = counts.filter((n) => n === 1).length;
  const goesOn = counts.every((n, i) => n === 1 || (i > 0 && n === (counts[i - 1] ?? NaN) + 1));
  return goesOn && begins > 0 && (begins > 1 || texts.length < (above[0]?.length ?? 0));
}

const YEARS_COUNTED = /\btahun(?:\s*ke\b|an\b)/i;

/** "2024", "Rp 2024", "2021-2026". */
const YEAR = /^(?:rp\.?\s*)?(?:19[9]\d|20[0-5]\d)(?:\s*[-–]\s*20[0-5]\d)?$/i;

/** A printed figure: money, a percentage or a number that is no year. */
function isFigure(text: string): boolean {
  return /^(?:rp\.?\s*)?[\d.,%()\s-]*\d[\d.,%()\s-]*$/i.test(text) && !YEAR.test(text);
}

/** Column numbers need this many cells, else they are data. */
const MIN_NUMBERS = 3;
/** Column numbers may skip a few where columns are merged; more of them may skip more. */
const MAX_SKIP = 3;
const MANY_NUMBERS = 6;
const MAX_SKIP_OF_MANY = 6;

/** "(1) | (2) | (3) = 1 + 2 | 4" – ascending small numbers, at least three. */
export function isColumnNumbers(texts: readonly string[]): boolean {
  if (texts.length < MIN_NUMBERS) return false;
  const skip = texts.length >= MANY_NUMBERS ? MAX_SKIP_OF_MANY : MAX_SKIP;
  let last = 0;
  for (const text of texts) {
    const match = /^\(?\s*(\d{1,2})\s*[a-z]?\s*\)?(?:\s*=\s*[\d\s()/x×*+:%-]+)?$/i.exec(text);
    const n = match ? Number(match[1]) : NaN;
    if (!(n >= last && n <= last + skip)) return false;
    last = n;
  }
  return true;
}
