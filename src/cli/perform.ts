import { getHeapStatistics } from 'node:v8';
import { readFileBytes } from '../source/file.js';
import { isPdf } from '../source/is-pdf.js';
import { isLarge } from '../work/grow-slowly.js';
import type { Job, TaskOptions, TaskResult } from '../work/tasks.js';
import { inputOf } from './input.js';
import type { Limits } from './options.js';
import type { Terminal } from './terminal.js';

/** The tasks of commands that take one document. */
type OneDocument = 'extract' | 'put' | 'inspect' | 'debug';

/**
 * What a command does with one document. A PDF is read in a process of its own, which is ended where it is
 * over its limits; text in this one, where it starts faster and nothing can hang. Only a very long text is given
 * a process too, with all the time and memory that this one would have: where the heap is full, V8 ends the
 * process, and nothing could be told.
 */
export async function perform<T extends OneDocument>(
  task: T,
  file: string,
  asked: TaskOptions<T> & Limits,
  terminal: Terminal,
): Promise<TaskResult<T>> {
  const options = await withPassword(asked);
  const input = await inputOf(file, options, terminal);
  const job: Job<T> = { task, input, options: plain(options) };
  if (await isPdf(input)) return (await import('../work/run-in-child.js')).runInChild(job, options);
  if (!isLarge(input)) return (await import('../work/perform.js')).perform(job);
  const { timeout = Infinity, maxMemory = heapInMegabytes() } = options;
  return (await import('../work/run-in-child.js')).runInChild(job, { timeout, maxMemory });
}

function heapInMegabytes(): number {
  return Math.round(getHeapStatistics().heap_size_limit / 2 ** 20);
}

/** A password never stands on the command line, where every user of the machine can read it. */
export async function withPassword<O extends { readonly passwordFile?: string }>(options: O): Promise<O> {
  if (options.passwordFile === undefined) return options;
  const text = new TextDecoder().decode(await readFileBytes(options.passwordFile));
  return { ...options, password: text.split(/\r?\n/, 1)[0] ?? '' };
}

/** Options without those that are functions and cannot go to another process (`--fail-on`). */
function plain<O extends object>(options: O): O {
  return Object.fromEntries(Object.entries(options).filter(([, v]) => typeof v !== 'function')) as O;
}
