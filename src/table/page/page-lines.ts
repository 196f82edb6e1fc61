import { blanksBetween, cellWidth, letterWidths } from '../../pdf/text-lines.js';
import type { PagePrint, PlacedWord } from '../../print.js';
import type { SourceLine } from '../../types.js';
import { keepsTo, type OpenHead } from './open-head.js';
import { segmentsOf, SNAP, type Segment } from './segments.js';
import { toPlacedLine, toTextLine, type TextLine, type Word } from '../layout/words.js';

/**
 * Lines of text with their words where the pages show them; what no page holds stands as it is written. Column lines
 * of ruled headings go on through the rows below that have none.
 */
export function placedLines(
  pages: readonly PagePrint<PlacedWord>[],
  lines: readonly SourceLine[],
  opens: readonly OpenHead[] = [],
): TextLine[] {
  const wanted = new Set(lines.flatMap((l) => (l.text === '' ? [] : [l.line])));
  const widths = pages.flatMap((page) => letterWidths(page.words.filter((w) => wanted.has(w.line))));
  // One width for all pages: the columns of a table stand at the same places on each of them.
  const cell = cellWidth(widths);
  const known = new Map(
    pages.flatMap((page) =>
      pageLines(
        page,
        cell,
        wanted,
        opens.filter((o) => o.page === page.number),
      ),
    ),
  );
  return lines.map((line) => known.get(line.line) ?? toTextLine(line));
}

/**
 * The lines of a page as the reader of columns kept by spaces takes them, each word where it really stands: text
 * drawn narrower than usual pushes nothing to its right.
 */
function pageLines(
  page: PagePrint<PlacedWord>,
  cell: number,
  wanted: ReadonlySet<number>,
  opens: readonly OpenHead[],
): [number, TextLine][] {
  const byLine = new Map<number, PlacedWord[]>();
  for (const word of page.words) {
    const own = byLine.get(word.line);
    if (own) own.push(word);
    else byLine.set(word.line, [word]);
  }
  const { across, down } = segmentsOf(page.rules);
  const isHeading = (s: Segment): boolean =>
    opens.some((o) => s.from >= o.top - SNAP && s.to <= o.from + SNAP);
  const drawn = down.filter((s) => s.to - s.from >= TALLEST_BAR || isHeading(s));
  const columns = columnsBelow(opens);
  const lines: [number, TextLine][] = [];
  let above = -Infinity;
  for (const [line, words] of byLine) {
    const y = middleOf(words);
    const before = above;
    above = y;
    if (!wanted.has(line)) continue;
    const cuts = [...drawn.filter((s) => s.from <= y && y <= s.to).map((s) => s.at), ...columns(words, y)];
    const over = across.filter((s) => s.at > before && s.at <= y);
    const ruling = {
      cuts: [...new Set(cuts.map((x) => Math.round(x / cell)))].sort((a, b) => a - b),
      above: over.map((s) => [Math.round(s.from / cell), Math.round(s.to / cell)] as const),
    };
    lines.push([line, toPlacedLine(line, page.number, placed(words, cell, ruling.cuts), ruling, y)]);
  }
  return lines;
}

/** So many lines of running text in a row end the rows below a heading; one may be a title over some columns. */
const RUNNING = 2;

/** The column lines of the headings above that a line of text keeps to, asked from the top down. */
function columnsBelow(
  opens: readonly OpenHead[],
): (words: readonly PlacedWord[], y: number) => readonly number[] {
  const running = opens.map(() => 0);
  return (words, y) => {
    const i = opens.findIndex((o) => y > o.from && y < o.to);
    const open = opens[i];
    const before = running[i] ?? 0;
    if (!open || before >= RUNNING) return [];
    const keeps = keepsTo(words, open.xs);
    running[i] = keeps ? 0 : before + 1;
    return keeps ? open.xs : [];
  };
}

/** Shorter upright lines are no column lines: bars of a chart, sides of a box to tick. Points. */
const TALLEST_BAR = 14;
/** The middle of a letter stands this far above its base line, of its height. */
const MIDDLE = 0.3;

function middleOf(words: readonly PlacedWord[]): number {
  return words.reduce((sum, w) => sum + w.base - MIDDLE * w.size, 0) / Math.max(1, words.length);
}

function placed(words: readonly PlacedWord[], cell: number, cuts: readonly number[]): Word[] {
  const out: Word[] = [];
  words.forEach((word, i) => {
    const before = words[i - 1];
    const left = out.at(-1);
    const middle = (word.x0 + word.x1) / 2 / cell;
    const border = cuts.findLast((x) => x <= middle) ?? -Infinity;
    const apart = left !== undefined && left.start < border;
    const blanks = apart ? 0 : before ? blanksBetween(before, word) : 0;
    let start = Math.max(border, Math.round(word.x0 / cell));
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
