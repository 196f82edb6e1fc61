import { readFileSync } from 'node:fs';

/** True for a process at work; one that has ended and that nobody has asked about is not running. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !/^State:\s*Z/m.test(readFileSync(`/proc/${pid}/status`, 'latin1'));
  } catch {
    return false;
  }
}
