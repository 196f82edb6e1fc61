import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import type * as WorkerProcess from '../../src/work/worker-process.js';
import { isRunning } from './is-running.js';

/** As it is built: a process starts from JavaScript. */
const BUILT = pathToFileURL(join(import.meta.dirname, '../../dist/work/worker-process.js')).href;
const { ENTRY, startEarly, workerProcess } = (await import(BUILT)) as typeof WorkerProcess;

test('a process that was started early is given to the first who asks, and to nobody else', () => {
  startEarly();
  const [first, second] = [workerProcess(ENTRY, []), workerProcess(ENTRY, [])];
  try {
    expect(first.pid).not.toBe(second.pid);
    expect([first, second].map((p) => p.connected)).toEqual([true, true]);
  } finally {
    first.kill('SIGKILL');
    second.kill('SIGKILL');
  }
});

test('whoever needs other flags gets a process of his own', async () => {
  const asked = workerProcess(ENTRY, ['--max-old-space-size=200']);
  expect(asked.spawnargs).toContain('--max-old-space-size=200');
  asked.kill('SIGKILL');
  await once(asked, 'exit');
});

test.skipIf(process.platform !== 'linux')(
  'a process that nobody asked for ends with the program',
  async () => {
    const script = `import { startEarly } from '${BUILT}';
    import { readFileSync } from 'node:fs';
    startEarly();
    console.log(readFileSync(\`/proc/\${process.pid}/task/\${process.pid}/children\`, 'latin1'));`;
    const said = execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' });
    // The process, and the shell that guards it.
    const [pid = 0, shell = 0] = said.trim().split(' ').map(Number);
    expect(pid).toBeGreaterThan(0);
    await expect.poll(() => isRunning(pid) || isRunning(shell)).toBe(false);
  },
);
