import type { Value } from '../types.js';
import { BEAM, COST } from './costs.js';
import { type Evidence, evidence } from './evidence.js';
import type { FigureColumn } from './figure-columns.js';
import { crossings, pairsOf } from './crossings.js';
import { fit } from './fit.js';
import type { Habits } from './habits.js';
import type { Relation } from './relations.js';

/** The best way to lay a row's printed values over its columns, and how sure each is of its place. */
export interface Arrangement {
  /** For each value, in printed order, the index of its column. */
  readonly places: readonly number[];
  /** For each value the share of all likely arrangements that put it there (0–1). */
  readonly sure: readonly number[];
  /** Cost of the best arrangement, in nats. */
  readonly cost: number;
  /** What each rule says of the best arrangement, in the order of the relations. */
  readonly evidence: readonly Evidence[];
}

/** What the reading of the row says of a value's column before any rule: a cost, Infinity where it can't be. */
export type Prior = (value: number, column: number) => number;

/**
 * Lays values over columns in printed order, where blank cells have vanished:
 *
 *   target | pagu | realisasi | realisasi_rp | capaian | capaian_rp
 *   6 19,000,000 4 2,700,000 14.21      → capaian is blank, for 14.21 is 2.7 of 19 and not 4 of 6
 *
 * `rules` are those of `rulesOf` for these values: who asks again with other habits asks the rules only once.
 *
 * @returns null where there are more values than columns.
 */
export function arrange(
  values: readonly Value[],
  columns: readonly FigureColumn[],
  relations: readonly Relation[],
  habits: Habits,
  prior: Prior = () => 0,
  rules: readonly Rule[] = rulesOf(values, relations),
): Arrangement | null {
  if (values.length > columns.length) return null;
  const width = columns.length;
  const ready = readyAt(relations, width);
  let [front, next, kept] = frontsOf(width);
  // Nothing is laid yet.
  front.count = 1;
  front.used[0] = 0;
  front.costs[0] = 0;
  columns.forEach((column, c) => {
    next.count = 0;
    const blank = habits.column(c, false);
    const filled = habits.column(c, true);
    // Of the values that can be the next one here: those before have room left of it, those behind right of it.
    const least = Math.max(0, values.length - (width - c));
    const costs = values.slice(least, c + 1).map((v, i) => filled + fit(v, column) + prior(least + i, c));
    for (let s = 0; s < front.count; s++) {
      const used = front.used[s] ?? 0;
      if (values.length - used < width - c) extend(next, front, s, c, BLANK, blank, rules, ready[c]);
      const cost = costs[used - least] ?? Infinity;
      if (cost < Infinity) extend(next, front, s, c, used, cost, rules, ready[c]);
    }
    if (next.count > BEAM) {
      keepCheapest(next, kept, BEAM);
      [front, kept] = [kept, front];
    } else [front, next] = [next, front];
  });
  return bestOf(front, values, columns, relations, habits);
}

/** No value in a column. */
const BLANK = -1;

/** Arrangements of the first columns, side by side in flat arrays: there are hundreds for every row of a table. */
interface Front {
  readonly width: number;
  count: number;
  /** For each arrangement and column the index of its value, or BLANK. */
  readonly slots: Int16Array;
  /** How many values it has laid, and what it costs. */
  readonly used: Int16Array;
  readonly costs: Float64Array;
}

/** Room for the arrangements of rows with so many columns: one row is laid after the other. */
const FRONTS = new Map<number, readonly [Front, Front, Front]>();

function frontsOf(width: number): readonly [Front, Front, Front] {
  const fronts = FRONTS.get(width) ?? [emptyFront(width), emptyFront(width), emptyFront(width)];
  FRONTS.set(width, fronts);
  return fronts;
}

function emptyFront(width: number): Front {
  const room = 2 * BEAM;
  return {
    width,
    count: 0,
    slots: new Int16Array(room * width),
    used: new Int16Array(room),
    costs: new Float64Array(room),
  };
}

/** Lays a value, or none, in the next column of an arrangement. */
function extend(
  next: Front,
  front: Front,
  s: number,
  column: number,
  value: number,
  cost: number,
  rules: readonly Rule[],
  ready: readonly number[] = [],
): void {
  const { width } = front;
  const at = next.count++;
  for (let c = 0; c < column; c++) next.slots[at * width + c] = front.slots[s * width + c] ?? BLANK;
  next.slots[at * width + column] = value;
  next.used[at] = (front.used[s] ?? 0) + (value === BLANK ? 0 : 1);
  let sum = (front.costs[s] ?? 0) + cost;
  for (const i of ready) sum += rules[i]?.(next.slots, at * width).cost ?? 0;
  next.costs[at] = sum;
}

