import { INDIKATOR_START, isSatuan } from '../../lex/words.js';
import { slotAt, type Slot } from './slots.js';
import { isFigure, isQuantity, joinWords, type Fragment, type TextLine, type Word } from './words.js';

/** The words of one line that lie in one column. */
export interface Piece extends Fragment {
  readonly column: number;
  /** 0–1: how sure the cut on its left is. */
  readonly sure: number;
  /** It may be the last digits of the figure above it, which the column's width has cut, or surely is: of an amount. */
  readonly rest?: 'maybe' | 'sure';
}

/** Written out: a page has thousands, and each spread with more behind it gets a shape of its own in memory. */
export function pieceIn({ words, text, start, end }: Fragment, column: number, sure: number): Piece {
  return { words, text, start, end, column, sure };
}

/** What it costs to read a line one way, in units of "clearly wrong here". */
const COST = {
  /** Two or more blanks left inside a cell. */
  gapTwo: 2,
  gapWide: 5,
  /** A cut at one blank, before what speaks for it is taken off. */
  cut: 3.2,
  /** What speaks for a cut at one blank. */
  beside: -3.4,
  near: -2,
  aligned: -1.6,
  typed: -2.4,
  opening: -2.6,
  /** Capitals end: "KEPENTINGAN UMUM tanah untuk …". */
  capsEnd: -2.6,
  /** A quantity with its unit, or a unit, at the end of a name, when the column it belongs to is blank. */
  tail: 4,
  capital: -0.7,
  lower: 1.2,
  /** One character off a neighbour's start still says something; so does the edge of a column. */
  offByOne: -1.8,
  edge: -0.8,
  /** A cell that lies over most of the column to its left. */
  over: 1.6,
  /** Per character outside the column, on either side. */
  left: 0.16,
  right: 0.22,
  /** Not at the start that most lines of the column share. */
  ragged: 0.25,
  /** Words in a column of numbers, a lone figure in a column of words. */
  wordInNumbers: 1.5,
  figureInWords: 2.5,
  /** A small whole number in a column of amounts, an amount in a column of small numbers. */
  smallInAmounts: 1.3,
  amountInSmall: 2,
  /** Two cells that stand one blank apart read as one: "90.00 Kegiatan dilaksanakan". */
  gapOne: 3,
  /** A unit beside an amount, in a column that prints none. */
  unitInAmounts: 3,
  /** A name that begins this far from where its column begins, per character, and at most. */
  indent: 0.1,
  indentMost: 1.5,
  /** A unit in a column of units, and anything else there. */
  unit: -2.5,
  noUnit: 1,
} as const;
/** Above this price a cut is a guess. */
const GUESS = 2;
const GUESS_SURE = 0.7;
/** Lines of one row drift together: starts this many lines away speak for a cut at the same place. */
const BESIDE_LINES = 2;
const NEAR_LINES = 5;

/** Puts the words of each line into columns. Lines whose fragments each lie in one column are read at once. */
export function lineCells(lines: readonly TextLine[], slots: readonly Slot[]): Piece[][] {
  const edges = slots.map((s) => s.from);
  return lines.map((line, i) => {
    if (line.words.length === 0) return [];
    const plain = readPlain(line, edges);
    const ends = figureEnds(lines[i - 1]);
    const tight = !plain || plain.some((p) => isOdd(p, slots, plain, ends));
    return tight ? readTight(line, slots, startsNear(lines, i), ends) : plain;
  });
}

/** A name that begins in the last part of its column, this close to the next one, may belong to that. */
const LATE_SHARE = 0.6;
const CLOSE = 8;

/** Where the figures of a line end that a column may have cut: a digit right below is the rest of one. */
function figureEnds(line: TextLine | undefined): ReadonlySet<number> {
  const cut = line?.words.filter((w) => /^[\d.,]*\d[.,]\d*$/.test(w.text)) ?? [];
  return new Set(cut.map((w) => w.end));
}

