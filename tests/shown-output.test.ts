import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { EXIT } from '../src/cli/command.js';

/**
 * What a README shows is what the program prints: every console block is run as it stands there. With
 * `LKJ_SHOWN=update` (part of `npm run fixtures:update`) the blocks are written anew.
 */
const ROOT = join(import.meta.dirname, '..');
const BLOCK = /```console\n\$ (.*)\n([^]*?)```/g;
const updating = process.env['LKJ_SHOWN'] === 'update';

function printed(command: string): string {
  const { stdout, status } = spawnSync('bash', ['-c', command], {
    cwd: ROOT,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0' },
  });
  expect(status).toBe(0);
  return stdout.endsWith('\n') ? stdout : `${stdout}\n`;
}

describe.each(['README.md', 'README.id.md'])('%s', (name) => {
  const path = join(ROOT, name);
  const text = readFileSync(path, 'utf8');

  test.each([...text.matchAll(BLOCK)].map(([, command = '', shown = '']) => [command, shown] as const))(
    'shows what `%s` prints',
    (command, shown) => {
      const got = printed(command);
      if (!updating) expect(got).toBe(shown);
      else writeFileSync(path, readFileSync(path, 'utf8').replace(`$ ${command}\n${shown}\`\`\``, () => `$ ${command}\n${got}\`\`\``)); // prettier-ignore
    },
  );

  test('names every exit code', () => {
    for (const code of Object.values(EXIT)) expect(text).toContain(`\n| ${code} |`);
  });
});
