import { expect, test } from 'vitest';
import { growth, isLarge } from '../../src/work/grow-slowly.js';

test('only large documents pay for a small heap, PDFs most', () => {
  expect(growth('pdf')).toBe('--heap-growing-percent=20');
  expect(growth('text')).toBe('--heap-growing-percent=60');
  expect(growth(null)).toBe('--heap-growing-percent=150');
});

test('large is what hundreds of pages take', () => {
  expect(isLarge({ bytes: new Uint8Array(4_300_000) })).toBe(true);
  expect(isLarge({ text: 'Tabel 1'.repeat(60_000) })).toBe(false);
});
