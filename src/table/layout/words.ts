import { isSatuan } from '../../lex/words.js';
import type { SourceLine } from '../../types.js';

/** A run of non-blank characters; `start` inclusive and `end` exclusive, counted in character cells. */
export interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Neighbouring words of one line that most likely belong to one cell. */
export interface Fragment {
  readonly words: readonly Word[];
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** One line of a page with its words; no words on a blank line. */
export interface TextLine {
  readonly line: number;
  readonly page: number | null;
  readonly words: readonly Word[];
  readonly fragments: readonly Fragment[];
  /** Lines drawn on the page, where the text comes from one. */
  readonly ruling?: Ruling;
  /** How far down its page it stands, in points, where the text comes from one. */
  readonly y?: number;
}

/** Lines drawn through and above a line of text, in character cells. */
export interface Ruling {
  /** Where column lines cross it, from left to right. */
  readonly cuts: readonly number[];
  /** From where to where row lines are drawn between the text above and this. */
  readonly above: readonly (readonly [from: number, to: number])[];
}

/** Words of a line with their place in it. */
export function toTextLine(source: SourceLine): TextLine {
  const words = [...source.text.matchAll(/[^\s\u00a0]+/g)].map((m) => ({
    text: m[0],
    start: m.index,
    end: m.index + m[0].length,
  }));
  return toPlacedLine(source.line, source.page, words);
}

/** A line whose words stand where they are said to. */
export function toPlacedLine(
  line: number,
  page: number | null,
  words: readonly Word[],
  ruling: Ruling = UNRULED,
  y?: number,
): TextLine {
  const placed = { line, page, words, fragments: fragmentsOf(words, ruling.cuts), ruling };
  return y === undefined ? placed : { ...placed, y };
}

const UNRULED: Ruling = { cuts: [], above: [] };

/** Two blanks part cells; one blank parts words. */
const CELL_GAP = 2;

/**
 * Splits a line where cells surely end: at a column line, at two blanks, and at one blank between two whole figures.
 *
 *     Jumlah rapat   2 Dokumen   12.500.000 11.900.000
 *     ------------   ---------   ---------- ----------
 */
export function fragmentsOf(words: readonly Word[], cuts: readonly number[] = []): Fragment[] {
  const fragments: Fragment[] = [];
  let open: Word[] = [];
  words.forEach((word, i) => {
    const last = words[i - 1];
    const cut = last !== undefined && cuts.some((x) => x > last.start && x <= word.start);
    const gap = last ? word.start - last.end : 0;
    const apart = gap >= CELL_GAP && !isRupiahOf(last?.text ?? '', word.text, gap);
    if (last && (cut || apart || partsFigures(words, i, open.length))) {
      fragments.push(joinWords(open));
      open = [];
    }
    open.push(word);
  });
  if (open.length > 0) fragments.push(joinWords(open));
  return fragments;
}

/** As wide as a column of amounts is, with its currency at its left edge. */
const WIDEST_AMOUNT = 25;

/** "Rp      1.250.000": the currency at the left edge of the cell, the amount or a dash at the right. */
function isRupiahOf(left: string, right: string, gap: number): boolean {
  return gap <= WIDEST_AMOUNT && /^Rp\.?$/i.test(left) && /^\(?-?\d{1,3}(?:[.,]\d{3})+|^[-–—]$/.test(right);
}

/**
 * Two figures, a figure and a name, or two quantities with their units: "100 3.250.000", "50,00 Menunggu",
 * "5 Dokumen 4 Dokumen", "1.250.000 4 Unit", "Persen Rp1.250.000", "Nila 40 kg Nila 45 kg"; "5.835 Unit" is one cell.
 *
 * @param length words in the open fragment, the one before word i the last of them
 */
function partsFigures(words: readonly Word[], i: number, length: number): boolean {
  const text = (k: number): string => words[k]?.text ?? '';
  const [left, right] = [text(i - 1), text(i)];
  const unitAfter = isSatuan(text(i + 1)) && isNextTo(words, i + 1);
  if (isYear(left) && isYear(right)) return true;
  const quantityWithUnit = length >= 2 && isSatuan(left) && isQuantity(text(i - 2)) && /\d/.test(text(i - 2));
  if (isSatuan(left) && /^Rp\.?\d/i.test(right)) return true;
  if (isFigure(right)) return isQuantity(left) || quantityWithUnit;
  if (left === right && /^\p{Lu}\p{Ll}{2}/u.test(right)) return true;
  if (/^Rp\.?$/i.test(right)) return /\d/.test(left);
  if (quantityWithUnit && right === text(i - length) && /^\p{Lu}/u.test(right)) return true;
  if (/^\d{1,4}$/.test(right)) return quantityWithUnit || partsInteger(left, right, unitAfter);
  if (AMOUNT.test(left) && /^\p{Lu}{3,}$/u.test(right) && !isSatuan(right)) return true;
  if (!isFigure(left) || !/^\p{Lu}\p{Ll}{3}/u.test(right)) return false;
  return (
    !isSatuan(right) || (isNextTo(words, i + 1) && /^\p{Ll}{4}/u.test(text(i + 1)) && !isSatuan(text(i + 1)))
  );
}

/** Money: what stands behind it in capitals is where it comes from, "2.487.115.000 APBD". */
const AMOUNT = /^(?:Rp\.?)?\d{1,3}(?:[.,]\d{3}){2,}(?:[.,]\d{1,2})?(?:,-)?$/i;

/** "1.250.000 4 Unit", "Rp1,980, 4", "706,58 15"; but "369.122.200,0 0" is one number that was torn. */
function partsInteger(left: string, right: string, unitAfter: boolean): boolean {
  if (isFigure(left)) return unitAfter || right !== '0' || !/[.,]\d$/.test(left);
  return /^(?:Rp)?\d{1,3}(?:[.,]\d{3})*[.,]$/.test(left);
}

function isNextTo(words: readonly Word[], i: number): boolean {
  const word = words[i];
  const last = words[i - 1];
  return word !== undefined && last !== undefined && word.start - last.end < CELL_GAP;
}

/** One fragment of words that stand side by side. */
export function joinWords(words: readonly Word[]): Fragment {
  return {
    words,
    text: words.map((w) => w.text).join(' '),
    start: words[0]?.start ?? 0,
    end: words.at(-1)?.end ?? 0,
  };
}

export const isYear = (text: string): boolean => /^(?:19|20)\d\d$/.test(text);

/** A grouped or decimal number, a percentage: never part of a name. */
export function isFigure(text: string): boolean {
  return /^\(?-?(?:Rp\.?)?(?:\d{1,3}(?:[.,]\d{3})+(?:[.,]\d+)?|\d+[.,]\d+%?|\d+%)(?:,-)?\)?$/i.test(text);
}

/** Any printed quantity: a figure, a whole number, a lone dash, a spreadsheet error. */
export function isQuantity(text: string): boolean {
  return (
    isFigure(text) ||
    /^\(?-?(?:Rp\.?)?\d[\d.,]*(?:,-)?\)?%?$/i.test(text) ||
    /^[-–—]$|^#[A-Z/0!]+$/.test(text)
  );
}
