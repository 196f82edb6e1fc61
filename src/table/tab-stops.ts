import type { SourceLine } from '../types.js';

/** Editors and terminals set tabs this far apart. */
const STOP = 8;
/** What stands between two words; a tab that goes on with blanks leads to a place, not to a next cell. */
const GAP = /[ \t]+/g;
const TO_PLACE = /\t {2,}$/;
/** So many such gaps, and this share of all with tabs. A cell may be indented too. */
const FEWEST = 5;
const SHARE = 0.35;

/**
 * Text whose blanks a tool has shortened with tabs, put back to blanks, so that its columns stand where they were.
 * Tabs that part cells are left alone.
 *
 *     Program⇥⇥    Target⇥  Rp      →      Program             Target    Rp
 */
export function expandTabs(lines: readonly SourceLine[]): readonly SourceLine[] {
  let gaps = 0;
  let places = 0;
  for (const { text } of lines) {
    if (!text.includes('\t')) continue;
    for (const [gap] of text.trimEnd().matchAll(GAP)) {
      if (!gap.includes('\t')) continue;
      gaps++;
      if (TO_PLACE.test(gap)) places++;
    }
  }
  if (places < FEWEST || places < SHARE * gaps) return lines;
  return lines.map((line) => (line.text.includes('\t') ? { ...line, text: expanded(line.text) } : line));
}

function expanded(text: string): string {
  return text.split('\t').reduce((all, piece) => all + ' '.repeat(STOP - (all.length % STOP)) + piece);
}
