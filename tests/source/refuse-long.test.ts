import { expect, test } from 'vitest';
import { refuseLong } from '../../src/source/refuse-long.js';
import { readText } from '../../src/source/text.js';

const { lines } = readText('panjang.txt', 'Jumlah bibit\t1.200\t1.500\n'.repeat(10_000));

test('a text that the memory cannot hold is refused before it is read', () => {
  expect(() => refuseLong('panjang.txt', lines, 10_000_000)).toThrow(
    /^panjang\.txt: 60,000 words and cells .* 10 MB of memory/,
  );
  expect(() => refuseLong('panjang.txt', lines, 30_000_000)).not.toThrow();
});

test('letters do not count, only words', () => {
  const long = readText('kata.txt', 'x'.repeat(100_000)).lines;
  expect(() => refuseLong('kata.txt', long, 1_000_000)).not.toThrow();
});
