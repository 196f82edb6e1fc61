import { INLINE, type Word } from './words.js';

/** Words that can be a code, up to `to`. */
export interface KodeCell {
  readonly to: number;
  /** How many parts it has: 5 in "1.06.01.2.02". */
  readonly parts: number;
  /** How many lines it breaks over. */
  readonly breaks: number;
}

const NONE: readonly KodeCell[] = [];
/** Longest code in words, each part its own. */
const LONGEST = 7;
/** Groups of three are an amount, no code. */
const AMOUNT = /^\d{1,3}(?:[.,]\d{3})+$/;
/** Behind "1 06 01" a "2.077" is the number of a kegiatan, misprinted. */
const isKegiatan = (parts: number, word: Word): boolean => parts === 3 && /^\d\.\d{3}$/.test(word.text);
const KODE_PART = /^(?:[\dxX]{1,2}|\d{4}|[\dxX]{1,4}(?:\.[\dxX]{1,4})+\.?)$/;

/** "5.00 5.00 3.1" are figures: no code has such numbers side by side, nor begins with a nought. */
function isAmongFigures(words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (!word || !PAIR.test(word.text)) return false;
  const next = words[at + 1];
  const isFigure = (other: Word | undefined): boolean =>
    other?.kind === 'decimal' || other?.kind === 'percent';
  return (
    word.text.startsWith('0.') ||
    (next?.gap === INLINE && isFigure(next)) ||
    (word.gap === INLINE && isFigure(words[at - 1]))
  );
}
const PAIR = /^\d{1,2}\.\d{1,2}$/;

/** The codes that begin at a word, shortest first. */
export function kodeCells(words: readonly Word[], from: number): readonly KodeCell[] {
  let cells: KodeCell[] | null = null;
  let breaks = 0;
  let parts = 0;
  for (let to = from + 1; to <= Math.min(words.length, from + LONGEST); to++) {
    const word = words[to - 1];
    if (!word || !KODE_PART.test(word.text) || (AMOUNT.test(word.text) && !isKegiatan(parts, word))) break;
    if (isAmongFigures(words, to - 1)) break;
    // Zeros one after the other are figures, and so is a zero before a whole code.
    if (to > from + 1 && words[from]?.text === '0' && (word.text === '0' || word.text.includes('.'))) break;
    if (to > from + 1 && word.gap !== INLINE) breaks++;
    parts += word.text.split('.').filter(Boolean).length;
    (cells ??= []).push({ to, parts, breaks });
  }
  return cells ?? NONE;
}
