import { isColumnNumbers, readsAsHeading } from '../heading/head-rows.js';
import { compact } from '../lex/words.js';
import type { GridRow } from '../types.js';

/** Rows without any word, and column numbers ("1 2 3 …", "(1) (2)"). */
export function isColumnRow(row: GridRow): boolean {
  const texts = textsOf(row);
  return texts.length === 0 || isColumnNumbers(texts) || isPlanGroup(texts);
}

/** At this share of known heading texts a row is the heading printed again; OCR spoils the others. */
const KNOWN_SHARE = 0.75;
/** A heading that is misread throughout still reads as one, cell by cell. */
const MIN_HEADING = 4;

/** The heading printed again, on the next page. */
export function isHeadingAgain(row: GridRow, headTexts: ReadonlySet<string>): boolean {
  const texts = textsOf(row);
  const words = texts.map(compact).filter(Boolean);
  if (words.length < 2) return false;
  if (words.filter((w) => headTexts.has(w)).length >= KNOWN_SHARE * words.length) return true;
  return texts.length >= MIN_HEADING && readsAsHeading(texts, KNOWN_SHARE);
}

/** A plan's name and years alone in a row: a group of rows under another plan ("Renstra 2019 - 2023"). */
const PLAN =
  /^(?:periode\s+)?(?:renstra|rpjmd|rpjmn|rkpd|periode|tahun)\b[^\d]{0,30}(?:19|20)\d\d(?:\s*[-–—]\s*(?:19|20)\d\d)?$/i;

function isPlanGroup(texts: readonly string[]): boolean {
  return texts.length === 1 && PLAN.test(texts[0] ?? '');
}

function textsOf(row: GridRow): string[] {
  const texts: string[] = [];
  for (const cell of row.cells) {
    const text = cell?.text.trim() ?? '';
    if (text !== '') texts.push(text);
  }
  return texts;
}

/** Rows that carry no data: column numbers and headings printed again. */
export function isFurniture(row: GridRow, headTexts: ReadonlySet<string>): boolean {
  return isColumnRow(row) || isHeadingAgain(row, headTexts);
}
