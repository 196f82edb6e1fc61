import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';

const KB_PER_MB = 1024;

/**
 * Resident memory of a process in megabytes; null where this system does not tell, or the process is gone.
 * Linux tells it in /proc, other Unix systems by `ps`. Where neither is, only the limit of the heap holds.
 */
export async function memoryOf(pid: number): Promise<number | null> {
  if (process.platform === 'linux') return fromProc(pid);
  return process.platform === 'win32' ? null : fromPs(pid);
}

function fromProc(pid: number): number | null {
  try {
    const kb = /^VmRSS:\s*(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'latin1'))?.[1];
    return kb === undefined ? null : Number(kb) / KB_PER_MB;
  } catch {
    return null;
  }
}

function fromPs(pid: number): Promise<number | null> {
  return new Promise((resolve) => {
    execFile('ps', ['-o', 'rss=', '-p', String(pid)], (error, stdout) => {
      const kb = Number.parseInt(stdout, 10);
      resolve(error || !Number.isFinite(kb) ? null : kb / KB_PER_MB);
    });
  });
}
