import { readFileSync, unlinkSync } from 'node:fs';
import { open, readFile, unlink } from 'node:fs/promises';
import { hostname } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';
import { OutputError, systemCode } from '../errors.js';
import { asOutputError } from '../write/file.js';

/** Lets the lock go; safe to call twice. */
export type Release = () => void;

/** A run that has just been killed may need a moment to end. */
const ATTEMPTS = 5;
const WAIT_MS = 100;

interface Holder {
  readonly host: string;
  readonly pid: number;
  readonly started: string;
}

/**
 * Takes a lock file, so that two runs do not write one manifest. A lock whose process is gone (a crash, a
 * power cut) is taken over; one of another machine cannot be judged and is refused.
 */
export async function takeLock(path: string): Promise<Release> {
  for (let attempt = 0; ; attempt++) {
    try {
      const handle = await open(path, 'wx');
      await handle.writeFile(JSON.stringify(self()));
      await handle.close();
      const release = (): void => {
        process.removeListener('exit', release);
        remove(path);
      };
      process.on('exit', release);
      return release;
    } catch (error) {
      if (systemCode(error) !== 'EEXIST') throw asOutputError(path, error);
      const holder = readHolder(await readFile(path, 'utf8').catch(() => ''));
      const alive = holder !== null && isAlive(holder);
      if (attempt >= ATTEMPTS)
        throw new OutputError('output.locked', { file: path, pid: String(holder?.pid ?? '?') });
      if (alive) await wait(WAIT_MS);
      else await unlink(path).catch(() => undefined);
    }
  }
}

function self(): Holder {
  return { host: hostname(), pid: process.pid, started: startOf(process.pid) };
}

function readHolder(text: string): Holder | null {
  try {
    const read: unknown = JSON.parse(text);
    if (typeof read !== 'object' || read === null) return null;
    const { host, pid, started } = read as Partial<Holder>;
    return { host: String(host), pid: Number(pid), started: String(started) };
  } catch {
    // Cut by the crash that left it.
    return null;
  }
}

function isAlive({ host, pid, started }: Holder): boolean {
  if (host !== hostname()) return true;
  try {
    process.kill(pid, 0);
  } catch (error) {
    return systemCode(error) === 'EPERM' && startOf(pid) === started;
  }
  return startOf(pid) === started;
}

/**
 * When a process began, in the system's own count: a number that is used again is not the same process. Empty
 * where the system does not tell; GONE where the process has ended and nobody has taken note of it yet.
 */
function startOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return fields[STATE] === 'Z' || fields[STATE] === 'X' ? GONE : (fields[STARTED] ?? '');
  } catch {
    return '';
  }
}

/** Fields 3 and 22 of /proc/PID/stat, counted after the name, which is field 2. */
const STATE = 0;
const STARTED = 19;
const GONE = 'gone';

function remove(path: string): void {
  try {
    unlinkSync(path);
  } catch {
    // Gone already.
  }
}
