import { isSatuan } from '../../lex/words.js';
import { proseLength } from './prose.js';
import type { ScanLine } from './scan.js';
import { toWords } from './words.js';

/** So many figures above a heading are rows; a letterhead has a date and a number. */
const FEWEST_FIGURES = 3;

/**
 * Where the rows of a page begin that were drawn before their heading: the page's first line, or null where
 * the heading is the first thing drawn, or what stands above it is no rows.
 *
 *   Penataan pasar Jumlah pasar 4 Unit 350.000.000      a row …
 *   SASARAN PROGRAM INDIKATOR TARGET ANGGARAN           … and its heading
 *
 * @param heading index of the heading's first line
 * @param taken last source line of the tables before
 */
export function rowsBefore(lines: readonly ScanLine[], heading: number, taken: number): number | null {
  if (lines[heading]?.line.page === null) return null;
  let start = heading;
  while (start > 0 && lines[start]?.startsPage === false) start--;
  if (start === heading || (lines[start]?.line.line ?? 0) <= taken) return null;
  const above = lines.slice(start, heading);
  if (above.some((_, i) => proseLength(lines, start + i) > 0)) return null;
  return countFigures(above) >= FEWEST_FIGURES ? start : null;
}

/** Amounts, percentages, and counts with their unit. */
function countFigures(lines: readonly ScanLine[]): number {
  const words = toWords(lines.map((l) => l.line));
  return words.filter(({ kind }, i) => {
    if (kind === 'money' || kind === 'percent') return true;
    return (kind === 'int' || kind === 'grouped') && isSatuan(words[i + 1]?.text ?? '');
  }).length;
}