/** Takes so many of the cheapest arrangements over, cheapest first. */
function keepCheapest(front: Front, kept: Front, count: number): void {
  const { width, costs } = front;
  // Only those that stay are put in order; of equals the first ones.
  const limit = costs.slice(0, front.count).sort()[count - 1] ?? Infinity;
  const order: number[] = [];
  let equals = count;
  for (let s = 0; s < front.count; s++) if ((costs[s] ?? 0) < limit) equals--;
  for (let s = 0; s < front.count; s++) {
    const cost = costs[s] ?? 0;
    if (cost < limit || (cost === limit && equals-- > 0)) order.push(s);
  }
  order.sort((a, b) => (costs[a] ?? 0) - (costs[b] ?? 0));
  kept.count = 0;
  for (const s of order) {
    const at = kept.count++;
    for (let c = 0; c < width; c++) kept.slots[at * width + c] = front.slots[s * width + c] ?? BLANK;
    kept.used[at] = front.used[s] ?? 0;
    kept.costs[at] = costs[s] ?? 0;
  }
}

function bestOf(
  front: Front,
  values: readonly Value[],
  columns: readonly FigureColumn[],
  relations: readonly Relation[],
  habits: Habits,
): Arrangement | null {
  const { width, count } = front;
  const pairs = pairsAmong(columns);
  const slotsOf = (s: number): Int16Array => front.slots.subarray(s * width, (s + 1) * width);
  const costs = Array.from({ length: count }, (_, s) => {
    const slots = slotsOf(s);
    return (front.costs[s] ?? 0) + habits.pattern(slots) + COST.crossed * crossings(pairs, slots);
  });
  const cost = Math.min(...costs);
  const best = costs.indexOf(cost);
  if (best < 0) return null;
  const slots = slotsOf(best);
  const places = values.map((_, v) => slots.indexOf(v));
  return {
    places,
    cost,
    sure: shares(front, costs, cost, places),
    evidence: relations.map((r) => evidence(r, (c) => valueIn(values, slots[c] ?? BLANK))),
  };
}

/** The pairs of columns are the same for every row of a table. */
const PAIRS = new WeakMap<readonly FigureColumn[], ReturnType<typeof pairsOf>>();

function pairsAmong(columns: readonly FigureColumn[]): ReturnType<typeof pairsOf> {
  const pairs = PAIRS.get(columns) ?? pairsOf(columns);
  PAIRS.set(columns, pairs);
  return pairs;
}

/** What a rule says of the arrangement whose slots begin at an index. */
export type Rule = (slots: Int16Array, from: number) => Evidence;

/** What each relation says of these values, wherever they are laid. */
export function rulesOf(values: readonly Value[], relations: readonly Relation[]): Rule[] {
  return relations.map((relation) => remembered(relation, values));
}

/** A rule that remembers what it said of the same values in its columns: hundreds of arrangements share them. */
function remembered(relation: Relation, values: readonly Value[]): Rule {
  const members = membersOf(relation);
  const known = new Map<number, Evidence>();
  return (slots, from) => {
    let key = 0;
    for (const c of members) key = key * (values.length + 1) + (slots[from + c] ?? BLANK) + 1;
    let said = known.get(key);
    if (!said) known.set(key, (said = evidence(relation, (c) => valueIn(values, slots[from + c] ?? BLANK))));
    return said;
  };
}

/** What stands in a slot. Asked for the value at −1, V8 would look every other up by its name too. */
function valueIn(values: readonly Value[], slot: number): Value | null {
  return slot === BLANK ? null : (values[slot] ?? null);
}

/** The same for every row of a table. */
const READY = new WeakMap<readonly Relation[], readonly (readonly number[])[]>();

/** A rule can be asked once the last of its columns is decided: for each column the rules by their indices. */
function readyAt(relations: readonly Relation[], width: number): readonly (readonly number[])[] {
  const known = READY.get(relations);
  if (known?.length === width) return known;
  const ready = Array.from({ length: width }, (): number[] => []);
  relations.forEach((relation, i) => {
    ready[Math.max(...membersOf(relation))]?.push(i);
  });
  READY.set(relations, ready);
  return ready;
}

export function membersOf(relation: Relation): readonly number[] {
  return relation.kind === 'quarters' ? relation.members : [relation.whole, relation.part, relation.percent];
}

function shares(
  { width, slots }: Front,
  costs: readonly number[],
  lowest: number,
  places: readonly number[],
): number[] {
  const weights = costs.map((cost) => Math.exp(lowest - cost));
  const total = weights.reduce((a, b) => a + b, 0);
  return places.map((place, v) => {
    let same = 0;
    weights.forEach((weight, s) => (same += slots[s * width + place] === v ? weight : 0));
    return same / total;
  });
}
