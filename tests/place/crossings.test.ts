import { expect, test } from 'vitest';
import { crossings, pairsOf } from '../../src/place/crossings.js';
import { figureColumns } from '../../src/place/figure-columns.js';
import { column, table } from './kit.js';

const YEARS = ['2024', '2025', '2026'].flatMap((periode) => [
  column('target', { periode }),
  column('pagu', { periode }),
]);
const COLUMNS = figureColumns(table(YEARS, []), { blok: 0, sisi: '' });

/** Crossings of a row whose filled columns are marked. */
const crossed = (filled: string): number =>
  crossings(
    pairsOf(COLUMNS),
    Int16Array.from([...filled], (mark, c) => (mark === 'x' ? c : -1)),
  );

test.each([
  ['xxxxxx', 0],
  ['.x.x.x', 0],
  ['x.x.x.', 0],
  ['xx.xxx', 0],
  ['x..x..', 1],
  ['x..xxx', 1],
  ['xx....', 0],
])('an amount behind the count of another year, in %s', (filled, count) => {
  expect(crossed(filled)).toBe(count);
});
