import { expect, test } from 'vitest';
import { growth } from '../../src/work/grow-slowly.js';

test('only large documents pay for a small heap', () => {
  expect(growth(4_300_000)).toBe('--heap-growing-percent=20');
  expect(growth(430_000)).toBe('--heap-growing-percent=0');
});
