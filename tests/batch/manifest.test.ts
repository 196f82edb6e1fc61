import { appendFileSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { spawn } from 'node:child_process';
import { expect, test, vi } from 'vitest';
import { takeLock } from '../../src/batch/lock.js';
import { openManifest, readManifest, type Entry } from '../../src/batch/manifest.js';
import { workdir } from '../cli/workdir.js';

const entry = (name: string, more: Partial<Entry> = {}): Entry => ({
  path: `in/${name}`,
  name,
  sha256: 'a1',
  tool: '1.0.0',
  options: 'b2',
  status: 'ok',
  out: `${name}.csv`,
  outSha256: 'c3',
  pages: null,
  records: 3,
  findings: [],
  unplaced: 0,
  ms: 12,
  ...more,
});

async function written(path: string, ...entries: Entry[]): Promise<void> {
  const manifest = await openManifest(path);
  for (const one of entries) await manifest.append(one);
  await manifest.close();
}

test('what is appended is read back; of two lines of a document the later counts', async () => {
  const path = workdir().path('manifest.jsonl');
  await written(path, entry('a'), entry('b'), entry('a', { status: 'failed' }));
  const read = await readManifest(path);
  expect([...read.keys()]).toEqual(['a', 'b']);
  expect(read.get('a')?.status).toBe('failed');
});

test('a line that a crash has cut anywhere is passed over, and what comes after it is not lost', async () => {
  const path = workdir().path('manifest.jsonl');
  await written(path, entry('a'), entry('b'));
  const whole = readFileSync(path);
  const first = whole.indexOf('\n') + 1;
  for (let size = first + 1; size < whole.length - 1; size += 7) {
    writeFileSync(path, whole);
    truncateSync(path, size);
    await written(path, entry('c'));
    expect([...(await readManifest(path)).keys()]).toEqual(['a', 'c']);
  }
});

test('rubbish is passed over', async () => {
  const path = workdir().path('manifest.jsonl');
  await written(path, entry('a'));
  appendFileSync(path, '{"name":"b"}\nnull\n[]\n\u0000\u0000\n');
  expect([...(await readManifest(path)).keys()]).toEqual(['a']);
});

test('there is none: nothing is done', async () => {
  expect(await readManifest(workdir().path('manifest.jsonl'))).toEqual(new Map());
});

test('a lock is held once, and free again when it is let go', async () => {
  const path = workdir().path('lock');
  const release = await takeLock(path);
  await expect(takeLock(path)).rejects.toMatchObject({ code: 'output.locked' });
  release();
  (await takeLock(path))();
});

test.each([
  ['of a process that is gone', JSON.stringify({ host: hostname(), pid: 2 ** 22 + 1, started: '1' })], // prettier-ignore
  ['that a crash has cut', '{"ho'],
  ['that is empty', ''],
])('a lock %s is taken over', async (_, text) => {
  const path = workdir().path('lock');
  writeFileSync(path, text);
  (await takeLock(path))();
});

test.runIf(process.platform === 'linux')(
  'a lock of a process that has ended and not been asked about is taken over',
  async () => {
    // The shell becomes `sleep`, which asks about none of its children.
    const shell = spawn('sh', ['-c', 'sh -c "echo \\$\\$" & exec sleep 20'], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    try {
      const pid = await new Promise<number>((resolve) =>
        shell.stdout.once('data', (d: Buffer) => resolve(Number(d))),
      );
      await vi.waitUntil(() => readFileSync(`/proc/${pid}/stat`, 'latin1').includes(') Z '), {
        timeout: 5_000,
      });
      const fields = readFileSync(`/proc/${pid}/stat`, 'latin1').split(') ')[1]?.split(' ') ?? [];
      const path = workdir().path('lock');
      writeFileSync(path, JSON.stringify({ host: hostname(), pid, started: fields[19] }));
      (await takeLock(path))();
    } finally {
      shell.kill();
    }
  },
);

test('a lock of another machine is left alone', async () => {
  const path = workdir().path('lock');
  writeFileSync(path, JSON.stringify({ host: 'mesin-lain', pid: 1, started: '1' }));
  await expect(takeLock(path)).rejects.toMatchObject({ code: 'output.locked' });
});
