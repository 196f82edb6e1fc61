import { expect, test } from 'vitest';
import { flagsFor, growth, isLarge } from '../../src/work/grow-slowly.js';

test('only large documents pay for a small heap, PDFs most', async () => {
  expect(growth('pdf')).toEqual(['--heap-growing-percent=40', '--max-semi-space-size=8']);
  expect(growth('text')).toEqual(['--heap-growing-percent=60']);
  expect(growth(null)).toEqual(['--heap-growing-percent=150']);
  const pdf = Buffer.alloc(4_300_000, '%PDF-1.7\n');
  expect(await flagsFor({ bytes: pdf })).toEqual(['--max-semi-space-size=8']);
  expect(await flagsFor({ bytes: pdf.subarray(0, 1000) })).toEqual([]);
  expect(await flagsFor({ text: 'Tabel 1'.repeat(600_000) })).toEqual([]);
});

test('large is what hundreds of pages take', () => {
  expect(isLarge({ bytes: new Uint8Array(4_300_000) })).toBe(true);
  expect(isLarge({ text: 'Tabel 1'.repeat(60_000) })).toBe(false);
});
