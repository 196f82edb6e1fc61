import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { InputError, LimitError } from '../../src/errors.js';
import { memoryOf } from '../../src/work/memory.js';
import { startWorker, type Worker } from '../../src/work/worker.js';

const CHILD = join(import.meta.dirname, 'children/jobs.mjs');
const job = (path: string) => ({ task: 'extract', input: { path }, options: {} }) as const;

describe('a document in a process of its own', () => {
  const started: Worker[] = [];
  const worker = (limits = {}): Worker => {
    const made = startWorker(limits, [], CHILD);
    started.push(made);
    return made;
  };
  afterEach(() => started.splice(0).forEach((w) => w.stop()));

  test('comes back, one after the other, from the same process', async () => {
    const one = worker();
    expect([await one.run(job('answer')), await one.run(job('answer'))]).toEqual(['done', 'done']);
    expect({ jobs: one.jobs, alive: one.alive }).toEqual({ jobs: 2, alive: true });
  });

  test('what it throws is thrown here, as the same class, and the process goes on', async () => {
    const one = worker();
    await expect(one.run(job('fail'))).rejects.toThrow(InputError);
    expect(await one.run(job('answer'))).toBe('done');
  });

  test('a loop that never ends is ended', async () => {
    const one = worker({ timeout: 0.5 });
    const failed = one.run(job('hang'));
    await expect(failed).rejects.toMatchObject({ code: 'limit.time', args: { file: 'hang', limit: 0.5 } });
    expect(one.alive).toBe(false);
  });

  test.skipIf(process.platform === 'win32')('memory outside the heap is bounded', async () => {
    const failed = worker({ maxMemory: 200 }).run(job('eat'));
    await expect(failed).rejects.toThrow(LimitError);
    await expect(failed).rejects.toMatchObject({ code: 'limit.memory', args: { file: 'eat', limit: 200 } });
  });

  test.each([
    ['crash', 'SIGSEGV'],
    ['exit', '3'],
  ])('a process that ends by itself (%s) is an error of the document', async (path, how) => {
    const one = worker();
    await expect(one.run(job(path))).rejects.toMatchObject({ code: 'input.crashed', args: { how } });
    await expect(one.run(job('answer'))).rejects.toMatchObject({ code: 'input.crashed' });
  });
});

test.skipIf(process.platform === 'win32')('memory of a process is told in megabytes', async () => {
  const mb = await memoryOf(process.pid);
  expect(mb).toBeGreaterThan(20);
  expect(mb).toBeLessThan(4_000);
  expect(await memoryOf(2 ** 30)).toBeNull();
});
