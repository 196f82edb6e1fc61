import { isNumberLine } from './head-lines.js';
import type { Slot } from './slots.js';
import { splitTight } from './tight-heads.js';
import type { Fragment, TextLine } from './words.js';

/** A heading text over a run of columns. */
export interface Span {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly from: number;
  readonly to: number;
}

/** What it costs to put a heading text over columns, in character cells of being off centre. */
const COST = {
  /** Text wider than its columns. */
  wider: 0.8,
  /** Each further column; parents need a reason. */
  column: 0.15,
  /** A column of a parent without a text of its own below. */
  childless: 3,
  /** Columns of a parent whose own texts begin on different lines. */
  uneven: 1,
  /** The same text twice below one parent: "K Rp K" is one parent and a half. */
  twice: 6,
  /** A column left without a text on this line, though it is one of several that begin on the same line. */
  orphan: 0.7,
  orphansMost: 4,
  /** A parent over a part of what another text spans; across the beat of "K Rp K Rp". */
  cut: 4,
  beat: 40,
  /** A text that fits over one column, right above that column's own text. */
  above: -3,
  /** A blank heading cell is never better than a text that fits badly. */
  skip: 60,
  /**
   * A text over no column: that of a column that is blank in every row, and so left no trace. Only three parents
   * off the beat are worse.
   */
  hollow: 90,
  /** A wide parent may be further off centre: half as dear at four times this width. */
  halfAt: 24,
} as const;
/** A parent spans at most this many columns. */
const MAX_SPAN = 24;

/**
 * The heading texts above each column, from the top down: texts over several columns are parents, those over
 * one column are the lines of its own name.
 *
 *     Program      Target 2024         → Program
 *                   K       Rp           Target 2024 | K
 *                                        Target 2024 | Rp
 */
export function headPathsOf(head: readonly TextLine[], slots: readonly Slot[]): string[][] {
  const filled = head.filter((l) => l.fragments.length > 0 && !isNumberLine(l));
  const lines = filled.map((l, i) => splitTight(l, slots, filled.slice(i + 1)));
  const spans: Span[] = [];
  const tops = new Array<Top | null>(slots.length).fill(null);
  for (let i = lines.length - 1; i >= 0; i--) {
    const placed = placeLine(lines[i] ?? [], slots, tops).map((span) => overKode(span, slots, tops));
    spans.unshift(...placed);
    for (const span of placed) {
      for (let k = span.from; k <= span.to; k++) {
        const before = span.from === span.to ? tops[k] : null;
        tops[k] = {
          line: i,
          text: span.text,
          span,
          start: Math.min(span.start, before?.start ?? Infinity),
          end: Math.max(span.end, before?.end ?? 0),
        };
      }
    }
  }
  return slots.map((_, k) => pathOf(spans.filter((s) => s.from <= k && s.to >= k)));
}

/** What stands topmost over a column while the heading is read from the bottom up. */
interface Top {
  readonly line: number;
  readonly text: string;
  readonly span: Span;
  readonly start: number;
  readonly end: number;
}

/** The parts of a code stand in columns of their own below one heading: 1 | 06 | 01 | 2.02 | 0001. */
function overKode(span: Span, slots: readonly Slot[], tops: readonly (Top | null)[]): Span {
  if (span.from !== span.to || !/^kode\b/i.test(span.text)) return span;
  const bare = (k: number): boolean => tops[k] === null && (slots[k]?.codes ?? 0) >= KODE_SHARE;
  let { from, to } = span;
  while (bare(from - 1)) from--;
  while (bare(to + 1)) to++;
  return { ...span, from, to };
}

/** A column with this share of code parts is one. */
const KODE_SHARE = 0.7;

/** The texts above one column: those of its parents, the widest first, then its own. */
export function pathOf(spans: readonly Span[]): string[] {
  const own = spans.filter((s) => s.from === s.to).map((s) => s.text);
  const parents = new Map<string, { size: number; texts: string[] }>();
  for (const s of spans) {
    if (s.from === s.to) continue;
    const key = `${String(s.from)}-${String(s.to)}`;
    const parent = parents.get(key) ?? { size: s.to - s.from, texts: [] };
    parent.texts.push(s.text);
    parents.set(key, parent);
  }
  const above = [...parents.values()].sort((a, b) => b.size - a.size).map((p) => p.texts.join(' '));
  return own.length > 0 ? [...above, joinHead(own)] : above;
}

/** "Sub Ke-" + "giatan" is one word. */
function joinHead(texts: readonly string[]): string {
  return texts.reduce((all, t) =>
    /\p{L}-$/u.test(all) && /^\p{Ll}/u.test(t) ? all.slice(0, -1) + t : `${all} ${t}`,
  );
}

const centre = (from: number, to: number): number => (from + to) / 2;

/** The columns that a text was put over; none where `to` lies before `from`. */
interface Pick {
  readonly from: number;
  readonly to: number;
}

