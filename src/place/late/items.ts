import { gather } from '../../lex/gather.js';
import type { NumberStyle } from '../../lex/number.js';
import { readValue } from '../../lex/value.js';
import type { LooseCell, Value } from '../../types.js';
import { cuts } from './cuts.js';

/** One thing drawn late: a number with all ways to read it, or words; `taken` where it has found its row. */
export interface LateItem {
  readonly kind: 'figure' | 'name' | 'taken';
  readonly text: string;
  /** Ways to cut the printed digits into values; one way of one value for most. Empty for words. */
  readonly ways: readonly (readonly Value[])[];
  /** The loose cell that it comes from. */
  readonly cell: LooseCell;
}

/** A leading run of figures in a cell: "9,756,893,547 1,670,782,056 17.12TOTAL". */
const FIGURES_FIRST = /^((?:(?:Rp\.?\s*)?\d[\d.,]*%?(?:,-)?\s+)*\d[\d.,]*\d%?)\s*(?=\p{Lu}\p{L}{3,})(.+)$/su;

/** A goal that was drawn right after another cell: its first word is known, and capital in the midst of a text. */
const NEXT_GOAL = /(?<=\p{Ll})\s+(?=(?:Terwujudnya|Meningkatnya|Menurunnya|Terlaksananya|Tersedianya)\s)/u;

/** The late cells of a table as figures and names, in drawing order. */
export function lateItems(cells: readonly LooseCell[], style: NumberStyle): LateItem[] {
  return gather(cells, (cell) => itemsOf(cell, cell.text.trim(), style));
}

/** An indicator with its list mark: "2. Indeks …" is no number with a unit. */
const LISTED = /^(?:\d{1,2}|[a-z])[.)]\s+\p{L}{3}/u;

/** The code of a name drawn late: "1 06 01 2.02", "X.XX.01". It goes with its name. */
export const LATE_KODE = /^[\dxX](?: (?:\d\d|[xX]{2}) \d\d\b|(?:\.(?:\d\d|[xX]{2})){2})/;

function itemsOf(cell: LooseCell, text: string, style: NumberStyle): LateItem[] {
  if (text === '' || LATE_KODE.test(text)) return [];
  if (LISTED.test(text)) return [{ kind: 'name', text, ways: [], cell }];
  const value = readValue(text, style);
  if (value.kind !== 'text' && !(value.kind === 'number' && value.broken)) {
    return [{ kind: 'figure', text, ways: [[value]], cell }];
  }
  const tokens = text.replace(/\bRp\.?\s+(?=\d)/g, 'Rp').split(/\s+/);
  const read = tokens.map((token): LateItem | null => {
    const ways = waysOf(token, style);
    return ways.length > 0 ? { kind: 'figure', text: token, ways, cell } : null;
  });
  const figures = gather(read, (item) => (item ? [item] : []));
  if (figures.length === tokens.length) return figures;
  const mixed = FIGURES_FIRST.exec(text);
  if (mixed?.[1] && mixed[2]) return [...itemsOf(cell, mixed[1], style), ...itemsOf(cell, mixed[2], style)];
  return text.split(NEXT_GOAL).map((part) => ({ kind: 'name', text: part, ways: [], cell }));
}

function waysOf(token: string, style: NumberStyle): Value[][] {
  const whole = readValue(token, style);
  if (whole.kind === 'empty' || whole.kind === 'error') return [[whole]];
  if (whole.kind === 'number' && !whole.broken) return [[whole]];
  // Parts that read the same are still two values.
  const ways = cuts(token).map((parts) => parts.map((p) => ({ ...readValue(p, style) })));
  return whole.kind === 'number' ? [[whole], ...ways.filter((w) => w.length > 1)] : ways;
}
