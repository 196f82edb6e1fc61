import { isNumberLine } from './head-lines.js';
import { pathOf, type Span } from './head-paths.js';
import { pieceIn, type Piece } from './line-cells.js';
import { slotAt, type Slot } from './slots.js';
import { isFigure, joinWords, type Fragment, type TextLine, type Word } from './words.js';

/** A column line is one of the table's where it crosses this share of the body's lines. */
const CROSSED = 0.6;
/** Fewer columns between lines are a frame, or a margin drawn beside the text. */
const FEWEST_COLUMNS = 3;
/** Cuts this near are one line. Character cells. */
const NEAR = 1;
/** Where more of the lines than this have two amounts between two column lines, not all columns are drawn. */
const CROWDED = 0.1;

/**
 * Left edges of the columns where column lines are drawn through the body, null where they are not, or where
 * they part only some of the columns.
 *
 *     Program   | Target |        Pagu
 *     Penataan  |     12 | Rp 12.500.000      → three columns, whatever the blanks say
 */
export function ruledEdges(body: readonly TextLine[]): number[] | null {
  const filled = body.filter((l) => l.words.length > 0);
  const cuts = commonCuts(filled);
  const words = filled.flatMap((l) => l.words);
  const first = Math.min(...words.map((w) => w.start));
  const last = Math.max(...words.map((w) => w.end));
  const inner = cuts.filter((x) => x > first && x < last);
  const edges = [Math.min(first, cuts[0] ?? first), ...inner];
  if (edges.length < FEWEST_COLUMNS) return null;
  const crowded = filled.filter((l) => isCrowded(l, edges)).length;
  return crowded > CROWDED * filled.length ? null : edges;
}

function commonCuts(lines: readonly TextLine[]): number[] {
  const counts = new Map<number, number>();
  for (const l of lines) for (const x of l.ruling?.cuts ?? []) counts.set(x, (counts.get(x) ?? 0) + 1);
  const groups: { at: number; most: number; count: number }[] = [];
  for (const [x, count] of [...counts].sort((a, b) => a[0] - b[0])) {
    const open = groups.at(-1);
    if (open && x - open.at <= NEAR) {
      if (count > open.most) Object.assign(open, { at: x, most: count });
      open.count += count;
    } else groups.push({ at: x, most: count, count });
  }
  return groups.filter((g) => g.count >= CROSSED * lines.length).map((g) => g.at);
}

function isCrowded(line: TextLine, edges: readonly number[]): boolean {
  const amounts = line.words.filter((w) => isFigure(w.text)).map((w) => slotAt(edges, w.start));
  return new Set(amounts).size < amounts.length;
}

/** The words of each line in the columns whose lines they stand between. */
export function ruledCells(lines: readonly TextLine[], slots: readonly Slot[]): Piece[][] {
  const edges = slots.map((s) => s.from);
  return lines.map((line) => {
    const byColumn = new Map<number, Word[]>();
    for (const f of line.fragments) {
      const whole = isTitle(f, line, edges);
      for (const w of f.words) {
        const column = slotAt(edges, whole ? f.start : w.start);
        const own = byColumn.get(column);
        if (own) own.push(w);
        else byColumn.set(column, [w]);
      }
    }
    return [...byColumn].map(([column, words]) => pieceIn(joinWords(words), column, 1));
  });
}

/** A title over several columns: no column line is drawn through its line, and words stand where they would be. */
function isTitle({ words }: Fragment, { ruling }: TextLine, edges: readonly number[]): boolean {
  const cuts = ruling?.cuts ?? [];
  return cuts.length === 0 && words.some((w) => edges.some((x) => w.start < x && x < w.end));
}

/**
 * The heading texts above each column by the column lines that stand beside them; null where no line goes
 * through the heading.
 */
export function ruledHeads(head: readonly TextLine[], slots: readonly Slot[]): string[][] | null {
  const lines = head.filter((l) => l.words.length > 0 && !isNumberLine(l));
  if (lines.length === 0 || !lines.every((l) => (l.ruling?.cuts.length ?? 0) > 0)) return null;
  const spans = lines.flatMap((l) => cellsBetween(l).flatMap((cell) => spanOf(cell, slots)));
  return slots.map((_, k) => pathOf(spans.filter((s) => s.from <= k && s.to >= k)));
}

interface HeadCell {
  readonly text: Fragment;
  readonly from: number;
  readonly to: number;
}

function cellsBetween({ words, ruling }: TextLine): HeadCell[] {
  const ends = [-Infinity, ...(ruling?.cuts ?? []), Infinity];
  return ends.slice(1).flatMap((to, i) => {
    const from = ends[i] ?? -Infinity;
    const own = words.filter((w) => w.start >= from && w.start < to);
    return own.length > 0 ? [{ text: joinWords(own), from, to }] : [];
  });
}

function spanOf({ text, from, to }: HeadCell, slots: readonly Slot[]): Span[] {
  const inside = slots.flatMap((s, k) => (s.from >= from - NEAR && s.to <= to + NEAR ? [k] : []));
  const first = inside[0] ?? slots.findLastIndex((s) => s.from <= text.start);
  const last = inside.at(-1) ?? first;
  return first < 0 ? [] : [{ text: text.text, start: text.start, end: text.end, from: first, to: last }];
}
