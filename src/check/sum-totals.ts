import { gather } from '../lex/gather.js';
import type { LkjRecord } from '../record/schema.js';
import type { Rupiah } from '../types.js';
import { amount, nodeAmount, type Amount } from './amounts.js';
import { groupBy, type Raised } from './checked.js';
import { figure } from './figures.js';
import { raiseSum, sumsUp } from './sums-up.js';
import { treeOf, type Node, type Total, type Tree } from './tree.js';

/** The totals of a table that its rows do not make. */
export function totalsOff(records: readonly LkjRecord[], field: Rupiah): Raised[] {
  return gather([...groupBy(records, (r) => r.periode).values()], (own) => {
    const tree = treeOf(own);
    return gather(tree.totals, (total) => checkTotal(total, tree, field));
  });
}

/**
 * A total is right where the amounts of any one level, or of the topmost entities, add up to it: of the rows
 * since the total before it, or of all above it; or where the totals above it do.
 */
export function checkTotal({ record: total, above }: Total, tree: Tree, field: Rupiah): Raised[] {
  const printed = figure(total, field);
  if (!printed) return [];
  const before = tree.totals.slice(
    0,
    tree.totals.findIndex((t) => t.record === total),
  );
  const from = before.at(-1)?.above ?? 0;
  const [since, all] = [from, 0].map((start) => valuedOf(tree.nodes.slice(start, above), field));
  const sums = gather(before, ({ record }) => amount(record, field));
  const sets = [...setsOf(since ?? []), ...(from > 0 ? [...setsOf(all ?? []), sums] : [])].filter(
    (set) => set.length > 1,
  );
  const right = (set: readonly Amount[]): boolean =>
    sumsUp(
      printed,
      set.map((v) => v.value),
      total,
      field,
    );
  if (sets.length === 0 || sets.some(right)) return [];
  const held = (sets[0] ?? []).map((v) => v.record);
  return [raiseSum(total, field, held, 'warning')];
}

interface Valued extends Amount {
  readonly node: Node;
}

function valuedOf(nodes: readonly Node[], field: Rupiah): Valued[] {
  return gather(nodes, (node) =>
    nodeAmount(node, field).map(({ record, value }) => ({ record, value, node })),
  );
}

/** The topmost entities, and those of each level. */
function setsOf(valued: readonly Valued[]): (readonly Amount[])[] {
  const nodes = new Set(valued.map((v) => v.node));
  const tops = valued.filter(({ node }) => node.parent === null || !nodes.has(node.parent));
  return [tops, ...groupBy(valued, ({ node }) => node.first.tingkat).values()];
}
