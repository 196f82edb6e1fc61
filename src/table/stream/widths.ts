import { BLANK_WIDTH } from './glyphs.js';
import type { ColumnWidth } from './model.js';

/** One printed line of a cell, and the word that begins the next line (infinitely wide where the cell ends). */
export interface LineBreak {
  readonly glyphs: number;
  readonly chars: number;
  readonly nextGlyphs: number;
  readonly nextChars: number;
}

/** Fewer breaks than this tell nothing of a column's width. */
const ENOUGH_BREAKS = 4;

/**
 * Width of a column from where its lines were wrapped: the width that most lines keep within, and that most
 * lines would have left with the next line's first word. Measured in glyphs of a common font and in
 * characters, for the true font is not known.
 *
 * @returns null where too few lines were wrapped to tell.
 */
export function columnWidth(breaks: readonly LineBreak[]): ColumnWidth | null {
  const wrapped = breaks.filter((b) => b.nextGlyphs < Infinity).length;
  if (wrapped < ENOUGH_BREAKS) return null;
  const glyphs = widest(breaks.map((b) => [b.glyphs, b.glyphs + BLANK_WIDTH + b.nextGlyphs]));
  const chars = widest(breaks.map((b) => [b.chars, b.chars + 1 + b.nextChars]));
  const explained = Math.max(glyphs.right, chars.right) / (breaks.length + wrapped);
  return { glyphs: glyphs.width, chars: chars.width, trust: Math.max(0, 2 * explained - 1) };
}

/** The width W with most lines ≤ W and most lines with the next word > W. */
function widest(lines: readonly (readonly [number, number])[]): { width: number; right: number } {
  const own = lines.map(([line]) => line).sort((a, b) => a - b);
  const next = lines
    .map(([, line]) => line)
    .filter((n) => n < Infinity)
    .sort((a, b) => a - b);
  let best = { width: own.at(-1) ?? 0, right: -1 };
  let passed = 0;
  own.forEach((width, k) => {
    while (passed < next.length && (next[passed] ?? Infinity) <= width) passed++;
    const right = k + 1 + next.length - passed;
    if (right >= best.right) best = { width, right };
  });
  return best;
}
