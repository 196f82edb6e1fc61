import { createHash } from 'node:crypto';
import { UsageError } from '../errors.js';
import { outStem } from './out-names.js';

/** One of several runs that share the documents among them: the first is 1. */
export interface Shard {
  readonly index: number;
  readonly of: number;
}

/** 48 bits: exact as a number. */
const BYTES = 6;

/** Reads "3/16". */
export function readShard(value: string): Shard {
  const [, index = '', of = ''] = /^(\d{1,6})\/(\d{1,6})$/.exec(value) ?? [];
  const shard = { index: Number(index), of: Number(of) };
  if (of !== '' && shard.index >= 1 && shard.index <= shard.of) return shard;
  throw new UsageError('usage.shard', { value });
}

/**
 * Tells whether a document is of a shard. Its name alone decides, so that it stays there when others come; and
 * of the name only what documents share that could want one output (a.pdf, a.txt, A.TXT), so that a shard
 * sees all of them.
 */
export function inShard(name: string, { index, of }: Shard): boolean {
  return createHash('sha256').update(outStem(name)).digest().readUIntBE(0, BYTES) % of === index - 1;
}
