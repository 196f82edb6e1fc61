import { expect, test } from 'vitest';
import { readNumber } from '../src/lex/number.js';

test.each([
  ['2.223.803.250,00', '2223803250.00'],
  ['27,54', '27.54'],
  ['(1.000)', '-1000'],
  ['1.538.412.800', '1538412800'],
])('%s is read as %s', (printed, decimal) => {
  expect(readNumber(printed)?.decimal).toBe(decimal);
});
