import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { LAPORAN, workdir, type Workdir } from './workdir.js';

const BIN = join(import.meta.dirname, '../../bin/lkj-extract.js');
/** Documents of the folder that is read again and again. */
const COUNT = 12;
/** A run is killed at each of these moments, in milliseconds from its start. */
const MOMENTS = [0, 150, 250, 300, 350, 400, 450, 500, 550, 600, 700, 800, 900, 1000, 1200] as const;

function attachments(): Workdir {
  const work = workdir();
  for (let i = 0; i < COUNT; i++) {
    const name = work.path(`in/${i % 3}/laporan-${i}.txt`);
    mkdirSync(dirname(name), { recursive: true });
    work.put(`in/${i % 3}/laporan-${i}.txt`, LAPORAN.replace('80,00', `${10 + i},00`).repeat(1 + (i % 4)));
  }
  return work;
}

/** Starts a run and ends it with a signal after a while; the signal goes to the program alone. */
async function killed(
  work: Workdir,
  args: readonly string[],
  ms: number,
  signal: NodeJS.Signals,
): Promise<void> {
  const child = spawn(process.execPath, [BIN, ...args], { cwd: work.dir, stdio: 'ignore' });
  const ended = new Promise<void>((resolve) => child.on('close', () => resolve()));
  await wait(ms);
  child.kill(signal);
  await ended;
}

/** Every file below a folder, whole; without manifest and lock. */
function contents(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  const plain = files.filter((f) => statSync(join(folder, f)).isFile() && !f.startsWith('manifest'));
  return Object.fromEntries(plain.map((f) => [f, readFileSync(join(folder, f), 'utf8')]));
}

const isDraft = (name: string): boolean => name.endsWith('.tmp');

describe.concurrent('a run that is killed', () => {
  test.each(['SIGKILL', 'SIGINT', 'SIGTERM'] as const)(
    'by %s at any moment leaves whole files, and the next completes it',
    async (signal) => {
      const work = attachments();
      await work.run(['in', '-O', 'utuh']);
      const whole = contents(work.path('utuh'));
      for (const ms of MOMENTS) {
        await killed(work, ['in', '-O', 'data', '--resume', '-j', '2'], ms, signal);
        const seen = readdirSync(work.dir).includes('data') ? contents(work.path('data')) : {};
        for (const [name, text] of Object.entries(seen)) if (!isDraft(name)) expect(text).toBe(whole[name]);
        if (signal !== 'SIGKILL') expect(Object.keys(seen).filter(isDraft)).toEqual([]);
        // Begin afresh where all is done, so that every moment is one in the middle of the work.
        if (Object.keys(seen).length === COUNT) rmSync(work.path('data'), { recursive: true });
      }
      const { status } = await work.run(['in', '-O', 'data', '--resume']);
      expect(status).toBe(0);
      expect(contents(work.path('data'))).toEqual(whole);
    },
  );

  test('while it writes one table leaves the old table or the new one', async () => {
    const work = attachments();
    await work.run(['in', '-o', 'utuh.csv']);
    const whole = readFileSync(work.path('utuh.csv'), 'utf8');
    for (const ms of MOMENTS) {
      await killed(work, ['in', '-o', 'data.csv', '--resume'], ms, 'SIGKILL');
      if (readdirSync(work.dir).includes('data.csv'))
        expect(readFileSync(work.path('data.csv'), 'utf8')).toBe(whole);
    }
    expect((await work.run(['in', '-o', 'data.csv', '--resume'])).status).toBe(0);
    expect(readFileSync(work.path('data.csv'), 'utf8')).toBe(whole);
  });
});

describe.skipIf(process.platform === 'win32')('a disk that is full', () => {
  test('ends the run in one line, with whole files, and the next completes it', async () => {
    const work = attachments();
    await work.run(['in', '-O', 'utuh']);
    const whole = contents(work.path('utuh'));
    const { stdout, stderr } = await work.shell(
      "trap '' XFSZ; ulimit -f 4; lkj-extract in -O data -j 1; echo $?",
    );
    expect(stdout.trim()).toBe('2');
    expect(stderr).toMatch(/^documents \d+ .*not begun \d+/);
    expect(stderr).toMatch(/^lkj-extract: .*the disk is full/m);
    const seen = contents(work.path('data'));
    expect(Object.keys(seen).length).toBeLessThan(COUNT);
    for (const [name, text] of Object.entries(seen)) expect(text).toBe(whole[name]);
    expect((await work.run(['in', '-O', 'data', '--resume'])).status).toBe(0);
    expect(contents(work.path('data'))).toEqual(whole);
  });
});

const LINUX = process.platform === 'linux';

describe.runIf(LINUX)('a process of a run', () => {
  test('that is killed in the middle of a document loses nothing', async () => {
    const work = attachments();
    await work.run(['in', '-O', 'utuh']);
    const child = spawn(process.execPath, [BIN, 'in', '-O', 'data', '-j', '2', '-q'], {
      cwd: work.dir,
      stdio: 'ignore',
    });
    const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
    // Once: a document whose second process is killed too is told as failed.
    let killed = false;
    for (let i = 0; i < 40 && !killed && child.exitCode === null; i++) {
      await wait(50);
      const [worker] = childrenOf(child.pid ?? 0);
      if (worker === undefined || i < 3) continue;
      process.kill(worker, 'SIGKILL');
      killed = true;
    }
    expect(await ended).toBe(0);
    expect(killed).toBe(true);
    expect(contents(work.path('data'))).toEqual(contents(work.path('utuh')));
  });
});

function childrenOf(pid: number): number[] {
  try {
    const text = readFileSync(`/proc/${pid}/task/${pid}/children`, 'latin1').trim();
    return text === '' ? [] : text.split(' ').map(Number);
  } catch {
    return [];
  }
}
