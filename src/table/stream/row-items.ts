import { isSatuan } from '../../lex/words.js';
import type { Column } from '../../types.js';
import { figureCells, textOf, type FigureKind } from './figures.js';
import { kodeCells } from './kode-cells.js';
import type { PrintedLine } from './printed-lines.js';
import { SMALL } from './traits.js';
import type { Word } from './words.js';

/** What stands on a line of cells of one line each: a figure with its unit, or words that no other cell parts. */
export type RowItem =
  | { readonly kind: 'figure'; readonly words: readonly Word[]; readonly figure: FigureKind }
  | { readonly kind: 'text' | 'unit'; readonly words: readonly Word[] };

export interface RowItems {
  /** Running number or code. */
  readonly lead: readonly Word[];
  readonly items: readonly RowItem[];
}

/** The items of a line, left to right; text is parted where an indicator or a unit begins. */
export function rowItems(columns: readonly Column[], { words }: PrintedLine): RowItems {
  const lead = leadOf(columns, words);
  const items: RowItem[] = [];
  let text: Word[] = [];
  const close = (): void => {
    if (text.length > 0) items.push(...textItems(columns, text));
    text = [];
  };
  for (let at = lead; at < words.length;) {
    const cell = figureCells(words, at, false).findLast((c) => c.kind !== 'grade');
    if (cell && (text.length === 0 || !isInName(words, at, cell.to))) {
      close();
      items.push({ kind: 'figure', words: words.slice(at, cell.to), figure: cell.kind });
      at = cell.to;
    } else {
      const word = words[at++];
      if (word) text.push(word);
    }
  }
  close();
  return { lead: words.slice(0, lead), items };
}

/** A number inside a name: words of small letters follow it. */
function isInName(words: readonly Word[], from: number, to: number): boolean {
  return (
    to - from === 1 && words[from]?.kind === 'int' && words[to]?.shape === SMALL && !isUnit(words, to, to + 1)
  );
}

/** How many words at the beginning of a line are its running number or code. */
function leadOf(columns: readonly Column[], words: readonly Word[]): number {
  const has = (field: Column['field']): boolean => columns.some((c) => c.field === field);
  if (has('kode')) {
    const codes = kodeCells(words, 0).map((c) => c.to);
    // The number of a sub kegiatan ends a code; a number before a unit is a figure.
    const ended = codes.find((to) => /^\d{4}$/.test(words[to - 1]?.text ?? ''));
    const longest = ended ?? codes.findLast((to) => !isUnit(words, to, to + 1)) ?? 0;
    if (longest > 0) return longest;
  }
  return has('no') && words[0]?.numbering === true && !isUnit(words, 1, 2) ? 1 : 0;
}

const isUnit = (words: readonly Word[], from: number, to: number): boolean =>
  words.length >= to && isSatuan(textOf(words, from, to));

/** Longest unit in words. */
const LONGEST_UNIT = 3;

function textItems(columns: readonly Column[], words: readonly Word[]): RowItem[] {
  if (isUnit(words, 0, words.length)) return [{ kind: 'unit', words }];
  if (columns.some((c) => c.field === 'satuan'))
    for (let size = Math.min(LONGEST_UNIT, words.length - 1); size > 0; size--) {
      const [head, tail] = [words.slice(0, size), words.slice(-size)];
      if (isUnit(tail, 0, size) && tail[0]?.shape !== SMALL)
        return [...named(words.slice(0, -size)), { kind: 'unit', words: tail }];
      if (isUnit(head, 0, size) && words[size]?.shape !== SMALL)
        return [{ kind: 'unit', words: head }, ...named(words.slice(size))];
    }
  return named(words);
}

/** "Penataan Arsip Jumlah arsip": a name, and the indicator beside it. */
function named(words: readonly Word[]): RowItem[] {
  const at = words.findIndex((w, i) => i > 0 && w.opening === 'indikator' && w.shape !== SMALL);
  if (at < 0 || words[0]?.opening === 'indikator') return [{ kind: 'text', words }];
  return [
    { kind: 'text', words: words.slice(0, at) },
    { kind: 'text', words: words.slice(at) },
  ];
}
