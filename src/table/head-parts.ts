import { headRowCount, isColumnNumbers, readsAsHeading, type HeadRow } from '../heading/head-rows.js';
import { compact } from '../lex/words.js';

/** Two readings of one heading share most of their cells; OCR spoils some. */
export const SAME_HEADING = 0.6;
/** Fewer heading-like cells inside the rows are no heading. */
const MIN_HEADING = 3;
/** Words without which three short cells are no heading of a table of figures. */
const MEASURES = /target|realisasi|anggaran|pagu|capaian|jumlah/i;

/**
 * Splits rows at a second heading that stands among them: a table over the same columns, under another heading.
 *
 *     No | Sasaran | Indikator | Target
 *     1  | …
 *     No | Program | Anggaran  | Keterangan       ← begins another table
 */
export function splitAtHeadings<R>(rows: readonly R[], read: (row: R) => HeadRow): R[][] {
  const parts: R[][] = [[]];
  let headEnd = headRowCount(rows.map(read));
  let known = new Set<string>();
  rows.forEach((row, i) => {
    const { texts } = read(row);
    if (i < headEnd) texts.forEach((t) => known.add(compact(t)));
    else if (beginsAnother(texts, known)) {
      known = new Set(texts.map(compact));
      parts.push([]);
      headEnd = i + headRowCount(rows.slice(i).map(read));
    }
    parts.at(-1)?.push(row);
  });
  return parts.filter((part) => part.length > 0);
}

/** A heading inside the rows that is not the table's own heading printed again. */
function beginsAnother(texts: readonly string[], known: ReadonlySet<string>): boolean {
  if (texts.length < MIN_HEADING || isColumnNumbers(texts) || !readsAsHeading(texts, 1)) return false;
  if (texts.filter((t) => known.has(compact(t))).length >= SAME_HEADING * texts.length) return false;
  return texts.some((t) => MEASURES.test(t));
}
