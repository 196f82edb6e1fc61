import { describe, expect, test } from 'vitest';
import { placeLoose } from '../../src/place/place.js';
import { column, lowest, QUARTERLY, shown, streamRow, table } from './kit.js';

/** A table with enough whole rows to have habits, and one row in question. */
function lay(printed: string) {
  const whole = ['12 5,342,930 3 1,523,000 25.00 28.50', '4 131,789,450 3 50,457,750 75.00 38.29'];
  const rows = [...whole, ...whole, ...whole, printed].map((cells) =>
    streamRow(QUARTERLY, { cells: cells.split(' ') }),
  );
  return placeLoose(table(QUARTERLY, rows)).rows.at(-1);
}

describe('blank cells of a row are found again', () => {
  test.each([
    [
      '6 19,000,000 4 2,700,000 14.21',
      'target=6 pagu=19000000 realisasi=4 realisasi_rp=2700000 capaian_rp=14.21',
    ],
    [
      '1 33,635,000 0 5,600,000 16.65',
      'target=1 pagu=33635000 realisasi=0 realisasi_rp=5600000 capaian_rp=16.65',
    ],
    ['1 1 100.00', 'target=1 realisasi=1 capaian=100.00'],
    ['360 90 25.00', 'target=360 realisasi=90 capaian=25.00'],
    [
      '100 237,346,288 25 25,903,500 25.00',
      'target=100 pagu=237346288 realisasi=25 realisasi_rp=25903500 capaian=25.00',
    ],
    ['137,590,000 2,000,000 1.45', 'pagu=137590000 realisasi_rp=2000000 capaian_rp=1.45'],
  ])('%s', (printed, expected) => {
    const row = lay(printed);
    expect(shown(row)).toBe(expected);
  });

  test.each(['6 19,000,000 4 2,700,000 14.21', '360 90 25.00'])(
    'what a rule proves is sure: %s',
    (printed) => {
      const row = lay(printed);
      const proven = row?.figures.filter((f) => f.field === 'capaian_rp' || f.field === 'capaian');
      expect(proven?.every((f) => f.sure >= 0.9)).toBe(true);
    },
  );

  test.each(['601 0', '7', '100 - - #DIV/0!'])('what only habit places is not sure: %s', (printed) => {
    expect(lowest(lay(printed))).toBeLessThan(0.9);
  });

  test('a whole row stays as it is, also where it contradicts itself', () => {
    const row = lay('100 356,031,600 25 56,499,376 25.00 83');
    expect(shown(row)).toBe(
      'target=100 pagu=356031600 realisasi=25 realisasi_rp=56499376 capaian=25.00 capaian_rp=83',
    );
    expect(lowest(row)).toBeGreaterThanOrEqual(0.9);
  });
});

test('amounts alone, one for each column of money, stay there', () => {
  const columns = ['2024', '2025'].flatMap((periode) => [
    column('target', { periode }),
    column('pagu', { periode }),
  ]);
  const full = ['6', '5,000,000', '6', '8,000,000'];
  const money = columns.filter((c) => c.field === 'pagu');
  const alone = streamRow(money, { nama: 'Program Penataan Telaga', cells: ['911,000,000', '775,000,000'] });
  const others = Array.from({ length: 12 }, () => streamRow(columns, { nama: 'Penataan', cells: full }));
  const { rows } = placeLoose(table(columns, [...others, alone]));
  expect(rows.at(-1)?.figures.map((f) => `${f.periode ?? ''} ${f.field} ${f.value.raw}`)).toEqual([
    '2024 pagu 911,000,000',
    '2025 pagu 775,000,000',
  ]);
});
