import { headingShare } from '../../heading/vocabulary.js';
import type { TextLine } from './words.js';

/** Running titles stand on at least this many pages, and within this many filled lines of the edge. */
const MIN_PAGES = 3;
const EDGE_LINES = 2;
/** A short line of heading words at the top of each page is a heading printed again, not a running title. */
const HEAD_SHARE = 0.75;
const HEAD_WORDS = 6;
const PAGE_NUMBER =
  /^(?:[-–]?\s*(?:[1-9]\d{0,3}|[ivxlc]{1,6}|[ivx]+\s*-\s*\d{1,3})\s*[-–]?|(?:hal(?:aman)?|page)\.?\s*\d+.*|\d+\s*\|\s*p\s*a\s*g\s*e|.{0,40}\|\s*\d{1,4})$/i;

/** Lines of each page without running titles and page numbers at its edges; blank lines stay. */
export function dropFurniture(pages: readonly (readonly TextLine[])[]): TextLine[][] {
  const seen = new Map<string, number>();
  const edges = pages.map(edgeLines);
  for (const page of edges)
    for (const key of new Set(page.map((l) => keyOf(l)))) seen.set(key, (seen.get(key) ?? 0) + 1);
  return pages.map((page, p) => {
    const drop = new Set(
      (edges[p] ?? []).filter((l) => {
        const text = textOf(l);
        return (
          (PAGE_NUMBER.test(text) && !isRest(l, page[page.indexOf(l) - 1])) ||
          (/\p{L}{3}/u.test(text) && (seen.get(keyOf(l)) ?? 0) >= MIN_PAGES && !isTabular(l))
        );
      }),
    );
    return page.map((l) => (drop.has(l) ? { ...l, words: [], fragments: [] } : l));
  });
}

/** A figure that its column's width has cut before its last digits. */
const CUT = /\d[.,]\d{0,2}$/;

/** True for a number that stands right below the rest of a cut figure: they are one. */
function isRest({ words: [word] }: TextLine, above: TextLine | undefined): boolean {
  return (
    above?.words.some((w) => word && w.start < word.end && w.end >= word.end && CUT.test(w.text)) ?? false
  );
}

function edgeLines(page: readonly TextLine[]): TextLine[] {
  const filled = page.filter((l) => l.words.length > 0);
  return filled.length <= 2 * EDGE_LINES
    ? filled
    : [...filled.slice(0, EDGE_LINES), ...filled.slice(-EDGE_LINES)];
}

function textOf(line: TextLine): string {
  return line.words.map((w) => w.text).join(' ');
}

/** Digits count alike, so that "Halaman 12" and "Halaman 13" are one running title. */
function keyOf(line: TextLine): string {
  return textOf(line)
    .replace(/\d+/g, '#')
    .replace(/\b[ivxlc]+\b/gi, '#')
    .toLowerCase();
}

/** A repeated heading has more cells than a running title with its page number, or consists of heading words. */
function isTabular(line: TextLine): boolean {
  return (
    line.fragments.length > 2 || (headingShare(textOf(line)) >= HEAD_SHARE && line.words.length <= HEAD_WORDS)
  );
}
