import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { workdir } from '../cli/workdir.js';
import { isRunning } from './is-running.js';

const built = (file: string): string =>
  pathToFileURL(join(import.meta.dirname, '../../dist/work', file)).href;
const LOOP = 'setTimeout(() => { for (;;); }, 300);';
const FORK = `import { fork } from 'node:child_process'; import { writeFileSync } from 'node:fs';
  const child = fork('anak.mjs'); writeFileSync('pid', String(child.pid)); setInterval(() => undefined, 1000);`;

test.skipIf(process.platform === 'win32').each([
  {
    by: 'a shell that waits',
    child: LOOP,
    parent: `import { guard } from '${built('guard.js')}'; ${FORK} guard(child);`,
  },
  {
    by: 'a thread of its own',
    child: `import { endWithParent } from '${built('end-with-parent.js')}'; endWithParent(); ${LOOP}`,
    parent: FORK,
  },
])('a process in a loop is ended when its parent was killed outright: by $by', async (scripts) => {
  const work = workdir();
  work.put('anak.mjs', scripts.child);
  work.put('induk.mjs', scripts.parent);
  const parent = spawn(process.execPath, ['induk.mjs'], { cwd: work.dir, stdio: 'ignore' });
  while (!existsSync(work.path('pid'))) await wait(50);
  await wait(1_000);
  const pid = Number(readFileSync(work.path('pid'), 'utf8'));
  expect(isRunning(pid)).toBe(true);
  parent.kill('SIGKILL');
  for (let i = 0; i < 100 && isRunning(pid); i++) await wait(100);
  expect(isRunning(pid)).toBe(false);
});
