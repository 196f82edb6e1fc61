import { existsSync, mkdirSync, readFileSync, readdirSync, symlinkSync } from 'node:fs';
import { expect, test } from 'vitest';
import { openOutFolder, removeDrafts } from '../../src/batch/out-folder.js';
import { workdir } from '../cli/workdir.js';

test('a file is written into folders that are made', async () => {
  const work = workdir();
  const folder = await openOutFolder(work.path('data'));
  await folder.write('a/b/c.csv', 'x\n');
  expect(readFileSync(work.path('data/a/b/c.csv'), 'utf8')).toBe('x\n');
});

test('a link in place of a file is replaced, and what it leads to is left alone', async () => {
  const work = workdir();
  const victim = work.put('korban.csv', 'jangan disentuh');
  mkdirSync(work.path('data'));
  symlinkSync(victim, work.path('data/a.csv'));
  await (await openOutFolder(work.path('data'))).write('a.csv', 'x\n');
  expect(readFileSync(victim, 'utf8')).toBe('jangan disentuh');
  expect(readFileSync(work.path('data/a.csv'), 'utf8')).toBe('x\n');
});

test.each(['', '/b/c'])('a folder%s that is a link out of the tree is not written to', async (below) => {
  const work = workdir();
  for (const name of ['data', 'luar']) mkdirSync(work.path(name));
  symlinkSync(work.path('luar'), work.path('data/a'));
  const folder = await openOutFolder(work.path('data'));
  await expect(folder.write(`a${below}/x.csv`, 'x\n')).rejects.toMatchObject({ code: 'output.outside' });
  expect(readdirSync(work.path('luar'))).toEqual([]);
});

test('what a killed run has left half-written is taken away, and nothing else', async () => {
  const work = workdir();
  mkdirSync(work.path('a'));
  const draft = work.put('a/.x.csv.0d3b3c7e-5a32-4b57-9a52-3a1c7c1b5a10.tmp', 'x');
  const other = work.put('a/.catatan.tmp', 'x');
  await removeDrafts(work.dir);
  expect([existsSync(draft), existsSync(other)]).toEqual([false, true]);
});