/** True for a piece that may belong to a neighbouring column. */
function isOdd(
  piece: Piece,
  slots: readonly Slot[],
  pieces: readonly Piece[],
  ends: ReadonlySet<number>,
): boolean {
  const slot = slots[piece.column];
  if (!slot) return false;
  const late =
    slot.quantities <= WORDS &&
    slot.alignLeft !== null &&
    piece.start - slot.left > LATE_SHARE * (slot.right - slot.left) &&
    slot.to - piece.start <= CLOSE;
  const mixed = piece.words.length === 1 && !ends.has(piece.end) && mixCost(piece.text, slot) > 0;
  const united = piece.words.length > 1 && typeCost(piece.words, slot) >= COST.unitInAmounts;
  return late || mixed || united || tailOf(piece.words, slots, piece.column, pieces) > 0;
}

function readPlain(line: TextLine, edges: readonly number[]): Piece[] | null {
  const pieces: Piece[] = [];
  for (const f of line.fragments) {
    const column = slotAt(edges, f.start);
    if (f.end > (edges[column + 1] ?? Infinity) || column <= (pieces.at(-1)?.column ?? -1)) return null;
    pieces.push(pieceIn(f, column, 1));
  }
  return pieces;
}

/** A tail stands in this last share of its column. */
const TAIL_SHARE = 0.55;

/** Words at the end of a name that look like the next column's cell: "… yang 3 Dokumen", "… Umum Laporan". */
function tailOf(
  words: readonly Word[],
  slots: readonly Slot[],
  column: number,
  pieces: readonly Piece[],
): number {
  const slot = slots[column];
  const next = slots[column + 1];
  const last = words.at(-1);
  if (
    !slot ||
    !next ||
    !last ||
    words.length < 3 ||
    slot.quantities >= NUMBERS ||
    pieces.some((p) => p.column === column + 1)
  )
    return 0;
  const from = slot.left + TAIL_SHARE * (slot.right - slot.left);
  if (next.units >= UNITS)
    return isSatuan(last.text) &&
      !PLACE_WORD.test(last.text) &&
      last.start >= from &&
      /^\p{Lu}|^%/u.test(last.text)
      ? COST.tail
      : 0;
  if (next.quantities < TAIL_QUANTITIES) return 0;
  const before = words.at(-2);
  const quantity = isFigure(last.text)
    ? last
    : before && isSatuan(last.text) && /^\d/.test(before.text) && isQuantity(before.text)
      ? before
      : null;
  return quantity && quantity.start >= from ? COST.tail : 0;
}

/** Units that end names as well: "Pemerintah Daerah", "di Desa". */
const PLACE_WORD = /^(?:daerah|kabupaten|kota|kecamatan|desa|kelurahan|perangkat|kegiatan|program)$/i;

/** The next column counts as one of quantities from this share on. */
const TAIL_QUANTITIES = 0.5;

/** Starts of cells that surely begin in the lines around, with what they say for a cut at the same place. */
function startsNear(lines: readonly TextLine[], at: number): ReadonlyMap<number, number> {
  const starts = new Map<number, number>();
  for (const step of [-1, 1]) {
    for (let i = at + step; Math.abs(i - at) <= NEAR_LINES; i += step) {
      const line = lines[i];
      if (!line || line.words.length === 0) break;
      const says = Math.abs(i - at) <= BESIDE_LINES ? COST.beside : COST.near;
      for (const f of line.fragments) starts.set(f.start, Math.min(says, starts.get(f.start) ?? 0));
    }
  }
  return starts;
}

interface State {
  readonly cost: number;
  readonly from: number;
  readonly column: number;
  readonly before: State | null;
}

