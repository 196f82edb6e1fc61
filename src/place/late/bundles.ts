import { gather } from '../../lex/gather.js';
import { isRupiah } from '../../lex/fields.js';
import { exact, type Exact } from '../../arith/exact.js';
import { ratioAgrees } from '../../arith/percent.js';
import type { Value } from '../../types.js';
import { type Arrangement, membersOf } from '../arrange.js';
import type { Arranger } from './arranger.js';
import type { Ratio } from '../relations.js';
import type { LateItem } from './items.js';

/** A late value with the place of its item among all, and which part of a cut it is. */
export interface LateValue {
  readonly item: number;
  readonly value: Value;
}

/** Late figures that belong to one row, each with its column (index into the figure columns). */
export interface Bundle {
  readonly values: readonly (LateValue & { readonly column: number })[];
  /** An exact rule holds among them, so that their columns are sure. */
  readonly proven: boolean;
}

/** No budget is spent tenfold. */
const LARGEST_PERCENT = 1000n;
/** A figure that is bound to no row. */
const UNBOUND = 6;
/** One more row of late figures. */
const NEW_BUNDLE = 3;
/** A longer run of late figures is no merged cells but a table that was not understood. */
const LONGEST_RUN = 40;
/** Late cells of one row are drawn near each other: at most this many items apart. */
const REACH = 9;
/** A percentage of fewer figures agrees by chance too often to bind cells of different groups. */
const MIN_DIGITS = 2;

/**
 * Binds late figures into rows: money with its percentage wherever the ratio holds exactly, in whatever
 * order they were drawn and however they are glued; then what was drawn together.
 *
 *   57,407,500330,000,000        realisasi_rp | pagu
 *   17.40                        capaian_rp
 */
export function bundlesOf(items: readonly LateItem[], arranger: Arranger): Bundle[] {
  const taken = new Set<number>();
  const bundles = triples(items, arranger, taken);
  for (const run of runsOf(items, taken)) {
    for (let from = 0; from < run.length; from += LONGEST_RUN)
      bundles.push(...partRun(run.slice(from, from + LONGEST_RUN), items, arranger));
  }
  return bundles.sort((a, b) => (a.values[0]?.item ?? 0) - (b.values[0]?.item ?? 0));
}

interface Choice {
  readonly item: number;
  readonly way: number;
  readonly value: Value;
  readonly read: Exact;
}

function triples(items: readonly LateItem[], arranger: Arranger, taken: Set<number>): Bundle[] {
  const relations = arranger.relations.filter((r): r is Ratio => r.kind === 'absorption');
  const found: { choices: Choice[]; columns: number[]; spread: number; unity: number }[] = [];
  items.forEach((item, at) => {
    const near: Choice[] = [];
    for (let i = Math.max(0, at - REACH); i <= Math.min(items.length - 1, at + REACH); i++)
      near.push(...choicesOf(items[i], i));
    for (const percent of choicesOf(item, at)) {
      if (!telling(percent.read)) continue;
      for (const whole of near) {
        if (clash(whole, percent) || !isWholeRupiah(whole.read)) continue;
        for (const part of near) {
          if (part.read.places > 0 || clash(part, percent) || clash(part, whole)) continue;
          if (!ratioAgrees(part.read, whole.read, percent.read)) continue;
          const choices = [whole, part, percent];
          const places = choices.map((c) => c.item);
          for (const r of relations) {
            found.push({
              choices,
              columns: [r.whole, r.part, r.percent],
              spread: Math.max(...places) - Math.min(...places),
              unity: new Set(choices.map((c) => items[c.item]?.cell.group)).size,
            });
          }
        }
      }
    }
  });
  found.sort((a, b) => a.unity - b.unity || a.spread - b.spread);
  return gather(found, ({ choices, columns }) => {
    const used = choices.map((c) => c.item);
    if (used.some((i) => taken.has(i))) return [];
    used.forEach((i) => taken.add(i));
    return [
      {
        values: choices.map((c, k) => ({ item: c.item, value: c.value, column: columns[k] ?? 0 })),
        // With several periods the ratio does not tell which of them it is.
        proven: relations.length === 1,
      },
    ];
  });
}

