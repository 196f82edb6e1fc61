import { spawn } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
const PDF = join(ROOT, 'fixtures/pdf-ruled-pages/input.pdf');
const EXPECTED = readFileSync(join(ROOT, 'fixtures/pdf-ruled-pages/expected.csv'), 'utf8');

/** The program, in a folder of its own: some tests change it. */
let home = '';
beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'lkj-'));
  for (const part of ['bin', 'bundle', 'package.json'])
    cpSync(join(ROOT, part), join(home, part), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(home, 'node_modules'));
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

describe('code that an earlier process has compiled', () => {
  let cache = '';
  const folder = (): string => join(cache, 'lkj-extract');
  const left = (): string[] => readdirSync(folder()).sort();
  const whole = (): string[] => left().map((name) => name.replace(/-.*/, ''));
  const run = (args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<string> =>
    new Promise((done, fail) => {
      const child = spawn(process.execPath, [join(home, 'bin/lkj-extract.js'), ...args], {
        env: { ...process.env, XDG_CACHE_HOME: cache, ...env },
      });
      const said: Buffer[] = [];
      child.stdout.on('data', (part: Buffer) => said.push(part));
      child.stderr.on('data', (part: Buffer) => said.push(part));
      child.on('error', fail);
      child.on('close', () => done(Buffer.concat(said).toString()));
    });
  /** Sets the time of every file back by so many hours, and gives their times. */
  const aged = (hours: number): number[] =>
    left().map((name) => {
      const time = Math.round(Date.now() / 1000) - hours * 3600;
      utimesSync(join(folder(), name), time, time);
      return time;
    });
  const times = (): number[] => left().map((name) => statSync(join(folder(), name)).mtimeMs / 1000);

  beforeEach(() => {
    cache = join(home, `cache-${Math.random()}`);
    mkdirSync(cache);
  });

  test('is left by the first run, taken by the second, and made anew after a day', async () => {
    expect(await run([PDF, '-q'])).toBe(EXPECTED);
    expect(whole()).toEqual(['main', 'worker']);
    const before = aged(1);
    expect(await run([PDF, '-q'])).toBe(EXPECTED);
    expect(times()).toEqual(before);
    const old = aged(48);
    expect(await run([PDF, '-q'])).toBe(EXPECTED);
    times().forEach((time, i) => expect(time).toBeGreaterThan(old[i] ?? Infinity));
  });

  test('is not taken where it is damaged, and left anew', async () => {
    await run([PDF, '-q']);
    for (const name of left()) {
      const bytes = readFileSync(join(folder(), name));
      bytes.fill(0xff, bytes.length >> 1, (bytes.length >> 1) + 1000);
      writeFileSync(join(folder(), name), bytes);
    }
    const before = aged(1);
    expect(await run([PDF, '-q'])).toBe(EXPECTED);
    times().forEach((time, i) => expect(time).toBeGreaterThan(before[i] ?? Infinity));
  });

  test('is not taken where V8 runs with other flags', async () => {
    await run([PDF, '-q']);
    const flags = { NODE_OPTIONS: '--stack-trace-limit=20' };
    expect(await run([PDF, '-q'], flags)).toBe(EXPECTED);
    expect(whole()).toEqual(['main', 'main', 'worker', 'worker']);
  });

  test('is not taken where the program has changed, not even by one letter', async () => {
    const help = await run(['--help', '--lang', 'en']);
    await run(['--help', '--lang', 'en']);
    const changed = readdirSync(join(home, 'bundle'))
      .map((name) => join(home, 'bundle', name))
      .filter((file) => file.endsWith('.cjs') && readFileSync(file, 'latin1').includes('help.usage'));
    const before = changed.map((file) => readFileSync(file, 'latin1'));
    changed.forEach((file, i) => writeFileSync(file, before[i]?.replaceAll('Usage:', 'USAGE:') ?? ''));
    try {
      expect(await run(['--help', '--lang', 'en'])).not.toBe(help);
    } finally {
      changed.forEach((file, i) => writeFileSync(file, before[i] ?? ''));
    }
  });

  test('is left whole by processes that run at once', async () => {
    const outputs = await Promise.all(Array.from({ length: 3 }, () => run([PDF, '-q'])));
    expect(outputs).toEqual([EXPECTED, EXPECTED, EXPECTED]);
    expect(whole()).toEqual(['main', 'worker']);
    const before = aged(1);
    expect(await run([PDF, '-q'])).toBe(EXPECTED);
    expect(times()).toEqual(before);
  });

  test('is not looked for where Node is told to keep none, or where no folder can be made', async () => {
    expect(await run([PDF, '-q'], { NODE_DISABLE_COMPILE_CACHE: '1' })).toBe(EXPECTED);
    expect(readdirSync(cache)).toEqual([]);
    expect(await run([PDF, '-q'], { XDG_CACHE_HOME: PDF })).toBe(EXPECTED);
  });
});
