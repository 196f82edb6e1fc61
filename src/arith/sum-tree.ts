/** One line of a money table: its amounts column by column, and the depth that something else has told. */
export interface SumItem {
  /** In the same units throughout; 0 for a dash, null where nothing is printed. Safe integers. */
  readonly amounts: readonly (number | null)[];
  /** 0 for the top level; null where only the sums can tell. */
  readonly depth: number | null;
  /** Looks like a parent (below 0) or like a leaf (above 0): breaks ties only. */
  readonly lean: number;
}

/** Costs of one parent with its children; the cheapest reading of the whole list wins. */
const COST = {
  /** Every amount of the parent is the sum of its children's. */
  exact: 0,
  /** Some amounts are, some are not: a misprint. */
  partly: 0.8,
  /** Nothing to compare: amounts are missing. */
  unknown: 1.1,
  /** A parent without children, where the list shows no sums at all … */
  lone: 1,
  /** … and where it does: then a parent without children is rare. */
  loneAmongSums: 1.5,
  /** No amount is the sum, where the list shows no sums at all … */
  wrong: 3,
  /** … and where it does: more likely a misprint than two parents without children. */
  wrongAmongSums: 1.9,
  /** For each line that looks like the other level. */
  lean: 0.15,
  /** A line whose depth is told to be another one. */
  impossible: 1e6,
} as const;

/** No parent has more direct children. */
const MAX_CHILDREN = 60;
/** No top-level line has more lines below it, where the top level itself must be found. */
const MAX_BELOW = 120;
/** The list shows sums when parents with exact sums hold at least this share of its lines. */
const SHOWS_SUMS = 0.3;

/** Depth of every line, and whether the sums bear it out. */
export interface SumTree {
  readonly depths: readonly number[];
  readonly proven: boolean;
}

/**
 * Reads a list of amounts as a tree printed top down: a parent, then its children, whose amounts add up to
 * the parent's. Amounts are compared exactly; a misprinted one is outvoted by its neighbours.
 *
 *     600   program
 *     400     kegiatan
 *     150       sub kegiatan
 *     250       sub kegiatan
 *     200     kegiatan
 *     200       sub kegiatan
 *
 * @param levels 2 for parents and leaves, 3 for a level above them
 */
export function sumTree(items: readonly SumItem[], levels: 2 | 3): SumTree {
  const first = read(items, levels, false);
  const shows = first.exact >= SHOWS_SUMS * items.length;
  const { depths } = shows ? read(items, levels, true) : first;
  return { depths, proven: shows };
}

function read(items: readonly SumItem[], levels: 2 | 3, among: boolean): { depths: number[]; exact: number } {
  if (levels === 2) {
    const pairs = new Pairs(items, 0, items.length, 0, among);
    return { depths: pairs.depths(items.length), exact: pairs.exactLines(items.length) };
  }
  return readThree(items, among);
}

/** Parents and leaves: the best reading of every prefix of a stretch of the list. */
class Pairs {
  private readonly cost: number[] = [0];
  private readonly from: number[] = [0];
  /** Sums of the parents' own amounts in the best reading of each prefix. */
  private readonly heads: (readonly (number | null)[])[] = [[]];

  constructor(
    private readonly items: readonly SumItem[],
    private readonly start: number,
    end: number,
    private readonly depth: number,
    private readonly among: boolean,
  ) {
    for (let to = start + 1; to <= end; to++) this.extend(to);
  }

  private extend(to: number): void {
    let best = Infinity;
    let from = to - 1;
    let below: readonly (number | null)[] | null = null;
    let leans = 0;
    for (let head = to - 1; head >= Math.max(this.start, to - 1 - MAX_CHILDREN); head--) {
      const item = this.items[head];
      if (!item) break;
      const own = this.groupCost(item, below) + leans + leanCost(item, 0) + told(item, this.depth);
      const total = (this.cost[head - this.start] ?? Infinity) + own;
      if (total < best) [best, from] = [total, head];
      below = below ? add(below, item.amounts) : item.amounts;
      leans += leanCost(item, 1) + told(item, this.depth + 1);
    }
    const at = to - this.start;
    this.cost[at] = best;
    this.from[at] = from;
    const amounts = this.items[from]?.amounts ?? [];
    this.heads[at] = from === this.start ? amounts : add(this.heads[from - this.start] ?? [], amounts);
  }

