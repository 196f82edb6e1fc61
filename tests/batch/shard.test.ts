import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inShard, readShard } from '../../src/batch/shard.js';
import { UsageError } from '../../src/errors.js';

test('3/16 is the third of sixteen', () => {
  expect(readShard('3/16')).toEqual({ index: 3, of: 16 });
});

test.each(['0/4', '5/4', '3', '1/0', 'a/b', '-1/4', ''])('%s is refused', (value) => {
  expect(() => readShard(value)).toThrow(UsageError);
});

test('every document is in exactly one shard, whatever others there are', () => {
  fc.assert(
    fc.property(fc.string(), fc.integer({ min: 1, max: 20 }), (name, of) => {
      const shards = Array.from({ length: of }, (_, i) => inShard(name, { index: i + 1, of }));
      expect(shards.filter(Boolean)).toHaveLength(1);
    }),
  );
});

test('shards are about equal', () => {
  const names = Array.from({ length: 4_000 }, (_, i) => `dinas-${i}/lkj.pdf`);
  const first = names.filter((name) => inShard(name, { index: 1, of: 4 }));
  expect(first.length).toBeGreaterThan(900);
  expect(first.length).toBeLessThan(1_100);
});

test('documents that could want one output are of one shard', () => {
  const together = ['a/lkj.pdf', 'a/lkj.txt', 'a/LKJ.TXT', 'a/lkj.pdf.txt', 'a/lkj'];
  for (let index = 1; index <= 50; index++)
    expect(new Set(together.map((name) => inShard(name, { index, of: 50 }))).size).toBe(1);
});
