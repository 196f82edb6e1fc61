import { expect, test } from 'vitest';
import { readable } from '../../src/write/check/readable.js';

test.each([
  ['3214476245 − 3214176245 = 300000', '3.214.476.245 − 3.214.176.245 = 300.000'],
  ['100 × 71.18 ÷ 90 = 79.09', '100 × 71,18 ÷ 90 = 79,09'],
  ['2024 dan 2022-TW1', '2024 dan 2022-TW1'],
  ['kode 1.05.02.2.01', 'kode 1.05.02.2.01'],
  ['3.214.476/245', '3.214.476/245'],
])('%s', (plain, said) => {
  expect(readable(plain, 'id')).toBe(said);
});

test('in English the marks change places', () => {
  expect(readable('6656309000 and 94.23', 'en')).toBe('6,656,309,000 and 94.23');
});
