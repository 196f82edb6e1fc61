import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeWhole } from '../../src/write/file.js';
import { LAPORAN, workdir } from '../cli/workdir.js';

let dir = '';
beforeEach(() => (dir = mkdtempSync(join(tmpdir(), 'lkj-'))));
afterEach(() => rmSync(dir, { recursive: true, force: true }));

test('a file is replaced whole, and no draft stays', async () => {
  const path = join(dir, 'out.csv');
  writeFileSync(path, 'lama');
  await writeWhole(path, 'baru'.repeat(1e6));
  expect(readFileSync(path, 'utf8')).toHaveLength(4e6);
  expect(readdirSync(dir)).toEqual(['out.csv']);
});

test('a link stays a link, and what it names is replaced', async () => {
  writeFileSync(join(dir, 'asli.csv'), 'lama');
  symlinkSync('asli.csv', join(dir, 'out.csv'));
  await writeWhole(join(dir, 'out.csv'), 'baru');
  expect(readFileSync(join(dir, 'asli.csv'), 'utf8')).toBe('baru');
  expect(readdirSync(dir).sort()).toEqual(['asli.csv', 'out.csv']);
});

test('a name as long as the file system allows', async () => {
  const name = `${'n'.repeat(251)}.csv`;
  await writeWhole(join(dir, name), 'isi');
  expect(readdirSync(dir)).toEqual([name]);
});

test.each([
  ['a folder that is not there', 'tak-ada/out.csv', 'output.no-directory'],
  ['a folder in the way', '.', 'output.directory'],
])('%s', async (_, name, code) => {
  await expect(writeWhole(join(dir, name), 'isi')).rejects.toMatchObject({ code });
});

test('a device is written to, never replaced', async () => {
  await writeWhole('/dev/null', 'isi');
  writeFileSync('/dev/null', 'still a device');
  expect(readFileSync('/dev/null', 'utf8')).toBe('');
});

test('a disk that is full leaves what was there before', async () => {
  const work = workdir();
  work.put('laporan.txt', LAPORAN + '3\tJumlah kebun\tKebun\t5\t5\t100\n'.repeat(2000));
  work.put('out.csv', 'lama');
  const { stdout, stderr } = await work.shell(
    `trap '' XFSZ; ulimit -f 8; lkj-extract laporan.txt -o out.csv; echo $?`,
  );
  expect(stdout).toBe('2\n');
  expect(stderr).toMatch(/out\.csv: the disk is full; nothing was written there/);
  expect(readFileSync(work.path('out.csv'), 'utf8')).toBe('lama');
  expect(readdirSync(work.dir).sort()).toEqual(['laporan.txt', 'out.csv']);
});

test('a full standard output is said', async () => {
  if (!existsSync('/dev/full')) return;
  const work = workdir();
  work.put('laporan.txt', LAPORAN);
  const { stdout, stderr } = await work.shell('lkj-extract laporan.txt > /dev/full; echo $?');
  expect(stdout).toBe('2\n');
  expect(stderr).toMatch(/standard output: the disk is full/);
});
