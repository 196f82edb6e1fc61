import { getHeapStatistics } from 'node:v8';
import { InputError, LimitError } from '../errors.js';
import { fileOf } from '../source/read.js';
import { fromFailure } from './failure.js';
import { MAX_MEMORY, TIMEOUT, type WorkLimits } from './limits.js';
import { memoryOf } from './memory.js';
import { isReply, type Reply } from './protocol.js';
import type { Job, TaskName, TaskResult } from './tasks.js';
import { ENTRY, workerProcess } from './worker-process.js';

/**
 * A child process that reads documents, one at a time. It has to be a process: a page can hold the thread in
 * a loop that no timer interrupts, or take memory outside the heap, which no limit of Node bounds.
 */
export interface Worker {
  /**
   * Does one job. Throws what the job threw; LimitError where it was ended for its time or memory, and
   * InputError `input.crashed` where the process ended by itself. After those two the worker is gone.
   */
  run<T extends TaskName>(job: Job<T>): Promise<TaskResult<T>>;
  /** Jobs done so far. */
  readonly jobs: number;
  /** False once the process is gone; start another one. */
  readonly alive: boolean;
  /** Resident memory in megabytes; null where the system does not tell. */
  memory(): Promise<number | null>;
  /** Ends the process at once, whatever it does. */
  stop(): void;
}

/** Memory grows by some 3 MB between two looks in the worst case measured. */
const LOOK_MS = 100;
const MS = 1000;
/** Timers of Node wait no longer, and a longer one not at all. */
const LONGEST_TIMER = 2 ** 31 - 1;
/** Megabytes that the heap may take by itself on this machine. */
const HEAP = getHeapStatistics().heap_size_limit / 2 ** 20;

/**
 * What Node is told of the heap. A limit of its own makes it collect rubbish more often (a fifth more processor
 * time at 768 MB), so it is told one only where it needs more than it would take, or where nobody can see
 * from outside how much it takes.
 */
function heapFlags(maxMemory: number): string[] {
  const tell = maxMemory > HEAP || process.platform === 'win32';
  return tell ? [`--max-old-space-size=${Math.ceil(maxMemory)}`] : [];
}

interface Pending {
  readonly file: string;
  readonly settle: (reply: Reply) => void;
  readonly fail: (error: unknown) => void;
}

const open = new Set<() => void>();
process.on('exit', () => open.forEach((stop) => stop()));

/** Starts a worker, with flags for Node. `entry` is the script that it runs, for tests. */
export function startWorker(
  limits: WorkLimits = {},
  flags: readonly string[] = [],
  entry: string = ENTRY,
): Worker {
  const { timeout = TIMEOUT, maxMemory = MAX_MEMORY } = limits;
  const child = workerProcess(entry, [...heapFlags(maxMemory), ...flags]);
  const { pid = 0 } = child;
  let pending: Pending | null = null;
  let verdict: LimitError | null = null;
  let alive = true;
  let jobs = 0;
  const stop = (): void => void child.kill('SIGKILL');
  const memory = (): Promise<number | null> => memoryOf(pid);
  open.add(stop);

  const end = (error: LimitError): void => {
    verdict ??= error;
    stop();
  };
  const gone = (how: string): void => {
    alive = false;
    open.delete(stop);
    const { file = '' } = pending ?? {};
    // V8 aborts where the heap is full.
    const full = how === 'SIGABRT' ? new LimitError('limit.memory', { file, limit: maxMemory }) : null;
    pending?.fail(verdict ?? full ?? new InputError('input.crashed', { file, how }));
  };
  child.on('message', (message) => {
    if (isReply(message)) pending?.settle(message);
  });
  child.on('exit', (code, signal) => gone(signal ?? String(code)));
  child.on('error', (error) => {
    if (child.exitCode === null && pid === 0) gone(error.message);
  });

  const ask = (job: Job): Promise<Reply> =>
    new Promise((settle, fail) => {
      const file = fileOf(job.input);
      if (!alive) return fail(new InputError('input.crashed', { file, how: '-' }));
      pending = { file, settle, fail };
      // Where it cannot be sent, the process is gone, and `exit` says how.
      child.send(job, () => undefined);
    });

  return {
    async run<T extends TaskName>(job: Job<T>): Promise<TaskResult<T>> {
      const file = fileOf(job.input);
      const clock = setTimeout(
        () => end(new LimitError('limit.time', { file, limit: timeout })),
        Math.min(timeout * MS, LONGEST_TIMER),
      );
      const watch = setInterval(() => {
        void memory().then((mb) => {
          if (mb !== null && mb > maxMemory) end(new LimitError('limit.memory', { file, limit: maxMemory }));
        });
      }, LOOK_MS);
      try {
        const reply = await ask(job);
        if (!reply.ok) throw fromFailure(reply.failure);
        return reply.value as TaskResult<T>;
      } finally {
        clearTimeout(clock);
        clearInterval(watch);
        pending = null;
        jobs += 1;
      }
    },
    get jobs() {
      return jobs;
    },
    get alive() {
      return alive && verdict === null;
    },
    memory,
    stop,
  };
}
