import { exact } from '../../arith/exact.js';
import type { Angka, Entity, Row } from '../../types.js';

/** One entity as the table prints it: its rows, one after the other, and its money. */
export interface Node {
  readonly entity: Entity;
  /** Indexes into the table's rows: [from, to). */
  readonly from: number;
  readonly to: number;
}

/**
 * The entities of a table's rows in printed order, one for each run of rows with the same entity object.
 * Rows of an outer block (sasaran | program) have their own runs; pass the rows of one block.
 */
export function nodesOf(rows: readonly Row[]): Node[] {
  const nodes: Node[] = [];
  rows.forEach((row, i) => {
    const entity = row.path.at(-1);
    if (!entity) return;
    const last = nodes.at(-1);
    if (last && last.entity === entity && last.to === i)
      nodes[nodes.length - 1] = { entity, from: last.from, to: i + 1 };
    else nodes.push({ entity, from: i, to: i + 1 });
  });
  return nodes;
}

/** A figure of a period as a whole number, or null where none is printed (a dash counts as none). */
export function moneyOf(row: Row, field: Angka, periode: string | null): bigint | null {
  for (const f of row.figures) {
    if (f.field !== field || f.periode !== periode || f.repeated || f.value.kind !== 'number') continue;
    const read = exact(f.value.decimal);
    if (read && read.places === 0) return read.digits;
  }
  return null;
}

/** Money of an entity: that of its first row that prints some. Indicators that share it leave it blank. */
export function nodeMoney(
  node: Node,
  rows: readonly Row[],
  field: Angka,
  periode: string | null,
): bigint | null {
  for (let i = node.from; i < node.to; i++) {
    const row = rows[i];
    const money = row ? moneyOf(row, field, periode) : null;
    if (money !== null) return money;
  }
  return null;
}
