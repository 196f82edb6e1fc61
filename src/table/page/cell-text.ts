import { isHeadingText } from '../../heading/vocabulary.js';
import { oneLine } from '../../lex/words.js';
import { continuesKode, joinFigure, isPart } from '../layout/joins.js';
import type { CellLine } from './cells.js';

/** Room inside a cell where its lines may stand: from its own leftmost letter to its right border. */
export interface Room {
  readonly x0: number;
  readonly x1: number;
}

/** Space that programs leave between a cell's border and its text. Points. */
const PADDING = 4;
/** Lines of digits and marks alone. */
const DIGITS = /^(?:Rp\.?\s*)?[\d.,()%-]+$/i;
const KODE = /^[\dxX]{1,4}(?:\.[\dxX]{0,4})+$/;

/**
 * Text of a cell from its lines. Numbers cut by a narrow column are put together ("3,234,865,9" + "52"), and
 * words that the column's width has cut in the middle: a line that is one word, that fills the cell, and that
 * stands nowhere in the document as a word of its own.
 */
export function cellText(lines: readonly CellLine[], room: Room, known: ReadonlySet<string>): string {
  let text = '';
  lines.forEach((line, i) => {
    const own = line.words.map((w) => w.text).join(' ');
    const above = lines[i - 1];
    text = above ? joinLines(text, above, own, line, room, known) : own;
  });
  return oneLine(text);
}

function joinLines(
  text: string,
  above: CellLine,
  below: string,
  line: CellLine,
  room: Room,
  known: ReadonlySet<string>,
): string {
  const last = /\S+$/.exec(text)?.[0] ?? '';
  const first = /^\S+/.exec(below)?.[0] ?? '';
  if (DIGITS.test(last) && DIGITS.test(first)) {
    const joined = joinFigure([last, first]);
    if (!joined.includes(' ')) return text + below;
    if ((KODE.test(last) || isPart(last)) && continuesKode(last, first)) return text + below;
    return `${text} ${below}`;
  }
  if (/\p{L}-$/u.test(text) && /^\p{L}/u.test(below)) return text + below;
  return isCutWord(last, first, above, line, room, known) ? text + below : `${text} ${below}`;
}

/** "terhadap", "Capaian": a word of headings stands for itself; a shorter one may be half of another. */
const SHORTEST = 5;
const isHeadingWord = (word: string): boolean => word.length >= SHORTEST && isHeadingText(word);

function isCutWord(
  last: string,
  first: string,
  above: CellLine,
  line: CellLine,
  room: Room,
  known: ReadonlySet<string>,
): boolean {
  const end = /[\p{L}]+$/u.exec(last)?.[0] ?? '';
  const start = /^[\p{L}]+/u.exec(first)?.[0] ?? '';
  if (end === '' || start === '') return false;
  const caps = end === end.toUpperCase() && end.length > 1;
  if (!/^\p{Ll}/u.test(start) && !(caps && start === start.toUpperCase())) return false;
  const whole = (end + start).toLowerCase();
  const isKnown = (word: string): boolean => known.has(word.toLowerCase()) || isHeadingWord(word);
  if (isKnown(whole) && !(isKnown(end) && isKnown(start))) return true;
  if (above.words.length > 1) return false;
  const next = line.words[0];
  if (!next) return false;
  const letter = (next.x1 - next.x0) / Math.max(1, next.text.length);
  const full = room.x1 - PADDING - above.x1 < letter;
  const tooLong = above.x1 - above.x0 + next.x1 - next.x0 > room.x1 - room.x0 - PADDING;
  return full && tooLong && !(isKnown(end) && isKnown(start));
}
