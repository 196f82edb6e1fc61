import type { PagePrint, PlacedWord, Word } from '../print.js';
import type { SourceLine } from '../types.js';

/** Base lines nearer than this share of the font's height are one line of text. */
const LEVEL = 0.35;
/** A gap wider than this share of the font's height is more than a blank between words. */
const WIDE = 0.44;
/** The same where letters and blanks are all of one width. */
const WIDE_TYPED = 0.8;
/** Blanks that show such a gap at least. */
const WIDE_BLANKS = 2;

/**
 * The text of a page as lines whose columns are kept by spaces, and its words with the line that holds them.
 * `next` is the number of the first line.
 */
export function textLines(
  page: PagePrint,
  next: number,
): { lines: SourceLine[]; page: PagePrint<PlacedWord> } {
  const rows = rowsOf(page.words);
  const cell = cellWidth(letterWidths(page.words));
  const lines: SourceLine[] = [];
  const words: PlacedWord[] = [];
  const leading = leadingOf(rows);
  rows.forEach((row, i) => {
    const gap = baseOf(row) - baseOf(rows[i - 1] ?? row);
    const blanks = Math.min(MOST_BLANKS, Math.round(gap / leading - LOOSE));
    for (let b = 0; b < blanks; b++) lines.push({ text: '', line: next + lines.length, page: page.number });
    const line = next + lines.length;
    lines.push({ text: render(row, cell), line, page: page.number });
    for (const word of row) words.push(placed(word, line));
  });
  return { lines, page: { ...page, words } };
}

/** Written out: an object spread into another takes three times the memory. */
function placed({ text, x0, y0, x1, y1, base, size, bold, turned, seams }: Word, line: number): PlacedWord {
  return { text, x0, y0, x1, y1, base, size, bold, turned, seams, line };
}

/** A gap this much wider than usual, in lines, is no blank line yet. */
const LOOSE = 1.1;
const MOST_BLANKS = 2;

/** The distance between the lines of running text: the smallest that a quarter of the lines keep to. */
function leadingOf(rows: readonly (readonly Word[])[]): number {
  const gaps = rows
    .slice(1)
    .map((row, i) => baseOf(row) - baseOf(rows[i] ?? row))
    .sort((a, b) => a - b);
  return Math.max(4, gaps[Math.floor(gaps.length / 4)] ?? 12);
}

function baseOf(row: readonly Word[]): number {
  return row[0]?.base ?? 0;
}

/** Words of one base line together, from left to right; lines from the top down. */
function rowsOf(words: readonly Word[]): Word[][] {
  const rows: { base: number; words: Word[] }[] = [];
  for (const word of [...words].sort((a, b) => a.base - b.base || a.x0 - b.x0)) {
    const open = rows.at(-1);
    if (open && word.base - open.base <= LEVEL * word.size) open.words.push(word);
    else rows.push({ base: word.base, words: [word] });
  }
  return rows.map((row) => row.words.sort((a, b) => a.x0 - b.x0));
}

/** Mean width of a letter, of each word that is long enough to tell. */
export function letterWidths(words: readonly Word[]): number[] {
  return words.filter((w) => w.text.length >= 3 && !w.turned).map((w) => (w.x1 - w.x0) / w.text.length);
}

/** Width of one character cell: the middle one of all words' mean letter widths. */
export function cellWidth(widths: readonly number[]): number {
  const sorted = [...widths].sort((a, b) => a - b);
  return Math.max(1, sorted[Math.floor(sorted.length / 2)] ?? 5);
}

/** Blanks that part two neighbours of a line at least: one between words, more where the gap is wider. */
export function blanksBetween(before: Word, word: Word): number {
  const gap = (word.x0 - before.x1) / word.size;
  return gap > WIDE && (gap > WIDE_TYPED || !isTypewritten(before, word)) ? WIDE_BLANKS : 1;
}

/** Letters of typewriters are all as wide as one blank: six tenths of their height. */
const LETTER = { least: 0.54, most: 0.64 };
/** Mean widths of letters that differ by less are the same. Of the font's height. */
const SAME_WIDTH = 0.004;

/** Words whose letters are all of one width. Digits are so in any font, and two figures say nothing. */
function isTypewritten(before: Word, word: Word): boolean {
  const [a, b] = [before, word].map((w) => (w.x1 - w.x0) / w.text.length / w.size) as [number, number];
  return (
    Math.abs(a - b) <= SAME_WIDTH &&
    a >= LETTER.least &&
    a <= LETTER.most &&
    !before.turned &&
    !word.turned &&
    [before, word].some((w) => /\p{L}\p{L}/u.test(w.text))
  );
}

function render(row: readonly Word[], cell: number): string {
  const parts: string[] = [];
  let length = 0;
  row.forEach((word, i) => {
    const before = row[i - 1];
    const blanks = before ? blanksBetween(before, word) : 0;
    const at = blanks === 1 ? 0 : Math.round(word.x0 / cell);
    const gap = ' '.repeat(Math.max(blanks, at - length));
    parts.push(gap, word.text);
    length += gap.length + word.text.length;
  });
  return parts.join('');
}
