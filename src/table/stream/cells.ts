import { joinLines } from '../../lex/words.js';
import type { GridCell, LooseCell } from '../../types.js';
import type { Span } from './spans.js';
import { isFigure } from './kinds.js';
import { INLINE, type Word } from './words.js';

/** One cell as the grid wants it: its printed lines healed to one text, and where they stand. A `figure` may be cut in two. */
export function gridCell(words: readonly Word[], { from, to }: Span, figure: boolean): GridCell {
  const parts: string[] = [];
  const lines: number[] = [];
  for (let i = from; i < to; i++) {
    const word = words[i];
    if (!word) continue;
    const last = parts.length - 1;
    const joins = figure && isCutFigure(words, i, from);
    if (last < 0 || (word.gap !== INLINE && !joins)) parts.push(word.text);
    else parts[last] += (word.spaced && !joins ? ' ' : '') + word.text;
    if (lines[lines.length - 1] !== word.line) lines.push(word.line);
    for (const line of word.also) if (lines[lines.length - 1] !== line) lines.push(line);
  }
  const first = words[from];
  return {
    text: joinLines(parts),
    line: first?.line ?? 0,
    page: first?.page ?? null,
    rowSpan: 1,
    colSpan: 1,
    lines: lines.length === 1 ? aloneOn(lines) : lines,
  };
}

let lastAlone: readonly number[] = [];

/** One list for all cells of the same single line: most cells stand on one, side by side. */
function aloneOn(lines: readonly number[]): readonly number[] {
  if (lastAlone[0] !== lines[0]) lastAlone = lines;
  return lastAlone;
}

/** A cell without a row. Written out: a spread would give each such cell a shape of its own in memory. */
export function looseCell(cell: GridCell, column: number | null, group: number): LooseCell {
  const { text, line, page, rowSpan, colSpan, lines } = cell;
  return { text, line, page, rowSpan, colSpan, lines, column, group };
}

/** The second line of a number that its column was too narrow for stands without a blank: "7.511.9" / "24.333". */
function isCutFigure(words: readonly Word[], at: number, from: number): boolean {
  const word = words[at];
  const before = words[at - 1];
  if (at === from || !word || !before || word.gap === INLINE) return false;
  return isFigure(before.kind) && before.kind !== 'percent' && /^[.,\d]+$/.test(word.text);
}
