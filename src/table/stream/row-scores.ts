import { isEntityField } from '../../lex/fields.js';
import { isSatuan } from '../../lex/words.js';
import type { Column } from '../../types.js';
import { figureCells, KIND_PRIOR, measureOf, textOf, type FigureKind } from './figures.js';
import { longWords, shareIn, unitScore, wholeScore } from './late-words.js';
import { widthWith, type PrintedLine } from './printed-lines.js';
import type { RowItem } from './row-items.js';
import type { Word } from './words.js';

/** A figure of the right kind is a gain, whatever its kind. */
const FIGURE = 2.5;
/** A figure where words should be, words where a figure should be. */
const OTHER_KIND = -6;
/** Words that open as those of the column do, or of another one. */
const OPENS_WELL = 1.5;
const OPENS_LIKE_OTHER = -2;
/** A unit in its column, or in another; other words in the column of units. */
const UNIT = 2;
const UNIT_ELSEWHERE = -3;
const NO_UNIT = -5;

/** How well items that stand side by side on one line do as the cell of a column. */
export function itemScore(column: Column, items: readonly RowItem[]): number {
  const measure = measureOf(column);
  const [first] = items;
  if (first?.kind === 'figure') {
    if (measure) return FIGURE + KIND_PRIOR[measure][first.figure];
    return column.field === 'keterangan' || column.field === 'abaikan' ? -1 : OTHER_KIND;
  }
  const words = items.flatMap((i) => i.words);
  return measure ? gradeScore(words) : textScore(column, words);
}

/** A grade ("Baik") may stand in place of a number. */
function gradeScore(words: readonly Word[]): number {
  const isGrade = figureCells(words, 0, false).some((c) => c.kind === 'grade' && c.to === words.length);
  return isGrade ? 0 : OTHER_KIND;
}

function textScore({ field }: Column, words: readonly Word[]): number {
  const unit = isSatuan(textOf(words, 0, words.length));
  if (field === 'satuan') return unit ? UNIT : NO_UNIT;
  if (unit) return UNIT_ELSEWHERE;
  const opening = words[0]?.opening;
  if (field === 'indikator') return opening === 'indikator' ? OPENS_WELL : OPENS_LIKE_OTHER;
  if (isEntityField(field)) return opening === 'indikator' ? OPENS_LIKE_OTHER : opening === 'none' ? 0.5 : 1;
  return field === 'definisi' && opening === 'indikator' ? 1 : 0;
}

/** A cell of one line would have been drawn in the first run. */
const ONE_LINE = -4;
/** Two words that would have fitted on one line stand on two: no cell's text breaks there. */
const LOOSE_BREAK = -3;
/** Wider than the column; a next line that would have fitted, and that would not. */
const TOO_WIDE = -3;
const ENDS_SHORT = 0.7;
const ENDS_FULL = -0.4;
/** Glyphs of another font than is reckoned with differ by this much. */
const SLACK = 1.03;
/** The words of the cell before are the cell's own as well. */
const SAME_WORDS = 1.5;
/** A figure that is wrapped has its unit on the second line. */
const FIGURE_LINES = 3;
/** Each cell that is taken must be worth more than leaving the row blank. */
const TAKEN = 0.3;

/** Lines of the second run as one cell, whatever column it is of. */
export interface Stretch {
  readonly words: readonly Word[];
  readonly long: ReadonlySet<string>;
  readonly lines: readonly PrintedLine[];
  readonly widest: number;
  /** What its line breaks and its words say of its being one whole cell. */
  readonly breaks: number;
  readonly whole: number;
}

export function stretchOf(lines: readonly PrintedLine[]): Stretch {
  const words = lines.flatMap((l) => l.words);
  const widest = lines.reduce((most, l) => Math.max(most, l.width), 0);
  let breaks = lines.length === 1 ? ONE_LINE : 0;
  lines.forEach((line, i) => {
    const below = lines[i + 1];
    if (below && widthWith(line, below) * SLACK < widest) breaks += LOOSE_BREAK;
  });
  return { words, long: longWords(words), lines, widest, breaks, whole: wholeScore(words, lines) };
}

/**
 * How well lines of the second run do as the cell of a column; null where they can't be one.
 *
 * @param next the line behind them
 * @param width of the column's widest line, where it is known
 */
export function columnScore(
  column: Column,
  { words, lines, widest, breaks, whole }: Stretch,
  next: PrintedLine | undefined,
  width: number | null,
): number | null {
  const measure = measureOf(column);
  const short = measure !== null || column.field === 'satuan';
  if (short && lines.length > FIGURE_LINES) return null;
  const kind = measure ? wholeFigure(words) : null;
  if (measure && !kind) return null;
  let score = TAKEN + (measure && kind ? FIGURE + KIND_PRIOR[measure][kind] : textScore(column, words));
  // A remark may be wrapped within its cell and yet fit one line.
  score += column.field === 'keterangan' && lines.length === 1 ? 0.5 * breaks : breaks;
  if (width !== null && widest > SLACK * width) score += TOO_WIDE;
  const last = lines.at(-1);
  if (next && last && width !== null) score += widthWith(last, next) < width ? ENDS_SHORT : ENDS_FULL;
  return short ? score : score + whole;
}

/**
 * What speaks for the cell in a row: the unit that the row prints, and the words of the cell before it.
 *
 * @param before null where the row has no cell of the second run before it
 */
export function rowScore(column: Column, own: Stretch, unit: string, before: Stretch | null): number {
  const byUnit = column.field === 'indikator' ? unitScore(own.words, unit) : 0;
  return byUnit + (before ? SAME_WORDS * shareIn(before.long, own.long) : 0);
}

/** The kind of figure that all the words are together. */
function wholeFigure(words: readonly Word[]): FigureKind | null {
  return figureCells(words, 0, false).find((c) => c.to === words.length)?.kind ?? null;
}
