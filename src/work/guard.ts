import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';

const SHELL = '/bin/sh';
/** Waits for a line, or for the end of what it reads, which comes when the other end is gone. Ctrl-C reaches it too. */
const WATCH = `trap '' HUP INT TERM; read -r done || kill -9 "$1"`;

/** Told to a process that nothing can guard from outside. */
export const UNGUARDED = 'unguarded';

/** False where there is no shell. */
export function canGuard(): boolean {
  return process.platform !== 'win32' && existsSync(SHELL);
}

/**
 * Ends a process when this one is gone, also while a document holds it in a loop: where this one is killed
 * outright, it can no longer do it. So a shell waits at a pipe whose other end only this process has. It takes
 * 2 ms; a thread in the process, which would have to look again and again, 36.
 */
export function guard(child: ChildProcess): void {
  if (child.pid === undefined) return;
  const shell = spawn(SHELL, ['-c', WATCH, 'guard', String(child.pid)], {
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  // Without it the process only is not guarded.
  shell.on('error', () => undefined);
  const { stdin } = shell;
  stdin.on('error', () => undefined);
  child.once('exit', () => stdin.end('\n'));
  shell.unref();
  if ('unref' in stdin && typeof stdin.unref === 'function') stdin.unref();
}
