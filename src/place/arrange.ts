import type { Value } from '../types.js';
import { BEAM } from './costs.js';
import { type Evidence, evidence } from './evidence.js';
import type { FigureColumn } from './figure-columns.js';
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

interface Partial {
  /** For each column so far the index of its value, or −1 where it is blank. */
  readonly slots: readonly number[];
  readonly used: number;
  readonly cost: number;
}

/** What the reading of the row says of a value's column before any rule: a cost, Infinity where it can't be. */
export type Prior = (value: number, column: number) => number;

/**
 * Lays values over columns in printed order, where blank cells have vanished:
 *
 *   target | pagu | realisasi | realisasi_rp | capaian | capaian_rp
 *   6 19,000,000 4 2,700,000 14.21      → capaian is blank, for 14.21 is 2.7 of 19 and not 4 of 6
 *
 * @returns null where there are more values than columns.
 */
export function arrange(
  values: readonly Value[],
  columns: readonly FigureColumn[],
  relations: readonly Relation[],
  habits: Habits,
  prior: Prior = () => 0,
): Arrangement | null {
  if (values.length > columns.length) return null;
  const ready = readyAt(relations);
  let front: Partial[] = [{ slots: [], used: 0, cost: 0 }];
  columns.forEach((column, c) => {
    const next: Partial[] = [];
    for (const state of front) {
      const left = columns.length - c - 1;
      if (values.length - state.used <= left)
        next.push(settle(extend(state, -1, habits.column(c, false)), values, ready.get(c) ?? []));
      const value = values[state.used];
      if (value !== undefined) {
        const cost = habits.column(c, true) + fit(value, column) + prior(state.used, c);
        if (cost < Infinity) next.push(settle(extend(state, state.used, cost), values, ready.get(c) ?? []));
      }
    }
    front = next.length > BEAM ? next.sort((a, b) => a.cost - b.cost).slice(0, BEAM) : next;
  });
  const whole = front.map((s) => ({ ...s, cost: s.cost + habits.pattern(s.slots.map((v) => v >= 0)) }));
  const best = whole.reduce<Partial | null>((a, b) => (a === null || b.cost < a.cost ? b : a), null);
  if (!best) return null;
  const places = values.map((_, v) => best.slots.indexOf(v));
  return {
    places,
    cost: best.cost,
    sure: shares(whole, best.cost, places),
    evidence: relations.map((r) => evidence(r, (c) => valueAt(values, best.slots, c))),
  };
}

function extend(state: Partial, value: number, cost: number): Partial {
  return {
    slots: [...state.slots, value],
    used: state.used + (value >= 0 ? 1 : 0),
    cost: state.cost + cost,
  };
}

function settle(state: Partial, values: readonly Value[], relations: readonly Relation[]): Partial {
  const cost = relations.reduce(
    (sum, r) => sum + evidence(r, (c) => valueAt(values, state.slots, c)).cost,
    state.cost,
  );
  return { ...state, cost };
}

function valueAt(values: readonly Value[], slots: readonly number[], column: number): Value | null {
  return values[slots[column] ?? -1] ?? null;
}

/** A rule can be asked once the last of its columns is decided. */
function readyAt(relations: readonly Relation[]): Map<number, Relation[]> {
  const ready = new Map<number, Relation[]>();
  for (const relation of relations) {
    const last = Math.max(...membersOf(relation));
    ready.set(last, [...(ready.get(last) ?? []), relation]);
  }
  return ready;
}

export function membersOf(relation: Relation): readonly number[] {
  return relation.kind === 'quarters' ? relation.members : [relation.whole, relation.part, relation.percent];
}

function shares(states: readonly Partial[], lowest: number, places: readonly number[]): number[] {
  const weights = states.map((s) => Math.exp(lowest - s.cost));
  const total = weights.reduce((a, b) => a + b, 0);
  return places.map((place, v) => {
    const same = states.reduce((sum, s, i) => sum + (s.slots[place] === v ? (weights[i] ?? 0) : 0), 0);
    return same / total;
  });
}
