import { mkdirSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { expandInputs, type MoreInputs } from '../../src/cli/inputs.js';
import { workdir, type Workdir } from './workdir.js';

function tree(...files: string[]): Workdir {
  const work = workdir();
  for (const file of files) {
    mkdirSync(dirname(work.path(file)), { recursive: true });
    work.put(file, 'x');
  }
  return work;
}

const names = async (args: string[], more: MoreInputs = {}): Promise<string[]> =>
  (await expandInputs(args, more)).map((f) => f.name);

describe('the documents that the arguments name', () => {
  test('a folder gives the documents in it, named by their path inside it, in order', async () => {
    const work = tree('in/b.pdf', 'in/a/z.TXT', 'in/a/y.html', 'in/gambar.png', 'in/.tersembunyi.txt');
    const found = await expandInputs([work.path('in')]);
    expect(found).toEqual([
      { name: 'a/y.html', path: join(work.dir, 'in/a/y.html') },
      { name: 'a/z.TXT', path: join(work.dir, 'in/a/z.TXT') },
      { name: 'b.pdf', path: join(work.dir, 'in/b.pdf') },
    ]);
  });

  test('a glob gives what it matches, named by the path below its fixed part', async () => {
    const work = tree('in/2023/a.pdf', 'in/2024/b.pdf', 'in/2024/b.txt');
    expect(await names([`${work.dir}/in/**/*.pdf`])).toEqual(['2023/a.pdf', '2024/b.pdf']);
  });

  test('a file may have any ending, and a name with the marks of a glob', async () => {
    const work = tree('lkj [2024].data');
    expect(await expandInputs([work.path('lkj [2024].data')])).toMatchObject([
      { path: work.path('lkj [2024].data') },
    ]);
  });

  test('the order of the arguments does not matter, and a document that is named twice comes once', async () => {
    const work = tree('in/a.txt', 'lain/b.txt');
    const args = [work.path('in'), work.path('lain'), `${work.dir}/in/*.txt`];
    expect(await names([...args].reverse())).toEqual(['a.txt', 'b.txt']);
    expect(await names(args)).toEqual(['a.txt', 'b.txt']);
  });

  test('links inside a folder are not followed, a loop of them does no harm', async () => {
    const work = tree('in/a.txt', 'luar/b.txt');
    symlinkSync(work.path('in'), work.path('in/lingkaran'));
    symlinkSync(work.path('luar'), work.path('in/luar'));
    expect(await names([work.path('in')])).toEqual(['a.txt']);
  });

  test('what lies in the folder of the outputs is no input', async () => {
    const work = tree('a.txt', 'data/a.html', 'data/b/c.txt');
    expect(await names([work.dir], { except: work.path('data') })).toEqual(['a.txt']);
  });

  test('a list names files as they are, without ways out of the tree', async () => {
    expect(await names([], { listed: ['../x/a.txt', '/srv/b.txt', './c*.txt'] })).toEqual([
      'c*.txt',
      'srv/b.txt',
      'x/a.txt',
    ]);
  });

  test('a folder or a glob without documents is told', async () => {
    const work = tree('in/gambar.png');
    for (const arg of [work.path('in'), `${work.dir}/*.pdf`])
      await expect(expandInputs([arg])).rejects.toMatchObject({ code: 'input.no-documents' });
  });

  test('two folders with a document of one name are told', async () => {
    const work = tree('x/a.txt', 'y/a.txt');
    await expect(expandInputs([work.path('x'), work.path('y')])).rejects.toMatchObject({
      code: 'usage.twins',
    });
  });
});