/** The cheapest way to cut a line into cells of ascending columns. */
function readTight(
  line: TextLine,
  slots: readonly Slot[],
  near: ReadonlyMap<number, number>,
  ends: ReadonlySet<number>,
): Piece[] {
  const words = line.words;
  const begins = new Set(line.fragments.map((f) => f.start));
  const reach = Math.max(4, slots.length);
  // states[j]: best ways to read the first j words, by the last column used.
  const states: Map<number, State>[] = Array.from(
    { length: words.length + 1 },
    () => new Map<number, State>(),
  );
  states[0]?.set(-1, { cost: 0, from: 0, column: -1, before: null });
  for (let i = 0; i < words.length; i++) {
    const open = [...(states[i]?.values() ?? [])];
    if (open.length === 0) continue;
    const cut = i === 0 ? 0 : cutCost(words, i, slots, near);
    let inner = 0;
    for (let j = i + 1; j <= words.length; j++) {
      const word = words[j - 1];
      if (!word) break;
      if (j > i + 1) inner += gapCost(words[j - 2], word, begins);
      if (inner > 3 * COST.gapWide) break;
      const own = { start: words[i]?.start ?? 0, end: word.end };
      const home = slotAt(
        slots.map((s) => s.from),
        own.start,
      );
      for (let column = Math.max(0, home - 1); column <= Math.min(slots.length - 1, home + reach); column++) {
        const slot = slots[column];
        if (!slot) continue;
        const cell = words.slice(i, j);
        const place =
          placeCost(own, slot, slots[column - 1]) +
          typeCost(cell, slot, ends) +
          tailOf(cell, slots, column, []);
        if (place > MAX_PLACE) {
          if (slot.from > own.end) break;
          continue;
        }
        for (const state of open) {
          if (state.column >= column) continue;
          const cost = state.cost + cut + inner + place;
          const known = states[j]?.get(column);
          if (!known || cost < known.cost) states[j]?.set(column, { cost, from: i, column, before: state });
        }
      }
    }
  }
  const [cheapest] = [...(states[words.length]?.values() ?? [])].sort((a, b) => a.cost - b.cost);
  return cheapest ? unwind(cheapest, words, slots, near) : forced(line, slots);
}

/** A cell that lies further off than this belongs elsewhere. */
const MAX_PLACE = 9;

function unwind(
  end: State,
  words: readonly Word[],
  slots: readonly Slot[],
  near: ReadonlyMap<number, number>,
): Piece[] {
  const pieces: Piece[] = [];
  let to = words.length;
  for (let state: State | null = end; state?.before; state = state.before) {
    const cut = state.from === 0 ? 0 : cutCost(words, state.from, slots, near);
    pieces.unshift(
      pieceIn(joinWords(words.slice(state.from, to)), state.column, cut > GUESS ? GUESS_SURE : 1),
    );
    to = state.from;
  }
  return pieces;
}

/** Where no reading is cheap enough: each fragment in the column where it begins, joined where two share one. */
function forced(line: TextLine, slots: readonly Slot[]): Piece[] {
  const edges = slots.map((s) => s.from);
  const byColumn = new Map<number, Word[]>();
  for (const f of line.fragments) {
    const column = slotAt(edges, f.start);
    byColumn.set(column, [...(byColumn.get(column) ?? []), ...f.words]);
  }
  return [...byColumn].map(([column, words]) => pieceIn(joinWords(words), column, GUESS_SURE));
}

function gapCost(left: Word | undefined, right: Word, begins: ReadonlySet<number>): number {
  const gap = right.start - (left?.end ?? right.start);
  if (gap >= 3) return COST.gapWide;
  if (gap === 2) return COST.gapTwo;
  if (!begins.has(right.start)) return 0;
  return left && isFigure(left.text) && isFigure(right.text) ? COST.gapWide : COST.gapOne;
}

