import type { SourceLine } from '../types.js';

/** Lines that stand nearer than the others, and those that are looked at, before all others are believed to be spaced. */
const NEARER = 0.05;
const FEWEST = 8;

/**
 * A text without the empty lines that its scraper has put between all lines: what is left of them tells rows,
 * paragraphs and pages again. Other texts are given back as they are.
 */
export function closeUp(lines: readonly SourceLine[]): readonly SourceLine[] {
  const spacing = spacingOf(lines);
  if (spacing === 0) return lines;
  let empty = 0;
  return lines.filter(({ text }) => {
    empty = text.trim() === '' ? empty + 1 : 0;
    return empty === 0 || empty > spacing;
  });
}

/** Empty lines between any two lines of text, but for a few that a scraper has run together. */
function spacingOf(lines: readonly SourceLine[]): number {
  const gaps: number[] = [];
  let empty = 0;
  for (const { text } of lines) {
    if (text.trim() === '') empty++;
    else {
      gaps.push(empty);
      empty = 0;
    }
  }
  const between = gaps.slice(1).sort((a, b) => a - b);
  return between.length < FEWEST ? 0 : (between[Math.floor(between.length * NEARER)] ?? 0);
}
