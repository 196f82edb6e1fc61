import { isSatuan } from '../../lex/words.js';
import { isFigure, isQuantity, type Fragment, type TextLine } from './words.js';

/** One column of a table on one page, in character cells. */
export interface Slot {
  /** Where its text may begin; the next slot's `from` ends it. */
  readonly from: number;
  readonly to: number;
  /** Where its text really lies. */
  readonly left: number;
  readonly right: number;
  /** The start or end that most of its lines share, null where ragged. */
  readonly alignLeft: number | null;
  readonly alignRight: number | null;
  /** Share of its fragments that are quantities, 0–1; figures in the strict sense likewise. */
  readonly quantities: number;
  readonly figures: number;
  /** Share that are parts of a code: "1", "06", "2.02", "0001", "X". */
  readonly codes: number;
  /** Share that are units of measure. */
  readonly units: number;
  /** Share that are a quantity with its unit. */
  readonly united: number;
  /** Fragments seen. */
  readonly seen: number;
}

/** A part of an amount that the column's width cut: "257.000,", ",444", "3.234.865.9". */
const CUT_FIGURE = /^(?:Rp)?\d{1,3}(?:[.,]\d{3})*[.,]\d{0,3}$|^[.,]\d{1,3}/;

/** A start or end is the column's edge when this share of its fragments has it. */
const ALIGNED_SHARE = 0.5;

/** Measures the columns between edges by the body fragments that lie in one of them; else by the heading. */
export function measureSlots(
  edges: readonly number[],
  head: readonly TextLine[],
  body: readonly TextLine[],
): Slot[] {
  const width = Math.max(1, ...[...head, ...body].map((l) => l.words.at(-1)?.end ?? 0)) + 1;
  const inside = collect(edges, body);
  const heads = collect(edges, head);
  return edges.map((from, i) => {
    const to = edges[i + 1] ?? width;
    const fragments = inside[i] ?? [];
    const extent = fragments.length > 0 ? fragments : (heads[i] ?? []);
    return {
      from,
      to,
      left: extent.length > 0 ? Math.min(...extent.map((f) => f.start)) : from,
      right: extent.length > 0 ? Math.max(...extent.map((f) => f.end)) : to,
      alignLeft: common(fragments.map((f) => f.start)),
      alignRight: common(fragments.map((f) => f.end)),
      quantities: share(fragments, (f) => isQuantity(f.text.replace(/^Rp\.?\s*/i, '').split(' ')[0] ?? '')),
      figures: share(fragments, (f) => f.words.some((w) => isFigure(w.text) || CUT_FIGURE.test(w.text))),
      codes: share(fragments, (f) =>
        f.words.every((w) => /^(?:\d{1,2}(?:\.\d{1,3})*|\d{4}|[xX]{1,2}(?:\.[xX\d]{1,2})*)$/.test(w.text)),
      ),
      units: share(fragments, (f) => isSatuan(f.text)),
      united: share(
        fragments,
        (f) =>
          f.words.length > 1 && isQuantity(f.words[0]?.text ?? '') && isSatuan(f.words.at(-1)?.text ?? ''),
      ),
      seen: fragments.length,
    };
  });
}

function collect(edges: readonly number[], lines: readonly TextLine[]): Fragment[][] {
  const inside: Fragment[][] = edges.map(() => []);
  for (const line of lines) {
    for (const f of line.fragments) {
      const at = slotAt(edges, f.start);
      if (f.end <= (edges[at + 1] ?? Infinity)) inside[at]?.push(f);
    }
  }
  return inside;
}

/** Index of the slot that a position lies in. */
export function slotAt(edges: readonly number[], x: number): number {
  let low = 0;
  let high = edges.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if ((edges[mid] ?? 0) <= x) low = mid + 1;
    else high = mid;
  }
  return Math.max(0, low - 1);
}

function common(values: readonly number[]): number | null {
  const counts = new Map<number, number>();
  for (const v of values) counts.set(v, (counts.get(v) ?? 0) + 1);
  const [best] = [...counts].sort((a, b) => b[1] - a[1]);
  return best && best[1] >= ALIGNED_SHARE * values.length ? best[0] : null;
}

function share(fragments: readonly Fragment[], test: (f: Fragment) => boolean): number {
  return fragments.length === 0 ? 0 : fragments.filter(test).length / fragments.length;
}
