/**
 * Widths of the glyphs of Helvetica and Arial, in thousandths of the font size, for U+0020 to U+007E
 * (Adobe font metrics). Tables of office documents are nearly always set in these or in fonts of like widths.
 */
const ASCII = [
  278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556,
  556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278,
  500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469,
  556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500,
  278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
];
const FIRST = 0x20;
/** A letter outside ASCII is about as wide as the mean letter. */
const OTHER = 556;

/** Width of a blank. */
export const BLANK_WIDTH = ASCII[0] ?? OTHER;

/** Width of a printed word, in thousandths of the font size. */
export function glyphWidth(text: string): number {
  let sum = 0;
  for (let i = 0; i < text.length; i++) sum += ASCII[text.charCodeAt(i) - FIRST] ?? OTHER;
  return sum;
}
