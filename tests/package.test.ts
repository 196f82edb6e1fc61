import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LAPORAN } from './cli/workdir.js';

const ROOT = join(import.meta.dirname, '..');
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const manifest = JSON.parse(read('package.json')) as {
  name: string;
  dependencies: Record<string, string>;
};

/** Installs what `npm pack` would pack into an empty folder, beside the packages that it names as its own. */
function install(): string {
  const dir = mkdtempSync(join(tmpdir(), 'lkj-'));
  const packed = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
    cwd: ROOT,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [{ files }] = JSON.parse(packed) as [{ files: { path: string }[] }];
  const home = join(dir, 'node_modules', manifest.name);
  for (const { path } of files) {
    mkdirSync(dirname(join(home, path)), { recursive: true });
    cpSync(join(ROOT, path), join(home, path));
  }
  for (const name of Object.keys(manifest.dependencies))
    symlinkSync(join(ROOT, 'node_modules', name), join(dir, 'node_modules', name));
  writeFileSync(join(dir, 'package.json'), '{"type":"module"}');
  writeFileSync(join(dir, 'laporan.txt'), LAPORAN);
  return dir;
}

describe('the package in an empty folder', () => {
  let dir = '';
  beforeAll(() => (dir = install()));
  afterAll(() => rmSync(dir, { recursive: true, force: true }));

  test('runs as a program', () => {
    const bin = join(dir, 'node_modules', manifest.name, 'bin/lkj-extract.js');
    const csv = execFileSync(process.execPath, [bin, 'laporan.txt', '-q'], { cwd: dir, encoding: 'utf8' });
    expect(csv.split('\n')).toHaveLength(4);
  });

  test('is imported by its name', () => {
    const script = `import { extract } from 'lkj-extract';
      const { records } = await extract({ path: 'laporan.txt' });
      console.log(records.map((r) => r.realisasi).join());`;
    const said = execFileSync(process.execPath, ['--input-type=module', '-e', script], {
      cwd: dir,
      encoding: 'utf8',
    });
    expect(said).toBe('72.00,1500\n');
  });
});
