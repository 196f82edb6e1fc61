import type { Column } from '../../types.js';
import { isName } from './model.js';
import type { ParsedCell } from './parse.js';
import type { Word } from './words.js';

/** A name of one word repeated is no name printed for both sides. */
const FEWEST_WORDS = 2;
/** No name has more words. */
const MOST_WORDS = 60;

/**
 * Cuts the names that a page with two sides draws late where they repeat: each is printed once for either side,
 * one after the other, whatever its lines and columns look like.
 *
 *   Penataan Pasar Rakyat Penataan Pasar Rakyat      →  Penataan Pasar Rakyat (semula) | … (menjadi)
 */
export function pairLate(
  columns: readonly Column[],
  words: readonly Word[],
  cells: readonly ParsedCell[],
): readonly ParsedCell[] {
  if (!columns.some((c) => c.sisi === 'menjadi') || !cells.some((c) => c.late)) return cells;
  const paired: ParsedCell[] = [];
  for (let at = 0; at < cells.length;) {
    let to = at;
    while (isLateText(columns, cells[to])) to++;
    const cell = cells[at];
    if (to === at) {
      if (cell) paired.push(cell);
      at++;
      continue;
    }
    paired.push(...pairRun(columns, words, cells.slice(at, to)));
    at = to;
  }
  return paired;
}

function isLateText(columns: readonly Column[], cell: ParsedCell | undefined): boolean {
  const column = columns[cell?.column ?? -1];
  return cell?.late === true && column !== undefined && (isName(column) || TEXTS.has(column.field));
}
const TEXTS: ReadonlySet<string> = new Set(['indikator', 'keterangan', 'definisi']);

function pairRun(
  columns: readonly Column[],
  words: readonly Word[],
  run: readonly ParsedCell[],
): ParsedCell[] {
  const from = run[0]?.from ?? 0;
  const to = run.at(-1)?.to ?? from;
  const found: ParsedCell[] = [];
  for (let at = from; at < to;) {
    const size = doubled(words, at, to);
    if (size > 0) {
      const seat = (sisi: Column['sisi']): number => columnFor(columns, words, at, sisi);
      const pair = { late: true, begins: true };
      found.push({ ...pair, column: seat('semula'), from: at, to: at + size });
      found.push({ ...pair, column: seat('menjadi'), from: at + size, to: at + 2 * size });
      at += 2 * size;
      continue;
    }
    const own = run.find((c) => at >= c.from && at < c.to);
    const end = nextDouble(words, at + 1, own?.to ?? to);
    if (own) found.push({ ...own, from: at, to: end });
    at = end;
  }
  return found;
}

/** Number of words that are printed again right behind themselves from here on; 0 for none. */
function doubled(words: readonly Word[], from: number, to: number): number {
  const most = Math.min(MOST_WORDS, Math.floor((to - from) / 2));
  for (let size = FEWEST_WORDS; size <= most; size++) {
    if (words[from + size]?.norm !== words[from]?.norm) continue;
    let same = 1;
    while (same < size && words[from + same]?.norm === words[from + size + same]?.norm) same++;
    if (same === size) return size;
  }
  return 0;
}

function nextDouble(words: readonly Word[], from: number, to: number): number {
  for (let at = from; at < to; at++)
    if (words[at]?.gap !== 0 && doubled(words, at, words.length) > 0) return at;
  return to;
}

/** What a name that was drawn late is one of, by its first words. */
function columnFor(
  columns: readonly Column[],
  words: readonly Word[],
  at: number,
  sisi: Column['sisi'],
): number {
  const indicator = words[at]?.opening === 'indikator';
  const suits = (c: Column): boolean => (indicator ? c.field === 'indikator' : isName(c) && !isGoal(c));
  const own = columns.findIndex((c) => c.sisi === sisi && suits(c));
  return own >= 0 ? own : columns.findIndex(suits);
}

const isGoal = ({ field }: Column): boolean => field === 'tujuan' || field === 'sasaran';
