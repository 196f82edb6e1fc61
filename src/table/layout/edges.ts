import { leaves } from './head-leaves.js';
import { isNumberLine } from './head-lines.js';
import { splitSized } from './split-sized.js';
import { isFigure, type Fragment, type TextLine } from './words.js';

/**
 * What it costs to set or not to set a column edge. One unit is one line of the body that speaks for it.
 */
const COST = {
  /** A column must be seen on more than one line, unless the heading names it. */
  edge: 1.6,
  /** Where a table goes on without its heading its columns are known to be there. */
  edgeAgain: 0.8,
  /** A fragment cut in two: neighbours one blank apart do that, whole cells do not. */
  crossing: 1,
  /** Two cells of one line left in one column, by the blanks between them: two may be a wide word gap. */
  gap: { one: 1, two: 0.6, wide: 1 },
  /** The heading shows its columns once only, and blank columns nowhere else. */
  headGap: 2.5,
  /** … and texts on different lines that have nothing below name a column each, blank all the way down or not. */
  leafGap: 2.7,
  /** Two blanks in a heading may be a wide word gap: it says this share. */
  headNarrow: 0.4,
  /** Column numbers stand one to a column. */
  numberGap: 6,
  /** A column in which nothing begins: blank ones exist, but edges stand better where text begins. */
  hollow: 1,
  /** A clean edge that names begin at, for each of them, and at most. */
  aligned: 0.4,
  alignedMost: 3,
  /** Between places that cost the same, the one where amounts begin that end alike. */
  amounts: 0.08,
  amountsMost: 0.5,
} as const;
/** An edge is clean when it cuts at most this share of the lines; fewer lines than this align by chance. */
const CLEAN_SHARE = 0.02;
const ALIGNED_LINES = 3;
/** A heading speaks for more in a long table, so that ragged text does not outvote it. */
const HEAD_SHARE = 0.06;

interface Gap {
  /** End of the left neighbour, start of the right one. */
  readonly from: number;
  readonly to: number;
  readonly weight: number;
}

/**
 * Left edges of the columns of a table on one page, by the cheapest cut of the page into columns: every gap
 * between neighbours of a line wants an edge in it, every fragment wants none, and every edge has its price.
 *
 *     Program            Indikator     Target           edges
 *     Pembinaan desa     Jumlah desa       12    →      0, 19, 37
 *     yang tertinggal
 */
export function findEdges(head: readonly TextLine[], body: readonly TextLine[]): number[] {
  const filled = body.filter((l) => l.fragments.length > 0);
  const speaks = Math.max(1, HEAD_SHARE * filled.length);
  const gaps = [
    ...filled.flatMap((l) => gapsOf(l.fragments, null)),
    ...head.flatMap((l) => gapsOf(l.fragments, (isNumberLine(l) ? COST.numberGap : COST.headGap) * speaks)),
    ...leafGaps(head, speaks),
  ];
  const starts = [...head, ...filled].flatMap((l) => l.fragments.map((f) => f.start));
  const places = starts.length > 0 ? [...new Set(starts)].sort((a, b) => a - b) : [0];
  const crossing = crossings(places, filled);
  const aligned = alignments(places, filled, crossing);
  const price = head.length === 0 ? COST.edgeAgain : COST.edge;
  const prices = crossing.map((c, i) => price + COST.crossing * c - (aligned[i] ?? 0));
  return splitSized(splitTyped(cheapestCut(places, gaps, prices, startsAt(places, filled)), filled), filled);
}

/**
 * What further lines say for an edge at each place: names that begin there. Columns that never meet on one line
 * (levels of a staircase) show only so.
 */
function alignments(
  places: readonly number[],
  lines: readonly TextLine[],
  crossing: readonly number[],
): number[] {
  const starts = new Map<number, number>();
  const ends = new Map<number, { count: number; start: number }>();
  for (const f of lines.flatMap((l) => l.fragments)) {
    if (/^(?!Rp[.\s\d]|Rp$)\p{L}/u.test(f.text)) starts.set(f.start, (starts.get(f.start) ?? 0) + 1);
    else if (/\d[.,]\d/.test(f.text)) {
      const known = ends.get(f.end);
      ends.set(f.end, { count: (known?.count ?? 0) + 1, start: Math.min(known?.start ?? f.start, f.start) });
    }
  }
  const amounts = new Map([...ends.values()].map(({ count, start }) => [start, count]));
  return places.map((p, i) => {
    if ((crossing[i] ?? 0) > CLEAN_SHARE * lines.length) return 0;
    const count = starts.get(p) ?? 0;
    if (count < ALIGNED_LINES) return Math.min(COST.amountsMost, COST.amounts * (amounts.get(p) ?? 0));
    return Math.min(COST.alignedMost, COST.aligned * count);
  });
}

/** Figures and names need this many lines each to show that they are two columns. */
const TYPED_LINES = 2;

/**
 * Cuts a column in two where names stand left and figures right of it and never meet on one line: amounts that
 * are centred beside a name of two lines.
 *
 *     Penguatan kelembagaan
 *                               14.983.000
 *     bencana daerah
 */
