import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { placeLoose } from '../../src/place/place.js';
import { levelBySums } from '../../src/place/tree/level-by-sums.js';
import type { Entity } from '../../src/types.js';
import { column, QUARTERLY, streamRow, table } from './kit.js';

/** kegiatan, each the sum of its sub kegiatan. */
const forest = fc.array(fc.array(fc.integer({ min: 1_000, max: 900_000 }), { minLength: 1, maxLength: 6 }), {
  minLength: 1,
  maxLength: 12,
});

const LEVELS = ['program', 'kegiatan', 'subkegiatan'] as const;

describe('levels that only the sums tell', () => {
  test('kegiatan are those whose money is that of what follows', () => {
    fc.assert(
      fc.property(forest, (tree) => {
        const run = tree.flatMap((children) => [
          { money: BigInt(children.reduce((a, b) => a + b, 0)), upper: 0, lower: 0 },
          ...children.map((c) => ({ money: BigInt(c), upper: 0, lower: 0 })),
        ]);
        const truth = tree.flatMap((children) => [true, ...children.map(() => false)]);
        const sumOfUppers = (uppers: readonly boolean[]): bigint =>
          run.reduce((sum, n, i) => (uppers[i] ? sum + n.money : sum), 0n);
        // A chance sum may read a forest in another way; its money must then be the same.
        expect(sumOfUppers(levelBySums(run))).toBe(sumOfUppers(truth));
      }),
    );
  });

  test('a column of program, kegiatan and sub kegiatan without codes', () => {
    const columns = [column('uraian', { levels: LEVELS }), ...QUARTERLY];
    const spec = [
      ['PROGRAM PELAYANAN PASAR', '100 300,000 50 30,000 50.00 10', 'program'],
      ['Penataan Kios', '100 200,000 50 20,000 50.00 10', 'lain'],
      ['Perbaikan Atap', '4 150,000 2 15,000 50.00 10', 'lain'],
      ['Pengecatan Lapak', '4 50,000 2 5,000 50.00 10', 'lain'],
      ['Pembinaan Pedagang', '100 100,000 50 10,000 50.00 10', 'lain'],
      ['Pelatihan Kasir', '4 100,000 2 10,000 50.00 10', 'lain'],
    ] as const;
    let above: readonly Entity[] = [];
    const rows = spec.map(([nama, cells, tingkat], i) => {
      const row = streamRow(
        columns,
        { nama, tingkat, open: LEVELS, cells: cells.split(' '), line: i + 1 },
        above,
      );
      if (i === 0) above = row.path;
      return row;
    });
    const placed = placeLoose(table(columns, rows)).rows;
    expect(placed.map((r) => r.path.map((e) => e.nama).join(' > '))).toEqual([
      'PROGRAM PELAYANAN PASAR',
      'PROGRAM PELAYANAN PASAR > Penataan Kios',
      'PROGRAM PELAYANAN PASAR > Penataan Kios > Perbaikan Atap',
      'PROGRAM PELAYANAN PASAR > Penataan Kios > Pengecatan Lapak',
      'PROGRAM PELAYANAN PASAR > Pembinaan Pedagang',
      'PROGRAM PELAYANAN PASAR > Pembinaan Pedagang > Pelatihan Kasir',
    ]);
  });
});
