import type { FileLimits } from '../source/file.js';
import { isPdf } from '../source/is-pdf.js';
import type { WorkLimits } from '../work/limits.js';
import { runInChild } from '../work/run-in-child.js';
import { TASKS, type Job, type TaskName, type TaskOptions, type TaskResult } from '../work/tasks.js';
import { inputOf } from './input.js';
import type { Terminal } from './terminal.js';

/**
 * What a command does with one document. A PDF is read in a process of its own, which is ended where it is
 * over its limits; text in this one, where it starts faster and nothing can hang.
 */
export async function perform<T extends TaskName>(
  task: T,
  file: string,
  options: TaskOptions<T> & FileLimits & WorkLimits,
  terminal: Terminal,
): Promise<TaskResult<T>> {
  const job: Job<T> = { task, input: await inputOf(file, options, terminal), options: plain(options) };
  if (await isPdf(job.input)) return runInChild(job, options);
  return (await TASKS[task](job.input, job.options)) as TaskResult<T>;
}

/** Options without those that are functions and cannot go to another process (`--fail-on`). */
function plain<O extends object>(options: O): O {
  return Object.fromEntries(Object.entries(options).filter(([, v]) => typeof v !== 'function')) as O;
}