function splitTyped(edges: readonly number[], lines: readonly TextLine[]): number[] {
  const ends = edges.map(() => ({ names: 0, figures: 0, nameEnd: 0, figureStart: Infinity }));
  for (const f of lines.flatMap((l) => l.fragments)) {
    const at = lastAtMost(edges, f.start);
    const seen = ends[at];
    if (!seen || f.end > (edges[at + 1] ?? Infinity)) continue;
    const figure = f.words.findIndex((w) => isFigure(w.text));
    const name = figure < 0 ? f.words : f.words.slice(0, figure);
    if (figure >= 0) {
      seen.figures++;
      seen.figureStart = Math.min(seen.figureStart, f.words[figure]?.start ?? f.start);
    }
    if (name.some((w) => /\p{L}{3}/u.test(w.text))) {
      seen.names++;
      seen.nameEnd = Math.max(seen.nameEnd, name.at(-1)?.end ?? f.end);
    }
  }
  return edges.flatMap((e, i) => {
    const seen = ends[i];
    const apart =
      seen && seen.names >= TYPED_LINES && seen.figures >= TYPED_LINES && seen.figureStart > seen.nameEnd;
    return apart ? [e, seen.figureStart] : [e];
  });
}

function lastAtMost(sorted: readonly number[], value: number): number {
  return Math.max(0, firstAtLeast(sorted, value + 1) - 1);
}

function gapsOf(fragments: readonly Fragment[], weight: number | null): Gap[] {
  return fragments.slice(1).flatMap((right, i) => {
    const left = fragments[i];
    if (!left) return [];
    const blanks = right.start - left.end;
    const own = blanks >= 3 ? COST.gap.wide : blanks === 2 ? COST.gap.two : COST.gap.one;
    const said = weight === null ? own : blanks === 2 ? weight * COST.headNarrow : weight;
    return [{ from: left.end, to: right.start, weight: said }];
  });
}

/** Gaps between neighbouring texts of a heading that have nothing below them, whatever line they stand on. */
function leafGaps(head: readonly TextLine[], speaks: number): Gap[] {
  const texts = leaves(head);
  return texts.slice(1).flatMap((right, i) => {
    const left = texts[i];
    if (!left || right.start <= left.end) return [];
    const beside = head.some((l) => l.fragments.includes(left) && l.fragments.includes(right));
    return gapsOf([left, right], (beside ? COST.headGap : COST.leafGap) * speaks);
  });
}

/** For every place the number of body fragments that an edge there would cut. */
function crossings(places: readonly number[], lines: readonly TextLine[]): number[] {
  const last = (places.at(-1) ?? 0) + 2;
  const change = new Array<number>(last + 1).fill(0);
  const add = (at: number, by: number): void => {
    if (at <= last) change[at] = (change[at] ?? 0) + by;
  };
  for (const line of lines) {
    for (const f of line.fragments) {
      add(f.start + 1, 1);
      add(f.end, -1);
    }
  }
  let open = 0;
  const at = change.map((c) => (open += c));
  return places.map((p) => at[p] ?? 0);
}

/** For each place (and the right end) how many body fragments begin left of it. */
function startsAt(places: readonly number[], lines: readonly TextLine[]): number[] {
  const counts = [...places, Infinity].map(() => 0);
  for (const f of lines.flatMap((l) => l.fragments)) {
    const at = lastAtMost(places, f.start) + 1;
    counts[at] = (counts[at] ?? 0) + 1;
  }
  let sum = 0;
  return counts.map((c) => (sum += c));
}

/** Chain of edges with the least cost; `inside(i, j)` is the weight of gaps that no edge from i to j cuts. */
function cheapestCut(
  places: readonly number[],
  gaps: readonly Gap[],
  prices: readonly number[],
  begins: readonly number[],
): number[] {
  const n = places.length;
  const uncut = uncutWeights(places, gaps);
  const best = new Array<number>(n + 1).fill(Infinity);
  const from = new Array<number>(n + 1).fill(0);
  best[0] = 0;
  for (let j = 1; j <= n; j++) {
    const price = j === n ? 0 : (prices[j] ?? 0);
    for (let i = 0; i < j; i++) {
      const hollow = (begins[j] ?? 0) === (begins[i] ?? 0) ? COST.hollow : 0;
      const cost = (best[i] ?? Infinity) + (uncut[i]?.[j] ?? 0) + price + hollow;
      if (cost < (best[j] ?? Infinity)) {
        best[j] = cost;
        from[j] = i;
      }
    }
  }
  const edges: number[] = [];
  for (let j = from[n] ?? 0; ; j = from[j] ?? 0) {
    edges.unshift(places[j] ?? 0);
    if (j === 0) return edges;
  }
}

/** uncut[i][j]: gaps that end before place j and begin after place i (n stands for the right end). */
function uncutWeights(places: readonly number[], gaps: readonly Gap[]): number[][] {
  const n = places.length;
  const index = new Map(places.map((p, i) => [p, i]));
  const table = Array.from({ length: n + 1 }, () => new Array<number>(n + 1).fill(0));
  for (const gap of gaps) {
    const to = index.get(gap.to) ?? n;
    const row = table[firstAtLeast(places, gap.from)];
    if (row) row[to] = (row[to] ?? 0) + gap.weight;
  }
  const sums = Array.from({ length: n + 1 }, () => new Array<number>(n + 1).fill(0));
  for (let i = n - 1; i >= 0; i--) {
    let run = 0;
    for (let j = 0; j <= n; j++) {
      const line = sums[i];
      if (line) line[j] = (sums[i + 1]?.[j] ?? 0) + run;
      run += table[i + 1]?.[j] ?? 0;
    }
  }
  return sums;
}

function firstAtLeast(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if ((sorted[mid] ?? 0) < value) low = mid + 1;
    else high = mid;
  }
  return low;
}
