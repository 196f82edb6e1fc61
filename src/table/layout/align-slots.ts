import { compact } from '../../lex/words.js';
import type { Slot } from './slots.js';

/** What is known of a table's columns when a further page of it is read. */
export interface Model {
  readonly slots: readonly Slot[];
  readonly paths: readonly (readonly string[])[];
  /** Filled body lines that the slots were measured on. */
  readonly lines: number;
}

/** What it costs to take a column of a page for a column of the table. */
const COST = {
  kind: 1.6,
  code: 1.2,
  width: 0.5,
  place: 2,
  heading: 3,
  /** A column of the table that the page does not show: dearer the fuller it was. */
  skip: 0.15,
  skipFull: 0.9,
  /** Two columns of the page for one of the table. */
  merge: 1.5,
  /** A filled column for one that has been blank so far, where no heading says so. */
  blank: 1.5,
} as const;
/** An assignment that is this much cheaper than one with another column here is clear; else the column is a guess. */
const CLEAR = 0.5;
const GUESS_SURE = 0.7;
/** Columns with fewer fragments than this say little by their kind. */
const ENOUGH = 4;

/** Which column of the table each column of a page is, and how sure that is, 0–1. */
export interface Alignment {
  readonly columns: readonly number[];
  readonly sure: readonly number[];
}

/**
 * For each column of a page the column of the table that it is, in order. Positions drift from page to page and
 * blank columns vanish, so kinds, widths and headings count beside the place.
 */
export function alignSlots(
  model: Model,
  slots: readonly Slot[],
  paths: readonly (readonly string[])[],
): Alignment {
  const n = slots.length;
  const k = model.slots.length;
  if (n === k && samePaths(model.paths, paths))
    return { columns: slots.map((_, i) => i), sure: slots.map(() => 1) };
  const costs = slots.map((_, i) => model.slots.map((__, m) => matchCost(model, m, slots, paths, i)));
  const skips = [0];
  model.slots.forEach((s, m) =>
    skips.push(
      (skips[m] ?? 0) + COST.skip + COST.skipFull * Math.min(1, s.seen / Math.max(1, model.lines / 2)),
    ),
  );
  const best = cheapest(costs, skips);
  const sure = best.columns.map((m, i) => {
    const banned = costs.map((row, j) => (j === i ? row.map((c, o) => (o === m ? Infinity : c)) : row));
    return cheapest(banned, skips).cost - best.cost >= CLEAR ? 1 : GUESS_SURE;
  });
  return { columns: best.columns, sure };
}

/** The cheapest ascending assignment; `skips` are the running sums of what leaving out a column costs. */
function cheapest(
  costs: readonly (readonly number[])[],
  skips: readonly number[],
): { readonly columns: number[]; readonly cost: number } {
  const n = costs.length;
  const k = skips.length - 1;
  const best: number[][] = costs.map(() => new Array<number>(k).fill(Infinity));
  const from: number[][] = costs.map(() => new Array<number>(k).fill(-1));
  costs.forEach((own, i) => {
    for (let m = 0; m < k; m++) {
      let before = i === 0 ? (skips[m] ?? 0) : Infinity;
      let choice = -1;
      if (i > 0) {
        for (let p = 0; p <= m; p++) {
          const step = p === m ? COST.merge : (skips[m] ?? 0) - (skips[p + 1] ?? 0);
          const cost = (best[i - 1]?.[p] ?? Infinity) + step;
          if (cost < before) {
            before = cost;
            choice = p;
          }
        }
      }
      const row = best[i];
      const picks = from[i];
      if (row && picks) {
        row[m] = before + (own[m] ?? Infinity) + (i === n - 1 ? (skips[k] ?? 0) - (skips[m + 1] ?? 0) : 0);
        picks[m] = choice;
      }
    }
  });
  const last = best[n - 1] ?? [];
  const cost = Math.min(...last);
  let m = last.indexOf(cost);
  const columns: number[] = [];
  for (let i = n - 1; i >= 0; i--) {
    columns.unshift(Math.max(0, m));
    m = from[i]?.[m] ?? -1;
  }
  return { columns, cost };
}

function samePaths(a: readonly (readonly string[])[], b: readonly (readonly string[])[]): boolean {
  const leaf = (p: readonly string[]): string => compact(p.at(-1) ?? '');
  return b.some((p) => p.length > 0) && a.every((p, i) => leaf(p) === leaf(b[i] ?? []));
}

function matchCost(
  model: Model,
  m: number,
  slots: readonly Slot[],
  paths: readonly (readonly string[])[],
  i: number,
): number {
  const a = model.slots[m];
  const b = slots[i];
  if (!a || !b) return Infinity;
  const weight = Math.min(1, Math.min(a.seen, b.seen) / ENOUGH);
  const widthOf = (s: Slot): number => Math.max(1, s.right - s.left);
  const kind =
    COST.kind *
      (Math.abs(a.quantities - b.quantities) +
        Math.abs(a.figures - b.figures) +
        Math.abs(a.united - b.united)) +
    COST.code * Math.abs(a.codes - b.codes) +
    COST.width * Math.min(2, Math.abs(Math.log(widthOf(a) / widthOf(b))));
  const place = COST.place * Math.abs(relative(model.slots, m) - relative(slots, i));
  const blank = a.seen === 0 && b.seen > 0 && (paths[i]?.length ?? 0) === 0 ? COST.blank : 0;
  return weight * kind + place + blank + headingCost(model.paths[m] ?? [], paths[i] ?? []);
}

/** Middle of a column as a share of the width of all columns that hold anything: blank ones vanish from a page. */
function relative(slots: readonly Slot[], at: number): number {
  const widths = slots.map((s) => (s.seen > 0 ? Math.max(1, s.right - s.left) : 0));
  const total = widths.reduce((a, b) => a + b, 0);
  const before = widths.slice(0, at).reduce((a, b) => a + b, 0);
  return (before + (widths[at] ?? 0) / 2) / Math.max(1, total);
}

function headingCost(a: readonly string[], b: readonly string[]): number {
  if (b.length === 0) return 0;
  const words = (p: readonly string[]): Set<string> =>
    new Set(
      p
        .join(' ')
        .toLowerCase()
        .split(/[^\p{L}\p{N}%]+/u)
        .filter(Boolean),
    );
  const left = words(a);
  const right = words(b);
  const common = [...left].filter((w) => right.has(w)).length;
  return COST.heading * (1 - (2 * common) / Math.max(1, left.size + right.size));
}
