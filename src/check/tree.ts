import { RANK } from '../grammar/levels.js';
import { compact } from '../lex/words.js';
import type { LkjRecord } from '../record/schema.js';
import type { Angka } from '../types.js';

/** An entity of one table and period with what was printed on its records. */
export interface Node {
  readonly first: LkjRecord;
  readonly records: LkjRecord[];
  readonly children: Node[];
  readonly parent: Node | null;
  /** Its place among all nodes of its tree, in source order. */
  readonly at: number;
  /** All nodes of its tree. */
  readonly all: readonly Node[];
}

/** The entities of one table and period in source order, each under the one above it. */
export interface Tree {
  readonly nodes: readonly Node[];
  readonly totals: readonly Total[];
}

/** A sum row, with how many of the nodes are printed above it. */
export interface Total {
  readonly record: LkjRecord;
  readonly above: number;
}

/**
 * Builds the hierarchy that the records print: records of the same entity are one node, and an entity
 * belongs to the last one of a higher level. Outcome sentences and averages (`lain`) carry no sums.
 */
export function treeOf(records: readonly LkjRecord[]): Tree {
  const nodes: Node[] = [];
  const totals: Total[] = [];
  let stack: Node[] = [];
  let last: Node | null = null;
  for (const record of records) {
    if (record.tingkat === 'total') {
      totals.push({ record, above: nodes.length });
      // Tables without a caption share their name: below a total stands another one.
      if (record.tabel === '') stack = [];
    }
    if (record.tingkat === 'total' || record.tingkat === 'lain' || record.uraian === '') continue;
    if (last && sameEntity(last, record)) {
      last.records.push(record);
      continue;
    }
    while (stack.length > 0 && RANK[stack.at(-1)?.first.tingkat ?? 'lain'] >= RANK[record.tingkat])
      stack.pop();
    const parent = stack.at(-1) ?? null;
    const node: Node = {
      first: record,
      records: [record],
      children: [],
      parent,
      at: nodes.length,
      all: nodes,
    };
    parent?.children.push(node);
    nodes.push(node);
    stack.push(node);
    last = node;
  }
  return { nodes, totals };
}

/** The next indicator of the same entity; a second amount under the same name and code is another entity. */
function sameEntity(node: Node, record: LkjRecord): boolean {
  const { first } = node;
  if (first.tingkat !== record.tingkat || first.kode !== record.kode) return false;
  if (compact(first.uraian) !== compact(record.uraian)) return false;
  return record.pagu === '' || node.records.every((r) => r.pagu === '' || r.pagu === record.pagu);
}

/** The record of an entity that prints a column: money stands on the first record of its span. */
export function holder(node: Node, field: Angka): LkjRecord | null {
  return node.records.find((r) => r[field] !== '') ?? null;
}
