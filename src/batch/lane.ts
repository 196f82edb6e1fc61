import type { ConvertOptions, Converted } from '../work/convert.js';
import type { WorkLimits } from '../work/limits.js';
import { startWorker, type Worker } from '../work/worker.js';
import type { Planned } from './outcome.js';

/**
 * A new process after so many documents: what a library forgets to free does not add up. More often would
 * cost: a fresh process needs seconds until its code runs at full speed.
 */
const JOBS = 1000;
/** And above so much memory, in megabytes. */
const MEMORY = 400;

/** One worker after the other: a document at a time, a fresh process where the last one is gone or worn. */
export interface Lane {
  convert(file: Planned): Promise<Converted>;
  close(): void;
}

export function openLane(options: ConvertOptions, limits: WorkLimits): Lane {
  let worker: Worker | null = null;
  const ready = async (): Promise<Worker> => {
    if (worker?.alive && (worker.jobs >= JOBS || ((await worker.memory()) ?? 0) > MEMORY)) worker.stop();
    if (!worker?.alive) worker = startWorker(limits);
    return worker;
  };
  return {
    async convert({ path, name }) {
      return (await ready()).run({ task: 'convert', input: { path, name }, options });
    },
    close: () => worker?.stop(),
  };
}