/** The price of a cut before word i: none at two blanks, else by what speaks for a new cell. */
function cutCost(
  words: readonly Word[],
  i: number,
  slots: readonly Slot[],
  near: ReadonlyMap<number, number>,
): number {
  const left = words[i - 1];
  const right = words[i];
  if (!left || !right || right.start - left.end >= 2) return 0;
  if (isFigure(left.text) && isFigure(right.text)) return 0;
  if (/^Rp\.?$/i.test(left.text)) return COST.gapWide;
  let cost: number = COST.cut;
  const exact = near.get(right.start) ?? 0;
  const close = near.has(right.start - 1) || near.has(right.start + 1) ? COST.offByOne : 0;
  const beside = Math.min(exact, close);
  if (slots.some((s) => Math.abs(s.from - right.start) <= 1)) cost += COST.edge;
  cost += beside;
  if (slots.some((s) => s.alignLeft === right.start)) cost += COST.aligned;
  if (isFigure(left.text) !== isFigure(right.text) && !isSatuan(right.text)) cost += COST.typed;
  else if (isQuantity(right.text) && !isQuantity(left.text))
    cost += COST.typed / (isSatuan(words[i + 1]?.text ?? '') ? 1 : 2);
  if (/^\p{Lu}{3,}[,)]?$/u.test(left.text) && /^\p{Lu}?\p{Ll}{2}/u.test(right.text)) cost += COST.capsEnd;
  const rest = words
    .slice(i, i + 2)
    .map((w) => w.text)
    .join(' ');
  if (INDIKATOR_START.test(rest) && /^\p{Lu}/u.test(right.text)) cost += COST.opening;
  else if (/^\p{Lu}/u.test(right.text)) cost += COST.capital;
  else if (/^\p{Ll}/u.test(right.text) && beside === 0) cost += COST.lower;
  return Math.max(0, cost);
}

/** This share of a column's text counts as most of it. */
const MOST = 0.6;

function placeCost(
  own: { readonly start: number; readonly end: number },
  slot: Slot,
  before: Slot | undefined,
): number {
  const left = Math.max(0, slot.from - own.start);
  const right = Math.max(0, own.end - slot.to) + Math.max(0, own.start - slot.to);
  const aligned = own.start === slot.alignLeft || own.end === slot.alignRight;
  const indent =
    slot.quantities <= WORDS && slot.alignLeft !== null
      ? COST.indent * Math.max(0, own.start - slot.alignLeft)
      : 0;
  const overlap =
    before && before.seen > 0 ? Math.min(own.end, before.right) - Math.max(own.start, before.left) : 0;
  const over = before && overlap > MOST * (before.right - before.left) ? COST.over : 0;
  const ragged = aligned ? 0 : Math.max(COST.ragged, Math.min(COST.indentMost, indent));
  return over + COST.left * left + COST.right * right + ragged;
}

/** A column counts as of numbers or of words above this share. */
const NUMBERS = 0.8;
const WORDS = 0.08;
const UNITS = 0.6;

const NONE: ReadonlySet<number> = new Set();

function typeCost(words: readonly Word[], slot: Slot, ends: ReadonlySet<number> = NONE): number {
  if (slot.seen === 0) return 0;
  const quantity = isQuantity(words[0]?.text ?? '');
  if (slot.units >= UNITS) return isSatuan(words.map((w) => w.text).join(' ')) ? COST.unit : COST.noUnit;
  if (
    slot.figures >= AMOUNTS &&
    slot.united <= WORDS &&
    words.length > 1 &&
    isFigure(words[0]?.text ?? '') &&
    /^\p{Lu}\p{L}+$/u.test(words.at(-1)?.text ?? '')
  )
    return COST.unitInAmounts;
  const rest = ends.has(words[0]?.end ?? -1);
  const mix = words.length === 1 && !rest ? mixCost(words[0]?.text ?? '', slot) : 0;
  if (mix > 0) return mix;
  if (slot.quantities >= NUMBERS && !quantity && !isSatuan(words.map((w) => w.text).join(' ')))
    return COST.wordInNumbers;
  if (slot.quantities <= WORDS && words.length === 1 && isFigure(words[0]?.text ?? ''))
    return COST.figureInWords;
  return 0;
}

/** A column is one of amounts or decimals above this share of figures, one of small numbers below that. */
const AMOUNTS = 0.65;
const SMALL = 0.2;

function mixCost(text: string, slot: Slot): number {
  if (slot.quantities < TAIL_QUANTITIES) return 0;
  if (slot.figures >= AMOUNTS && /^[1-9]\d{0,3}$/.test(text)) return COST.smallInAmounts;
  if (slot.figures <= SMALL && isFigure(text) && /\d{1,3}[.,]\d{3}/.test(text)) return COST.amountInSmall;
  return 0;
}
