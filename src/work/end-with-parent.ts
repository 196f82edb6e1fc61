import { Worker } from 'node:worker_threads';

/** Looks so often whether the parent is still there. */
const EVERY_MS = 1000;

/**
 * Ends this process when its parent is gone, also while a document holds the thread in a loop: a parent that
 * was killed outright can no longer end it, and it would run for ever. So a thread of its own looks. For systems
 * where the parent can have it guarded in no other way.
 */
export function endWithParent(): void {
  const look = `if (process.ppid !== ${process.ppid}) process.kill(process.pid, 'SIGKILL');`;
  const watch = new Worker(`setInterval(() => { ${look} }, ${EVERY_MS})`, { eval: true });
  // Without it the process only is not guarded.
  watch.on('error', () => undefined);
  watch.unref();
}
