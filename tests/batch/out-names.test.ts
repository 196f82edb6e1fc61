import fc from 'fast-check';
import { isAbsolute, join, normalize } from 'node:path';
import { describe, expect, test } from 'vitest';
import { outNames } from '../../src/batch/out-names.js';
import { UsageError } from '../../src/errors.js';

const outs = (...names: string[]): string[] => [...outNames(names, 'csv').values()];

describe('where the output of each document goes', () => {
  test('the same tree, with the ending of the format', () => {
    expect(outs('2023/renstra.pdf', '2024/lkj.txt', 'tanpa-akhiran')).toEqual([
      '2023/renstra.csv',
      '2024/lkj.csv',
      'tanpa-akhiran.csv',
    ]);
  });

  test('documents that differ in their endings alone keep them', () => {
    expect(outs('a/lkj.pdf', 'a/lkj.txt', 'b/lkj.txt')).toEqual([
      'a/lkj.pdf.csv',
      'a/lkj.txt.csv',
      'b/lkj.csv',
    ]);
  });

  test.each([
    ['../x.txt', 'x.csv'],
    ['/etc/x.txt', 'etc/x.csv'],
    ['a/../../x.txt', 'a/x.csv'],
    ['con.txt', '_con.csv'],
    ['a/NUL', 'a/_NUL.csv'],
    ['a\\..\\b.txt', 'a_.._b.csv'],
    ['apa?*.txt', 'apa__.csv'],
    ['titik./x.txt', 'titik_/x.csv'],
  ])('%s becomes %s', (name, out) => {
    expect(outs(name)).toEqual([out]);
  });

  test('names that only differ in case are told before anything is written', () => {
    expect(() => outs('lkj.txt', 'LKJ.txt')).toThrow(UsageError);
  });

  test('no document can take the place of the manifest', () => {
    expect([...outNames(['manifest.txt'], 'jsonl', ['manifest.jsonl']).values()]).toEqual([
      'manifest.txt.jsonl',
    ]);
  });

  test('a name of any length is one that file systems take', () => {
    const [one = '', two = ''] = outs(`${'á'.repeat(300)}1.txt`, `${'á'.repeat(300)}2.txt`);
    expect(one).not.toBe(two);
    expect(Buffer.byteLength(one)).toBeLessThan(240);
  });

  test('no name whatever leaves the folder', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('..', '.', '', 'a', 'C:', '\\', 'aux', ' ', '~')), (parts) => {
        const name = parts.join('/') || 'x';
        const [out = ''] = outNames([name], 'csv').values();
        expect(isAbsolute(out)).toBe(false);
        expect(normalize(join('/data', out)).startsWith('/data/')).toBe(true);
      }),
    );
  });
});
