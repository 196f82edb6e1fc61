import type { Kind } from './kinds.js';
import type { Piece } from './line-cells.js';
import type { BodyLine } from './row-breaks.js';

/** A number whose decimals, if any, are whole or cut: "99,0", "104,", "Rp1.887.068,5", "17". */
const NUMBER = /^(?:Rp\.?\s*)?-?\d+(?:[.,]\d{3})*(?:[.,]\d{0,2})?%?$/i;
/** A number with a decimal mark. */
const DECIMAL = /^(?:Rp\.?\s*)?-?\d+(?:[.,]\d{3})*[.,](\d{1,2})%?$/i;
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

/** How sure a figure is that may have lost its last digits. */
const CUT_SURE = 0.5;

/**
 * Marks the pieces that may be the last digits of the figure above, where a column is too narrow for them: one
 * digit more would not have fitted above, and together they have as many decimals as the column's other figures.
 *
 *     99,0   104,   8,08
 *        0     52            → 99,00 | 104,52 | 8,08
 */
export function markRests(lines: readonly BodyLine[], kinds: readonly Kind[]): BodyLine[] {
  const changed = new Map<Piece, Piece>();
  kinds.forEach((kind, c) => {
    if (kind !== 'figure') return;
    const { rests, short } = restsOf(lines, c);
    for (const { piece, rest } of rests) changed.set(piece, { ...piece, rest });
    for (const piece of short) changed.set(piece, { ...piece, sure: Math.min(piece.sure, CUT_SURE) });
  });
  if (changed.size === 0) return [...lines];
  return lines.map((line) =>
    line.pieces.some((p) => changed.has(p))
      ? { ...line, pieces: line.pieces.map((p) => changed.get(p) ?? p) }
      : line,
  );
}

/** An amount with less than two decimals: nobody prints one so. */
const CUT_AMOUNT = /\d(?:[.,]\d{3}){2,}[.,]\d?$/;

interface Rest {
  readonly piece: Piece;
  readonly rest: 'maybe' | 'sure';
}

interface Standing {
  readonly piece: Piece;
  readonly at: number;
  readonly newPage: boolean;
}

/**
 * The rests of a column; else, where some figures fill it with fewer decimals than most have, those, and what may be
 * their last digits.
 */
function restsOf(lines: readonly BodyLine[], column: number): { rests: Rest[]; short: Piece[] } {
  const own: Standing[] = lines.flatMap((line, at) =>
    line.pieces.filter((p) => p.column === column).map((piece) => ({ piece, at, newPage: line.newPage })),
  );
  const room = Math.max(0, ...own.filter((s) => NUMBER.test(s.piece.text)).map((s) => widthOf(s.piece.text)));
  const rests: Rest[] = [];
  const decimals = new Map<number, number>();
  const count = (text: string): void => {
    const digits = DECIMAL.exec(text)?.[1]?.length;
    if (digits !== undefined) decimals.set(digits, (decimals.get(digits) ?? 0) + 1);
  };
  own.forEach((below, i) => {
    const above = own[i - 1];
    if (above && isRest(above, below, room))
      rests.push({ piece: below.piece, rest: CUT_AMOUNT.test(above.piece.text) ? 'sure' : 'maybe' });
    const next = own[i + 1];
    const goesOn = next !== undefined && isRest(below, next, room);
    count(goesOn ? below.piece.text + next.piece.text : below.piece.text);
  });
  const total = [...decimals.values()].reduce((a, b) => a + b, 0);
  const [usual = 0, most = 0] = [...decimals].sort((a, b) => b[1] - a[1])[0] ?? [];
  if (total >= ENOUGH && most >= UNIFORM * total) return { rests, short: [] };
  if (rests.length === 0) return { rests, short: [] };
  const short = own.filter(({ piece: { text } }) => {
    const digits = DECIMAL.exec(text)?.[1]?.length ?? usual;
    return digits < usual && widthOf(text) + 1 > room;
  });
  return { rests: [], short: [...short.map((s) => s.piece), ...rests.map((r) => r.piece)] };
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
