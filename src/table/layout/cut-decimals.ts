import type { Kind } from './kinds.js';
import type { Piece } from './lineCells.js';
import type { BodyLine } from './rowBreaks.js';

/** A number whose decimals, if any, are whole or cut: "99,0", "104,", "1.887.068,5", "17". */
const NUMBER = /^-?\d+(?:[.,]\d{3})*(?:[.,]\d{0,2})?%?$/;
/** A number with a decimal mark. */
const DECIMAL = /^-?\d+(?:[.,]\d{3})*[.,](\d{1,2})%?$/;
/** What may stand on the next line: a digit or two, with or without the mark. */
const REST = /^[.,]?\d{1,2}%?$/;
/** A rest stands at most so many lines of text below its beginning: centred neighbours stand between. */
const APART = 2;
/** Widths of letters, in digits. */
const MARK = 0.5;
/** Figures of a column that have as many decimals as the others, once they are put together. */
const UNIFORM = 0.9;
/** Fewer decimals are no habit of a column. */
const ENOUGH = 2;

/**
 * Marks the pieces that may be the last digits of the figure above, where a column is too narrow for them: one
 * digit more would not have fitted above, and together they have as many decimals as the column's other figures.
 *
 *     99,0   104,   8,08
 *        0     52            → 99,00 | 104,52 | 8,08
 */
export function markRests(lines: readonly BodyLine[], kinds: readonly Kind[]): BodyLine[] {
  const rests = new Set<Piece>();
  kinds.forEach((kind, c) => {
    if (kind === 'figure') for (const rest of restsOf(lines, c)) rests.add(rest);
  });
  if (rests.size === 0) return [...lines];
  return lines.map((line) =>
    line.pieces.some((p) => rests.has(p))
      ? { ...line, pieces: line.pieces.map((p) => (rests.has(p) ? { ...p, rest: true } : p)) }
      : line,
  );
}

interface Standing {
  readonly piece: Piece;
  readonly at: number;
  readonly newPage: boolean;
}

function restsOf(lines: readonly BodyLine[], column: number): Piece[] {
  const own: Standing[] = lines.flatMap((line, at) =>
    line.pieces.filter((p) => p.column === column).map((piece) => ({ piece, at, newPage: line.newPage })),
  );
  const room = Math.max(0, ...own.filter((s) => NUMBER.test(s.piece.text)).map((s) => widthOf(s.piece.text)));
  const rests: Piece[] = [];
  const decimals = new Map<number, number>();
  const count = (text: string): void => {
    const digits = DECIMAL.exec(text)?.[1]?.length;
    if (digits !== undefined) decimals.set(digits, (decimals.get(digits) ?? 0) + 1);
  };
  own.forEach((below, i) => {
    const above = own[i - 1];
    if (above && isRest(above, below, room)) rests.push(below.piece);
    const next = own[i + 1];
    const goesOn = next !== undefined && isRest(below, next, room);
    count(goesOn ? below.piece.text + next.piece.text : below.piece.text);
  });
  const total = [...decimals.values()].reduce((a, b) => a + b, 0);
  const most = Math.max(0, ...decimals.values());
  return total >= ENOUGH && most >= UNIFORM * total ? rests : [];
}

function isRest(above: Standing, below: Standing, room: number): boolean {
  const joined = above.piece.text + below.piece.text;
  return (
    !below.newPage &&
    below.at - above.at <= APART &&
    REST.test(below.piece.text) &&
    NUMBER.test(above.piece.text) &&
    DECIMAL.test(joined) &&
    (above.piece.text.search(/[.,]/) >= 0 || /^[.,]/.test(below.piece.text)) &&
    widthOf(above.piece.text) + widthOf(below.piece.text.slice(0, 1)) > room
  );
}

function widthOf(text: string): number {
  return [...text].reduce((sum, letter) => sum + (/[.,]/.test(letter) ? MARK : 1), 0);
}
