import { extractInput, type ReadOptions } from '../extract-input.js';
import { inspect, type Inspection } from '../inspect/inspect.js';
import type { LkjDocument } from '../record/schema.js';
import { fileOf, type Input } from '../source/read.js';
import { convert } from './convert.js';
import { debug } from './debug.js';
import { refuseNothing } from './nothing-found.js';
import { put } from './put.js';

/** What a worker can be asked to do with a document. What goes in and comes out is plain data. */
export const TASKS = {
  /** Throws where a document gives nothing at all. */
  extract: async (input: Input, options: ReadOptions): Promise<LkjDocument> => {
    const extraction = await extractInput(input, options);
    refuseNothing(fileOf(input), extraction);
    return extraction.document;
  },
  inspect: async (input: Input, options: ReadOptions): Promise<Inspection> =>
    inspect(await extractInput(input, options)),
  debug,
  /** Throws where a document gives nothing at all. */
  convert,
  put,
} as const;

export type Tasks = typeof TASKS;
export type TaskName = keyof Tasks;
export type TaskInput<T extends TaskName> = Parameters<Tasks[T]>[0];
export type TaskOptions<T extends TaskName> = Parameters<Tasks[T]>[1];
export type TaskResult<T extends TaskName> = Awaited<ReturnType<Tasks[T]>>;

/** One job: a document, and what to do with it. */
export interface Job<T extends TaskName = TaskName> {
  readonly task: T;
  readonly input: TaskInput<T>;
  readonly options: TaskOptions<T>;
}