/** Puts the texts of one heading line over columns, in order, without overlap, as centred as can be. */
function placeLine(
  fragments: readonly Fragment[],
  slots: readonly Slot[],
  tops: readonly (Top | null)[],
): Span[] {
  const n = slots.length;
  const skips = orphanPrices(tops);
  const skipped = skips.reduce<number[]>((sums, s) => [...sums, (sums.at(-1) ?? 0) + s], [0]);
  // best[i][k]: first i texts placed in the first k columns.
  const best = fragments.map(() => new Array<number>(n + 1).fill(Infinity));
  const choice = fragments.map(() => new Array<Pick | null>(n + 1).fill(null));
  fragments.forEach((f, i) => {
    const row = best[i];
    const picks = choice[i];
    if (!row || !picks) return;
    row.forEach((_, k) => {
      row[k] = (i === 0 ? (skipped[k] ?? 0) : (best[i - 1]?.[k] ?? Infinity)) + COST.hollow;
      picks[k] = { from: k, to: k - 1 };
    });
    for (let k = 1; k <= n; k++) {
      const blank = (row[k - 1] ?? Infinity) + (skips[k - 1] ?? 0);
      if (blank < (row[k] ?? Infinity)) {
        row[k] = blank;
        picks[k] = picks[k - 1] ?? null;
      }
      for (let from = Math.max(0, k - MAX_SPAN); from < k; from++) {
        if (isFar(f, slots[from], slots[k - 1])) continue;
        const before = i === 0 ? (skipped[from] ?? 0) : (best[i - 1]?.[from] ?? Infinity);
        const cost = before + spanCost(f, slots, from, k - 1, tops);
        if (cost < (row[k] ?? Infinity)) {
          row[k] = cost;
          picks[k] = { from, to: k - 1 };
        }
      }
    }
  });
  const spans: Span[] = [];
  let k = n;
  for (let i = fragments.length - 1; i >= 0; i--) {
    const pick = choice[i]?.[k] ?? null;
    const f = fragments[i];
    if (!pick || !f) break;
    if (pick.to >= pick.from) spans.unshift({ text: f.text, start: f.start, end: f.end, ...pick });
    k = pick.from;
  }
  return spans;
}

/** A heading text never stands this far beside its columns. */
const FAR = 60;

function isFar(f: Fragment, first: Slot | undefined, last: Slot | undefined): boolean {
  return !first || !last || first.left > f.end + FAR || last.right < f.start - FAR;
}

/** What it costs to leave each column out: nothing for a text alone on its line, little in a long run of them. */
function orphanPrices(tops: readonly (Top | null)[]): number[] {
  const prices = tops.map(() => 0);
  for (let from = 0; from < tops.length;) {
    const line = tops[from]?.line;
    let to = from + 1;
    while (to < tops.length && line !== undefined && tops[to]?.line === line) to++;
    if (to - from > 1) prices.fill(COST.orphan * Math.min(1, COST.orphansMost / (to - from)), from, to);
    from = to;
  }
  return prices;
}

function spanCost(
  f: Fragment,
  slots: readonly Slot[],
  from: number,
  to: number,
  tops: readonly (Top | null)[],
): number {
  const first = slots[from];
  const last = slots[to];
  if (!first || !last) return Infinity;
  const width = last.right - first.left;
  const wider = Math.max(0, f.end - f.start - Math.max(width, last.to - first.from));
  let cost =
    offCentre(f, first, last, tops[from] ?? null, tops[to] ?? null) +
    COST.wider * wider +
    COST.column * (to - from);
  const top = tops[from];
  if (
    to === from &&
    top &&
    top.span.from === top.span.to &&
    wider === 0 &&
    Math.abs(centre(f.start, f.end) - centre(top.start, top.end)) <= ON_CENTRE
  )
    cost += COST.above;
  const beat = beatAt(tops, from);
  if (beat && !(beat.has(from) && beat.has(to + 1))) cost += COST.beat;
  if ((tops[from]?.span.from ?? from) < from) cost += COST.cut;
  if ((tops[to]?.span.to ?? to) > to) cost += COST.cut;
  if (to > from) {
    const line = tops[from]?.line;
    const texts = new Map<string, Span>();
    for (let k = from; k <= to; k++) {
      const top = tops[k];
      if (!top) cost += COST.childless;
      else if (top.line !== line) cost += COST.uneven;
      if (!top) continue;
      const same = texts.get(top.text);
      if (same && same !== top.span) cost += COST.twice;
      texts.set(top.text, top.span);
    }
  }
  return Math.min(COST.skip, cost);
}

/**
 * Where each beat of equal texts begins, and the last one ends, around a column: "K Rp K Rp K Rp" has beats of two
 * columns, "2023 2024 2023 2024" of two texts, however many columns each spans. Null where nothing comes again.
 */
function beatAt(tops: readonly (Top | null)[], at: number): ReadonlySet<number> | null {
  const line = tops[at]?.line;
  if (line === undefined) return null;
  const counts = new Map<string, number>();
  const spans = new Set(tops.flatMap((t) => (t?.line === line ? [t.span] : [])));
  for (const { text } of spans) counts.set(text, (counts.get(text) ?? 0) + 1);
  const again = (k: number): boolean => {
    const top = tops[k];
    return top?.line === line && (counts.get(top.text) ?? 0) > 1;
  };
  if (!again(at)) return null;
  let from = at;
  let to = at + 1;
  while (again(from - 1)) from--;
  while (again(to)) to++;
  const run = [...spans].filter((s) => s.from >= from && s.to < to).sort((a, b) => a.from - b.from);
  for (let length = 2; length * 2 <= run.length; length++) {
    if (run.length % length !== 0 || run[0]?.text === run[1]?.text) continue;
    if (run.every((s, k) => k + length >= run.length || s.text === run[k + length]?.text))
      return new Set([...run.filter((_, k) => k % length === 0).map((s) => s.from), to]);
  }
  return null;
}

/** How far a text is from the middle of its columns, by their body and by the heading texts already over them. */
function offCentre(f: Fragment, first: Slot, last: Slot, left: Top | null, right: Top | null): number {
  const own = centre(f.start, f.end);
  const body = Math.abs(own - centre(first.left, last.right));
  const head = left && right ? Math.abs(own - centre(left.start, right.end)) : body;
  const off = first === last ? head : Math.min(head, body);
  return (off * COST.halfAt) / (COST.halfAt + Math.max(0, last.right - first.left) / 4);
}

/** A text this close above another's centre is the same cell. */
const ON_CENTRE = 1.5;
