import { blanksBetween, cellWidth } from '../../pdf/text-lines.js';
import type { PagePrint, PlacedWord } from '../../print.js';
import type { SourceLine } from '../../types.js';
import { toPlacedLine, toTextLine, type TextLine, type Word } from '../layout/words.js';

/** Lines of text with their words where the pages show them; what no page holds stands as it is written. */
export function placedLines(
  pages: readonly PagePrint<PlacedWord>[],
  lines: readonly SourceLine[],
): TextLine[] {
  // One width for all pages: the columns of a table stand at the same places on each of them.
  const cell = cellWidth(pages.flatMap((page) => page.words));
  const known = new Map(pages.flatMap((page) => [...pageLines(page, cell)]));
  return lines.map((line) => known.get(line.line) ?? toTextLine(line));
}

/**
 * The lines of a page as the reader of columns kept by spaces takes them, each word where it really stands: text
 * drawn narrower than usual pushes nothing to its right.
 */
function pageLines(page: PagePrint<PlacedWord>, cell: number): Map<number, TextLine> {
  const byLine = new Map<number, PlacedWord[]>();
  for (const word of page.words) {
    const own = byLine.get(word.line);
    if (own) own.push(word);
    else byLine.set(word.line, [word]);
  }
  return new Map(
    [...byLine].map(([line, words]) => [line, toPlacedLine(line, page.number, placed(words, cell))]),
  );
}

function placed(words: readonly PlacedWord[], cell: number): Word[] {
  const out: Word[] = [];
  words.forEach((word, i) => {
    const before = words[i - 1];
    const left = out.at(-1);
    const blanks = before ? blanksBetween(before, word) : 0;
    let start = Math.round(word.x0 / cell);
    if (left) {
      const end = blanks === 1 ? start - 1 : Math.min(left.end, start - blanks);
      const kept = Math.max(left.start + 1, end);
      out[out.length - 1] = { ...left, end: kept };
      start = Math.max(start, kept + blanks);
    }
    out.push({ text: word.text, start, end: Math.max(start + 1, Math.round(word.x1 / cell)) });
  });
  return out;
}