  private groupCost(head: SumItem, below: readonly (number | null)[] | null): number {
    return childCost(head.amounts, below, this.among);
  }

  costTo(to: number): number {
    return this.cost[to - this.start] ?? Infinity;
  }

  headsTo(to: number): readonly (number | null)[] | null {
    return to === this.start ? null : (this.heads[to - this.start] ?? null);
  }

  /** Depths of the lines from the start to `to` in the best reading. */
  depths(to: number): number[] {
    const depths: number[] = [];
    for (let end = to; end > this.start; end = this.from[end - this.start] ?? this.start) {
      const head = this.from[end - this.start] ?? this.start;
      for (let i = end - 1; i > head; i--) depths.unshift(this.depth + 1);
      depths.unshift(this.depth);
    }
    return depths;
  }

  /** How many lines stand in groups whose sums are exact. */
  exactLines(to: number): number {
    let lines = 0;
    for (let end = to; end > this.start; end = this.from[end - this.start] ?? this.start) {
      const head = this.from[end - this.start] ?? this.start;
      const children = this.items.slice(head + 1, end).map((i) => i.amounts);
      const below = children.length > 0 ? children.reduce(add) : null;
      if (below && childCost(this.items[head]?.amounts ?? [], below, true) === COST.exact)
        lines += end - head;
    }
    return lines;
  }
}

function readThree(items: readonly SumItem[], among: boolean): { depths: number[]; exact: number } {
  const cost: number[] = Array.from({ length: items.length + 1 }, () => Infinity);
  const from: number[] = Array.from({ length: items.length + 1 }, () => 0);
  cost[0] = 0;
  items.forEach((item, top) => {
    const before = cost[top] ?? Infinity;
    if (before === Infinity) return;
    const below = items.slice(top + 1, top + 1 + MAX_BELOW);
    const next = below.findIndex((other) => other.depth === 0);
    const end = top + 1 + (next < 0 ? below.length : next);
    const pairs = new Pairs(items, top + 1, end, 1, among);
    for (let to = top + 1; to <= end; to++) {
      const own = childCost(item.amounts, pairs.headsTo(to), among) + leanCost(item, 0) + told(item, 0);
      const total = before + own + pairs.costTo(to);
      if (total < (cost[to] ?? Infinity)) [cost[to], from[to]] = [total, top];
    }
  });
  const depths: number[] = [];
  let exact = 0;
  for (let end = items.length; end > 0; end = from[end] ?? 0) {
    const top = from[end] ?? 0;
    const pairs = new Pairs(items, top + 1, end, 1, among);
    depths.unshift(0, ...pairs.depths(end));
    exact += pairs.exactLines(end);
  }
  return { depths, exact };
}

function childCost(
  parent: readonly (number | null)[],
  below: readonly (number | null)[] | null,
  among: boolean,
): number {
  if (below === null) return among ? COST.loneAmongSums : COST.lone;
  let right = 0;
  let wrong = 0;
  parent.forEach((amount, i) => {
    const sum = below[i] ?? null;
    // That nothing is the sum of nothing says nothing.
    if (amount === null || sum === null || (amount === 0 && sum === 0)) return;
    if (amount === sum) right += 1;
    else wrong += 1;
  });
  if (right + wrong === 0) return COST.unknown;
  if (wrong === 0) return COST.exact;
  return right > 0 ? COST.partly : among ? COST.wrongAmongSums : COST.wrong;
}

function add(a: readonly (number | null)[], b: readonly (number | null)[]): (number | null)[] {
  return a.map((x, i) => {
    const y = b[i] ?? null;
    return x === null || y === null ? null : x + y;
  });
}

function told(item: SumItem, depth: number): number {
  return item.depth === null || item.depth === depth ? 0 : COST.impossible;
}

/** @param leaf 1 where the line is read as a leaf, 0 as a parent */
function leanCost(item: SumItem, leaf: 0 | 1): number {
  return (leaf === 1 ? item.lean < 0 : item.lean > 0) ? COST.lean : 0;
}
