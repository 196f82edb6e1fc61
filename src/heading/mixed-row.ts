import type { GridRow } from '../types.js';
import { isHeadingText } from './vocabulary.js';

/** Sub-headings stand side by side; a heading word alone among others is chance. */
const MIN_RUN = 2;

/**
 * Parts a row that holds sub-headings and words of the table at once, as happens where OCR reads the first
 * line of a page into the heading.
 *
 *     4 | Menata kebijakan | PROGRAM |  | FISIK | ANGGARAN | FISIK | ANGGARAN
 *
 * @returns the heading alone, and the rest as a row of the body; `rest` is null where all of it is heading
 */
export function partMixedRow(row: GridRow): { head: GridRow; rest: GridRow | null } {
  const filled = row.cells.flatMap((cell, at) => (cell && cell.text !== '' ? [{ at, text: cell.text }] : []));
  if (isHeadingRow(filled)) return { head: row, rest: null };
  const runs: number[][] = [];
  for (const { at, text } of filled) {
    if (!isHeadingText(text)) continue;
    const last = runs.at(-1);
    if (last && last.at(-1) === at - 1) last.push(at);
    else runs.push([at]);
  }
  const longest = runs.reduce<number[]>((best, run) => (run.length > best.length ? run : best), []);
  if (longest.length < MIN_RUN || longest.length === filled.length) return { head: row, rest: null };
  const kept = new Set(longest);
  return {
    head: { ...row, cells: row.cells.map((cell, at) => (kept.has(at) ? cell : null)) },
    rest: { ...row, cells: row.cells.map((cell, at) => (kept.has(at) ? null : cell)) },
  };
}

/**
 * Sub-headings among which a few are unknown ("Naik/ (Turun)") are all heading: words of the table stand left
 * of those, and hold numbers.
 */
function isHeadingRow(filled: readonly { readonly at: number; readonly text: string }[]): boolean {
  const known = filled.filter(({ text }) => isHeadingText(text));
  const first = known[0]?.at ?? Infinity;
  const others = filled.filter((cell) => !known.includes(cell));
  return (
    known.length >= MOSTLY * filled.length && others.every(({ at, text }) => at > first && !NUMBER.test(text))
  );
}

/** At least this share of a row of sub-headings is known. */
const MOSTLY = 0.6;
const NUMBER = /^[-(]?\d[\d.,]*\)?%?$/;
