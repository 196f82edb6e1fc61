import { isSatuan } from '../../lex/words.js';
import { isFigure } from './kinds.js';
import { INLINE, type Word } from './words.js';

/** Rows begin in the midst of a line in some texts, and in others never; so many beginnings tell which. */
const FEWEST_STARTS = 8;
const RARE = 0.1;

/**
 * How rarely a name, an indicator or the number before them follows a figure on the same line, as a logarithm;
 * nothing where they do so now and then.
 *
 *   12 Unit 350.000.000 Bidang Taman        what follows on the line is of the same row
 *   1.02 Program Penataan Telaga            the next row
 */
export function inlineStart(words: readonly Word[]): number {
  let starts = 0;
  let inline = 0;
  words.forEach(({ opening }, i) => {
    if (opening !== 'program' && opening !== 'indikator') return;
    const first = withNumber(words, i);
    if (!followsFigure(words, first)) return;
    starts++;
    if (words[first]?.gap === INLINE) inline++;
  });
  const share = (inline + 0.5) / (starts + 1);
  return starts >= FEWEST_STARTS && share < RARE ? Math.log(share) : 0;
}

/** Where the number or code before a name begins, on the same line. */
function withNumber(words: readonly Word[], at: number): number {
  let first = at;
  while (words[first]?.gap === INLINE && isNumber(words[first - 1])) first--;
  return first;
}

const isNumber = (word: Word | undefined): boolean =>
  word !== undefined && (word.numbering || word.mark || /^\d{1,4}(?:\.\d{1,4})+$/.test(word.text));

/** A figure stands before a word, or a figure with its unit. */
function followsFigure(words: readonly Word[], at: number): boolean {
  const [figure, unit] = [words[at - 2], words[at - 1]];
  if (unit && isFigure(unit.kind)) return true;
  return figure !== undefined && unit !== undefined && isFigure(figure.kind) && isUnit(unit.text);
}

const isUnit = (text: string): boolean => text === '%' || isSatuan(text);
