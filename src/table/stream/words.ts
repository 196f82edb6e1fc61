import { remember } from '../../lex/remember.js';
import { compact, KIND_OF_INDICATOR } from '../../lex/words.js';
import type { SourceLine } from '../../types.js';
import { glyphWidth } from './glyphs.js';
import { openingOf, type Opening } from './openings.js';
import { traitsOf, type Traits } from './traits.js';
import { unglue } from './unglue.js';

/**
 * What stands before a word. Besides a blank on the same line there are four forms of a line break: the line
 * before ended in a blank or not, and an empty line follows it or not. Which of them breaks a cell and which
 * ends one differs from scraper to scraper, and is learnt from the document.
 */
export const GAPS = ['inline', 'blank+empty', 'tight+empty', 'blank', 'tight'] as const;
export const INLINE = 0;

/** True where the line before a word ended in a blank, as every cell does where empty ones leave a blank. */
export function endsInBlank(gap: number): boolean {
  return GAPS[gap]?.startsWith('blank') === true;
}

/** One printed word with what the parser has to know of it. */
export interface Word extends Traits {
  readonly text: string;
  /** Letters and digits alone, lower case; the text itself where it has none. */
  readonly norm: string;
  /** Index into GAPS. */
  readonly gap: number;
  /** Blanks beyond the one that ends the cell before: see `blanks.ts`. */
  readonly blanks: number;
  /** False where it was drawn without a blank after the word before. */
  readonly spaced: boolean;
  readonly line: number;
  /** Further lines, where a narrow column has cut the word. */
  readonly also: readonly number[];
  readonly page: number | null;
  /** Widths: glyphs in thousandths of the font size, and characters. */
  readonly glyphs: number;
  readonly chars: number;
  /** A word of a kind of indicator, with a capital or a line's end after it ("Keluaran Jumlah …"). */
  readonly tellsKind: boolean;
  /** The number of a line among lines that are numbered in turn. */
  readonly counting?: true;
  /** What the word would open a cell like. */
  readonly opening: Opening;
}

/** Cuts lines into words; empty lines vanish but leave their mark on the gap. */
export function toWords(lines: readonly SourceLine[]): Word[] {
  const words: Word[] = [];
  let before: SourceLine | null = null;
  for (const line of lines) {
    const printed = line.text.match(/\S+/g);
    if (!printed) continue;
    const parts = inReadingOrder(printed);
    const blanks = parts === printed ? blanksBefore(line.text, before) : NO_BLANKS;
    let gap = before ? breakOf(before, line) : 1;
    parts.forEach((part, p) => {
      unglue(part).forEach((text, k) => {
        const alone = wordAlone(text);
        words.push({
          ...alone,
          gap,
          blanks: k === 0 ? (blanks[p] ?? 0) : 0,
          spaced: k === 0,
          line: line.line,
          page: line.page,
          tellsKind: alone.tellsKind && !/^[^\p{Lu}]/u.test(parts[p + 1] ?? ''),
          opening: openingOf(text, parts[p + 1] ?? ''),
        });
        gap = INLINE;
      });
    });
    before = line;
  }
  return words;
}

const NO_LINES: readonly number[] = [];

/** A word with what its text alone tells: a document has far fewer different words than words. */
const wordAlone = remember((text: string): Word => ({
  text,
  norm: compact(text) || text,
  ...traitsOf(text),
  gap: INLINE,
  blanks: 0,
  spaced: true,
  line: 0,
  also: NO_LINES,
  page: null,
  glyphs: glyphWidth(text),
  chars: text.length,
  tellsKind: KIND_OF_INDICATOR.test(text),
  opening: 'none',
}));

/** The word of a sum row, drawn after its figures and without a blank, for it stands left of them. */
const DRAWN_BACK = /^(\d[\d.,]*)((?:GRAND\s*)?(?:TOTAL|JUMLAH))$/i;

/** "812,000,000 96,000,000 11.82TOTAL" is the row TOTAL | 812,000,000 | 96,000,000 | 11.82. */
function inReadingOrder(parts: readonly string[]): readonly string[] {
  const glued = DRAWN_BACK.exec(parts.at(-1) ?? '');
  if (!glued?.[1] || !glued[2]) return parts;
  return [glued[2], ...parts.slice(0, -1), glued[1]];
}

const NO_BLANKS: readonly number[] = [];
const FURTHER_BLANK = /^\s|\s\s/;

/** Blanks before each word beyond the first: that one ends the word before, on its line or on the line before. */
function blanksBefore(text: string, before: SourceLine | null): readonly number[] {
  const trailing =
    before && /\s$/.test(before.text) ? before.text.length - before.text.trimEnd().length - 1 : 0;
  if (!FURTHER_BLANK.test(text)) return trailing === 0 ? NO_BLANKS : [trailing];
  return [...text.matchAll(/(\s*)\S+/g)].map(([, blank = ''], p) =>
    p === 0 ? trailing + blank.length : blank.length - 1,
  );
}

function breakOf(before: SourceLine, line: SourceLine): number {
  const blank = /\s$/.test(before.text);
  const empty = line.line - before.line > 1;
  return empty ? (blank ? 1 : 2) : blank ? 3 : 4;
}
