import { flagsFor } from './grow-slowly.js';
import type { WorkLimits } from './limits.js';
import type { Job, TaskName, TaskResult } from './tasks.js';
import { startWorker } from './worker.js';

/**
 * One job in a process of its own, which is ended when it is over its time or memory. Throws what the job
 * threw, LimitError (`limit.time`, `limit.memory`), or InputError `input.crashed`.
 */
export async function runInChild<T extends TaskName>(
  job: Job<T>,
  limits: WorkLimits = {},
): Promise<TaskResult<T>> {
  const worker = startWorker(limits, await flagsFor(job.input));
  try {
    return await worker.run(job);
  } finally {
    worker.stop();
  }
}
