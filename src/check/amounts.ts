import type { Exact } from '../arith/exact.js';
import type { LkjRecord } from '../record/schema.js';
import type { Rupiah } from '../types.js';
import { figure } from './figures.js';
import { holder, type Node } from './tree.js';

/** Money of one record. */
export interface Amount {
  readonly record: LkjRecord;
  readonly value: Exact;
}

/** The money of a record; none where its cell holds no number. */
export function amount(record: LkjRecord, field: Rupiah): Amount[] {
  const value = figure(record, field);
  return value ? [{ record, value }] : [];
}

/** The money of an entity: that of the record that prints it. */
export function nodeAmount(node: Node, field: Rupiah): Amount[] {
  const record = holder(node, field);
  return record ? amount(record, field) : [];
}
