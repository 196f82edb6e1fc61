import type { SourceLine } from '../../types.js';
import type { StreamRegion } from './region.js';

/** So many letters make a line a piece of a heading, and not a stray word. */
const ENOUGH_LETTERS = 7;

/**
 * Takes out pieces of the heading that a page break left among the rows, and begins a page there:
 *
 *   perempuan
 *    DEFINISI OPERASIONAL
 *    KINERJA
 *   Pembinaan Kelompok Tani
 *
 * Only headings in capitals are known again so: other words of a heading stand in names as well.
 */
export function splitAtHeadings(region: StreamRegion): StreamRegion {
  const words = new Set(
    region.columns.flatMap((c) => c.head.flatMap((text) => text.split(/[\s/]+/).filter(isCapital))),
  );
  if (words.size === 0) return region;
  return { ...region, segments: region.segments.flatMap((lines) => splitPage(lines, words)) };
}

function splitPage(lines: readonly SourceLine[], words: ReadonlySet<string>): SourceLine[][] {
  const pages: SourceLine[][] = [];
  let page: SourceLine[] = [];
  let pieces: SourceLine[] = [];
  const settle = (): void => {
    const letters = pieces.reduce((n, l) => n + l.text.trim().length, 0);
    if (letters >= ENOUGH_LETTERS) {
      if (page.length > 0) pages.push(page);
      page = [];
    } else page.push(...pieces);
    pieces = [];
  };
  for (const line of lines) {
    if (isPiece(line.text, words)) {
      pieces.push(line);
      continue;
    }
    if (pieces.length > 0) settle();
    page.push(line);
  }
  if (pieces.length > 0) settle();
  if (page.length > 0) pages.push(page);
  return pages;
}

function isPiece(text: string, words: ReadonlySet<string>): boolean {
  const parts = text.split(/[\s/]+/).filter(Boolean);
  return parts.length > 0 && parts.every((part) => words.has(part));
}

function isCapital(word: string): boolean {
  return /^\p{Lu}{4,}$/u.test(word);
}
