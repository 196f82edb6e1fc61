import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { canGuard, guard, UNGUARDED } from './guard.js';

/** The script of a process that reads documents. */
export const ENTRY = fileURLToPath(new URL('./worker-main.js', import.meta.url));

/** Started before anybody asked for it. */
let spare: ChildProcess | null = null;
process.on('exit', endSpare);

/**
 * Starts the process that will read a document while this one still finds out what is asked of it: both take as
 * long until they can begin. Nothing waits for it, and where nobody takes it, it ends with this process.
 */
export function startEarly(): void {
  spare = start(ENTRY, []);
  spare.unref();
  spare.channel?.unref();
  // Whoever takes it sees that it is not connected.
  spare.on('error', () => undefined);
}

/** A process to read documents in, with flags for Node: the one that was started early where that has the same. */
export function workerProcess(entry: string, flags: readonly string[]): ChildProcess {
  const early = spare;
  if (!early?.connected || entry !== ENTRY || flags.length > 0) {
    endSpare();
    return start(entry, flags);
  }
  spare = null;
  early.ref();
  early.channel?.ref();
  return early;
}

function start(entry: string, flags: readonly string[]): ChildProcess {
  const guarded = canGuard();
  const child = fork(entry, guarded ? [] : [UNGUARDED], {
    execArgv: [...flags],
    // It talks to nobody; Node would read all certificates as it starts, for 30 ms.
    env: { ...process.env, NODE_EXTRA_CA_CERTS: undefined },
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  if (guarded) guard(child);
  return child;
}

function endSpare(): void {
  spare?.kill('SIGKILL');
  spare = null;
}
