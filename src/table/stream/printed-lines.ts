import { BLANK_WIDTH } from './glyphs.js';
import { INLINE, type Word } from './words.js';

/** The words of one line, with their width in thousandths of the font size. */
export interface PrintedLine {
  readonly words: readonly Word[];
  readonly width: number;
}

/** Words as the lines that they were printed on. */
export function linesOf(words: readonly Word[]): PrintedLine[] {
  const lines: Word[][] = [];
  for (const word of words) {
    const line = lines.at(-1);
    if (line && word.gap === INLINE) line.push(word);
    else lines.push([word]);
  }
  return lines.map((line) => ({ words: line, width: widthOf(line) }));
}

function widthOf(words: readonly Word[]): number {
  return words.reduce((sum, word) => sum + word.glyphs + BLANK_WIDTH, -BLANK_WIDTH);
}

/** How wide a line would be with the first word of the next. */
export function widthWith(line: PrintedLine, next: PrintedLine): number {
  return line.width + BLANK_WIDTH + (next.words[0]?.glyphs ?? 0);
}
