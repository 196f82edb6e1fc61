import type { PrintCounts } from '../../src/print.js';

/** What a page without a single glyph counts. */
export const NO_GLYPHS: PrintCounts = {
  ...{ glyphs: 0, clipped: 0, outside: 0, invisible: 0, unmapped: 0 },
  ...{ turned: 0, images: 0, letters: 0, vowels: 0 },
};
