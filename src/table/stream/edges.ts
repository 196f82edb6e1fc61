import { isSatuan } from '../../lex/words.js';
import { isFigure } from './kinds.js';
import type { ColumnModel } from './model.js';
import type { Page } from './page.js';
import { outlineScore } from './outlines.js';
import { CAPITAL, CAPITALS, SMALL } from './traits.js';
import { WEIGHTS } from './weights.js';
import { INLINE, type Word } from './words.js';

/** A name seldom begins with a list mark ("1. Jumlah …"). */
const LIST_MARK = -0.5;

/** What the first word says of a cell of this column that begins with it. */
export function openScore({ words, inText, inAny }: Page, column: ColumnModel, from: number): number {
  const word = words[from];
  if (!word) return 0;
  if (word.opening === 'sasaran' && isFigure(word.kind)) return outlineScore(column.outline, word.text);
  if (word.opening === 'indikator' && word.mark)
    return LIST_MARK + (column.counted ? 0 : column.openings.indikator);
  if (isFigure(word.kind) || word.kind === 'dash' || word.kind === 'error')
    return word.mark
      ? LIST_MARK
      : WEIGHTS.figureStartsText + ((column.role === 'any' ? inAny : inText)[from] ?? 0);
  if (word.kind === 'rp') return WEIGHTS.moneyInText;
  if (word.link) return WEIGHTS.startsWithLink;
  if (word.bar) return WEIGHTS.barAtEdge;
  if (word.numbering && column.numbered) return WEIGHTS.numberStartsText;
  const opening = column.openings[word.opening];
  const learnt = column.firstWords.get(word.norm) ?? 0;
  const isSmall = word.shape === SMALL && !word.mark;
  const small = !isSmall ? 0 : opening > 0 ? WEIGHTS.opensWellSmall : WEIGHTS.startsSmall;
  const letter = word.letter ? WEIGHTS.startsWithLetter : 0;
  const bracket = word.bracketed ? WEIGHTS.startsWithBracket : 0;
  const capitals = word.shape === CAPITALS ? (column.shapes[CAPITALS] ?? 0) : 0;
  return opening + learnt + small + letter + bracket + capitals;
}

/** What the last word says of a cell that ends with it. */
export function closeScore(word: Word): number {
  let score = 0;
  if (word.link) score += WEIGHTS.endsWithLink;
  if (word.bar && !/\d/.test(word.text)) score += WEIGHTS.barAtEdge;
  if (word.open) score += WEIGHTS.endsOpen;
  if (word.kind === 'int' || word.kind === 'dash') score += WEIGHTS.intEndsText;
  return score;
}

/** Words that a number follows inside a sentence ("Tahun 2022", "dikali 100", "selama 12 bulan"). */
const NUMBER_CUES = new Set(
  'tahun ta dikali kali dibagi nomor no ke per selama usia umur minimal maksimal x kelas tipe golongan angka dalam'.split(
    ' ',
  ),
);

/** What a figure inside a text says against it; `loose` is the share of it that counts. */
export function figureScore(words: readonly Word[], at: number, loose: number): number {
  const word = words[at];
  if (!word) return 0;
  const before = words[at - 1];
  const again = before && isFigure(before.kind) && before.gap === INLINE ? WEIGHTS.figureAfterFigure : 0;
  switch (word.kind) {
    case 'int':
      if (NUMBER_CUES.has(before?.norm ?? '') && !followsCount(words, at)) return WEIGHTS.intAfterCue;
      return (again + Math.min(intScore(words, at), figureLineScore(words, at))) * loose;
    case 'decimal':
    case 'percent':
    case 'grouped':
      return (again + WEIGHTS.decimalInText) * loose;
    case 'money':
    case 'rp':
      return WEIGHTS.moneyInText * loose;
    case 'dash':
      return WEIGHTS.dashInText * loose;
    case 'error':
      return WEIGHTS.errorInText * loose;
    case 'word':
      return 0;
  }
}

function intScore(words: readonly Word[], at: number): number {
  const next = words[at + 1];
  if (words[at]?.gap !== INLINE || next?.gap !== INLINE || next.kind !== 'word') return WEIGHTS.intInText;
  if (isSeries(words, at)) return WEIGHTS.seriesInText;
  if (isSatuan(next.text) && (next.shape === CAPITAL || followsCount(words, at))) return WEIGHTS.countInText;
  // Between two words of a line: "per 1 tahun", "dalam 1 (satu) daerah".
  return /^[\p{Ll}(]/u.test(next.text) ? WEIGHTS.intBeforeWord : WEIGHTS.intInText;
}

/** A line of whole figures alone ("0", "0 5 Paket") is cells of a row; a name's own number stands among its words. */
function figureLineScore(words: readonly Word[], at: number): number {
  if (words[at]?.gap === INLINE) return 0;
  let end = at + 1;
  while (words[end]?.gap === INLINE) end++;
  let cells = 0;
  for (let i = at; i < end; cells++) {
    const size = wholeFigure(words, i, end);
    if (size === 0) return 0;
    i += size;
  }
  // What stands around a single number tells whether the line has been broken before and behind it.
  const asked = words[at - 1]?.link === true || words[end]?.shape === SMALL;
  return cells === 1 && asked ? 0 : WEIGHTS.figureLineInText;
}

/** How many words a figure with its unit takes that ends before `end`; 0 where none begins here. */
function wholeFigure(words: readonly Word[], from: number, end: number): number {
  const word = words[from];
  if (!word || (!isFigure(word.kind) && word.kind !== 'dash') || word.mark) return 0;
  const unit = words[from + 1];
  return from + 1 < end && unit && (unit.text === '%' || isSatuan(unit.text)) ? 2 : 1;
}

/** A number with its unit stands right before: "1 unit 2 unit" are cells, not words. */
function followsCount(words: readonly Word[], at: number): boolean {
  const [number, unit] = [words[at - 2], words[at - 1]];
  return number !== undefined && unit !== undefined && isFigure(number.kind) && isSatuan(unit.text);
}

/** The same word behind two numbers counts both, known as a unit or not: "2 Kebun 3 Kebun". */
function isSeries(words: readonly Word[], at: number): boolean {
  const unit = words[at + 1];
  if (unit?.kind !== 'word' || unit.gap !== INLINE) return false;
  const counts = (number: Word | undefined, other: Word | undefined): boolean =>
    number !== undefined && isFigure(number.kind) && other?.norm === unit.norm;
  return counts(words[at + 2], words[at + 3]) || counts(words[at - 2], words[at - 1]);
}