/** Two values of one item only go together where they are parts of one way to cut it. */
function clash(a: Choice, b: Choice): boolean {
  return a.item === b.item && (a.way !== b.way || a.value === b.value);
}

function choicesOf(item: LateItem | undefined, at: number): Choice[] {
  return gather(item?.ways ?? [], (way, w) =>
    gather(way, (value) => {
      const read = value.kind === 'number' ? exact(value.decimal) : null;
      return read ? [{ item: at, way: w, value, read }] : [];
    }),
  );
}

/** Whole rupiah, a thousand and more. */
function isWholeRupiah(value: Exact): boolean {
  return value.places === 0 && value.digits >= 1000n;
}

/** A percentage of absorption that shows enough to prove something. */
function telling(percent: Exact): boolean {
  if (percent.digits < 0n || percent.digits > LARGEST_PERCENT * 10n ** BigInt(percent.places)) return false;
  const digits = percent.digits.toString().replace(/^-|0+$/g, '');
  return digits.length >= MIN_DIGITS || (percent.places === 2 && digits !== '');
}

/** Runs of figures of one group that are not yet bound, in drawing order, nothing drawn between them. */
function runsOf(items: readonly LateItem[], taken: ReadonlySet<number>): number[][] {
  const runs: number[][] = [];
  items.forEach((item, i) => {
    if (item.kind !== 'figure' || item.ways.length !== 1 || taken.has(i)) return;
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last === i - 1 && items[last]?.cell.group === item.cell.group) run.push(i);
    else runs.push([i]);
  });
  return runs;
}

/** Parts a run of figures into bundles at least cost: two rows may have been drawn one after the other. */
function partRun(run: readonly number[], items: readonly LateItem[], arranger: Arranger): Bundle[] {
  const most = arranger.columns.length;
  const best: { cost: number; bundles: readonly Bundle[] }[] = [{ cost: 0, bundles: [] }];
  for (let end = 1; end <= run.length; end++) {
    // A figure that fits nowhere stays loose.
    let choice = { cost: (best[end - 1]?.cost ?? 0) + UNBOUND, bundles: best[end - 1]?.bundles ?? [] };
    for (let start = Math.max(0, end - most); start < end; start++) {
      const drawn = asDrawn(run.slice(start, end), items, arranger);
      const before = best[start];
      if (!drawn || !before) continue;
      const cost = before.cost + drawn.cost + NEW_BUNDLE;
      if (cost < choice.cost) choice = { cost, bundles: [...before.bundles, drawn.bundle] };
    }
    best.push(choice);
  }
  return [...(best[run.length]?.bundles ?? [])];
}

function asDrawn(
  group: readonly number[],
  items: readonly LateItem[],
  arranger: Arranger,
): { bundle: Bundle; cost: number } | null {
  const values = gather(group, (item) => {
    const ways = items[item]?.ways ?? [];
    return ways.length === 1 ? (ways[0] ?? []).map((value) => ({ item, value })) : [];
  });
  if (values.length === 0) return null;
  const orders = [values, [...values].reverse()];
  let best: { bundle: Bundle; cost: number } | null = null;
  for (const [k, order] of orders.entries()) {
    const found = arranger.arrange(order.map((v) => v.value));
    if (!found) continue;
    const proven = isProven(found, arranger);
    // Cells are drawn from left to right more often than from right to left.
    const cost = found.cost + k;
    const bundle = {
      values: order.map((v, i) => ({ ...v, column: found.places[i] ?? 0 })),
      proven,
    };
    if (best === null || cost < best.cost) best = { bundle, cost };
  }
  return best;
}

/** Each value stands in a rule that holds, or is the only kind of money that the table has. */
function isProven(found: Arrangement, arranger: Arranger): boolean {
  const held = new Set(
    gather(arranger.relations, (r, i) => (found.evidence[i]?.verdict === 'agrees' ? [...membersOf(r)] : [])),
  );
  const money = gather(arranger.columns, (c, i) => (isRupiah(c.field) ? [i] : []));
  return held.size > 0 && found.places.every((p) => held.has(p) || (money.length === 1 && money[0] === p));
}
