import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { workdir } from '../cli/workdir.js';
import { isRunning } from './is-running.js';

const GUARD = pathToFileURL(join(import.meta.dirname, '../../dist/work/end-with-parent.js')).href;

test.skipIf(process.platform === 'win32')(
  'a process in a loop ends when its parent was killed outright',
  async () => {
    const work = workdir();
    work.put('anak.mjs', `import { endWithParent } from '${GUARD}'; endWithParent(); setTimeout(() => { for (;;); }, 300);`); // prettier-ignore
    work.put(
      'induk.mjs',
      `import { fork } from 'node:child_process'; import { writeFileSync } from 'node:fs';
       writeFileSync('pid', String(fork('anak.mjs').pid)); setInterval(() => undefined, 1000);`,
    );
    const parent = spawn(process.execPath, ['induk.mjs'], { cwd: work.dir, stdio: 'ignore' });
    while (!existsSync(work.path('pid'))) await wait(50);
    await wait(1_000);
    const pid = Number(readFileSync(work.path('pid'), 'utf8'));
    expect(isRunning(pid)).toBe(true);
    parent.kill('SIGKILL');
    for (let i = 0; i < 100 && isRunning(pid); i++) await wait(100);
    expect(isRunning(pid)).toBe(false);
  },
);
