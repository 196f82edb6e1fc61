import type { SourceLine } from '../types.js';
import { splitSections } from './delimited/sections.js';

/** The three ways in: explicit marks (tabs, Markdown, HTML), columns kept by spaces, nothing but order. */
export const WAYS = ['delimited', 'layout', 'stream'] as const;
export type Way = (typeof WAYS)[number];

/** A run of lines that one way in reads. */
export interface Stretch {
  readonly way: Way;
  readonly lines: readonly SourceLine[];
}

const MARKED = /\t.*\t|^\s*\|.*\|\s*$|<\/?(?:table|tr|td|th|thead|tbody)\b/i;
/** A tab or two may stray into any text; a table has them on several lines. */
const FEWEST_MARKED = 2;
/** Two cells and a tab between them may be a list; several are a table. */
const TWO_CELLS = /\S\t+\S/;
const FEWEST_TWO_CELLS = 3;
/** A table of HTML may stand on one line. */
const WHOLE_TABLE = /<table\b.*<\/t[rd]>/i;
/** A gap of three blanks between words, seen on this share of the lines, tells columns kept by spaces. */
const GAP = /\S {3,}\S/;
const LAYOUT_SHARE = 0.12;
/**
 * Columns kept by spaces stand apart by several, and so do their lines from the margin. Where most neighbouring
 * figures have one blank between them, longer gaps are empty cells that left a blank each ("100 n/a   41,7").
 * Parts of a kode, one or two digits, are apart by one in any text.
 */
const FIGURES = /(?<=\d{3}|\d[.,]\d{1,2}%?|n\/a)( +)(?=-?\d{3}|-?\d+[.,]\d|n\/a)/gi;
const FEWEST_FIGURES = 8;
const CLOSE_SHARE = 0.6;
const INDENT = /^ {3,}\S/;
const INDENTED_SHARE = 0.3;

/**
 * Splits a document by how its tables are marked. What stands between tab, Markdown or HTML tables has been
 * scraped in one way: columns kept by spaces where gaps are frequent in it, else a stream. The marked stretch is
 * the whole document, since captions stand in the text above a table.
 */
export function splitWays(lines: readonly SourceLine[]): Stretch[] {
  const sections = hasMarks(lines) ? splitSections(lines) : [];
  const texts = sections.filter((s) => s.kind === 'text');
  if (texts.length === sections.length) return [{ way: wayOf(lines), lines }];
  const way = wayOf(texts.flatMap((s) => s.lines));
  return [{ way: 'delimited', lines }, ...texts.map((s) => ({ way, lines: s.lines }))];
}

function hasMarks(lines: readonly SourceLine[]): boolean {
  const marked = lines.filter((l) => MARKED.test(l.text.trim())).length;
  const tabbed = lines.filter((l) => TWO_CELLS.test(l.text)).length;
  return marked >= FEWEST_MARKED || tabbed >= FEWEST_TWO_CELLS || lines.some((l) => WHOLE_TABLE.test(l.text));
}

function wayOf(lines: readonly SourceLine[]): Way {
  const filled = lines.filter((l) => l.text.trim() !== '');
  const gapped = filled.filter((l) => GAP.test(l.text)).length;
  return gapped >= LAYOUT_SHARE * filled.length && !standClose(filled) ? 'layout' : 'stream';
}

function standClose(lines: readonly SourceLine[]): boolean {
  if (lines.filter((l) => INDENT.test(l.text)).length >= INDENTED_SHARE * lines.length) return false;
  const gaps = lines.flatMap((l) => [...l.text.matchAll(FIGURES)].map(([gap]) => gap.length));
  return gaps.length >= FEWEST_FIGURES && gaps.filter((gap) => gap === 1).length > CLOSE_SHARE * gaps.length;
}
