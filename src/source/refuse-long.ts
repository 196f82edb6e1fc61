import { getHeapStatistics } from 'node:v8';
import { LimitError } from '../errors.js';
import type { SourceLine } from '../types.js';

/** What is kept of each word and each mark between cells until all is read, in bytes, as measured on long tables. */
const BYTES = 420;
const MB = 2 ** 20;
const THOUSAND = 1000;

/**
 * Refuses a text that cannot be read in the memory that this process has: it would be told so only after
 * minutes, by V8, which ends the process.
 *
 * @param heap bytes that the heap may take
 * @throws LimitError
 */
export function refuseLong(
  file: string,
  lines: readonly SourceLine[],
  heap: number = getHeapStatistics().heap_size_limit,
): void {
  const most = heap / BYTES;
  // Words have a blank between them: shorter texts cannot have so many.
  if (lines.reduce((length, { text }) => length + text.length, 0) < most) return;
  const count = lines.reduce((words, { text }) => words + (text.match(PIECE)?.length ?? 0), 0);
  if (count <= most) return;
  const limit = Math.round(heap / MB);
  throw new LimitError('limit.words', { file, count: Math.round(count / THOUSAND) * THOUSAND, limit });
}

const PIECE = /[^\s|]+|[\t|]/g;
