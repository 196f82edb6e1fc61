import { availableParallelism, freemem } from 'node:os';

/** What a worker takes on a large document, in bytes. */
const WORKER = 400e6;

/** How many documents at a time: as many as there are processors, and as the free memory holds. */
export function defaultJobs(): number {
  const free = typeof process.availableMemory === 'function' ? process.availableMemory() : freemem();
  return Math.max(1, Math.min(availableParallelism(), Math.floor(free / WORKER)));
}
