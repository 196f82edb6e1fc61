/**
 * What is printed on a page: words, ruling lines and filled areas with their places. A PDF is read into these
 * values; the way in that reads pages takes them. Lengths are points, y grows downwards, as one reads.
 */

/** A rectangle on a page. */
export interface Box {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

/** One letter or digit as it stands on the page. */
export interface Glyph {
  readonly text: string;
  /** Left and right end. */
  readonly x0: number;
  readonly x1: number;
  /** The line that it stands on. */
  readonly base: number;
  /** Height of the font. */
  readonly size: number;
  /** Which call of the page's program drew it: letters of one call were written together. */
  readonly run: number;
  readonly bold: boolean;
  /** A blank was drawn before it. */
  readonly spaced: boolean;
}

/** A place inside a word where another call goes on. */
export interface Seam {
  /** Characters before it. */
  readonly at: number;
  /** Where the letter before it ends and the one after it begins. */
  readonly x0: number;
  readonly x1: number;
}

/** A word, or what stands together without a blank. */
export interface Word extends Box {
  readonly text: string;
  /** The line that it stands on. */
  readonly base: number;
  readonly size: number;
  readonly bold: boolean;
  /** It runs up or down the page. */
  readonly turned: boolean;
  /** Where several calls drew it, and it may be two words. A word of one call is never cut. */
  readonly seams: readonly Seam[];
}

/** A word with the line of the document's text that holds it. */
export interface PlacedWord extends Word {
  readonly line: number;
}

/** A ruling line: horizontal where y0 = y1, vertical where x0 = x1. */
export interface Rule extends Box {
  readonly width: number;
}

/** What was seen and not seen on a page; for findings and for `inspect`. */
export interface PrintCounts {
  /** Glyphs that are not blanks, in all. */
  readonly glyphs: number;
  /** Glyphs drawn where nobody sees them: under a clip. */
  readonly clipped: number;
  /** Glyphs drawn outside the page. */
  readonly outside: number;
  /** Glyphs drawn invisibly, as a layer of text over a scan is. */
  readonly invisible: number;
  /** Glyphs of fonts that do not say which letter they are. */
  readonly unmapped: number;
  /** Glyphs that run in another direction than the page. */
  readonly turned: number;
  readonly images: number;
  /** Letters in words of four and more, and how many of them are vowels. */
  readonly letters: number;
  readonly vowels: number;
}

/** What can be seen on one page, turned upright. */
export interface PagePrint<W extends Word = Word> {
  /** 1-based. */
  readonly number: number;
  readonly width: number;
  readonly height: number;
  /** Degrees that the page, or the writing on it, had to be turned to stand upright. */
  readonly rotation: number;
  readonly words: readonly W[];
  readonly rules: readonly Rule[];
  readonly fills: readonly Box[];
  readonly counts: PrintCounts;
}
