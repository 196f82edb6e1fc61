import { isColumnNumbers } from '../heading/head-rows.js';
import { compact } from '../lex/words.js';
import type { GridRow } from '../types.js';

/** Rows that carry no data: column numbers ("1 2 3 …", "(1) (2)") and headings printed again. */
export function isFurniture(row: GridRow, headTexts: ReadonlySet<string>): boolean {
  const texts = row.cells.flatMap((c) => (c && c.text.trim() !== '' ? [c.text.trim()] : []));
  return texts.length === 0 || isColumnNumbers(texts) || isHeadingAgain(texts, headTexts);
}

function isHeadingAgain(texts: readonly string[], headTexts: ReadonlySet<string>): boolean {
  const words = texts.map(compact).filter(Boolean);
  if (words.length < 2) return false;
  return words.filter((w) => headTexts.has(w)).length >= 0.75 * words.length;
}
