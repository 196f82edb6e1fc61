import { expect, test } from 'vitest';
import { readColumns } from '../../src/heading/columns.js';
import { scaleByCaption, scaleByRow } from '../../src/grammar/caption-scale.js';

const columns = readColumns([['Uraian'], ['Target'], ['Pagu'], ['Realisasi Anggaran']]);
const scales = (...titles: string[]) => scaleByCaption(columns, titles).map((c) => c.skala);

test.each([
  ['Tabel 3.9 Capaian Rincian Output Tahun 2023 (Rp. dalam ribu)', 1000],
  ['(dalam ribuan rupiah)', 1000],
  ['Realisasi Belanja (Rp.000)', 1000],
  ['(Dalam Jutaan Rupiah)', 1_000_000],
  ['Realisasi Pendapatan (miliar rupiah)', 1_000_000_000],
])('%s', (title, scale) => {
  expect(scales(title)).toEqual([1, 1, scale, scale]);
});

test('a sentence that speaks of millions is no scale', () => {
  expect(scales('Belanja sebesar 12 juta rupiah (lihat tabel)')).toEqual([1, 1, 1, 1]);
});

test("the heading's own scale is believed", () => {
  const own = readColumns([['Uraian'], ['Pagu (Rp. juta)']]);
  expect(scaleByCaption(own, ['(dalam ribu rupiah)']).map((c) => c.skala)).toEqual([1, 1_000_000]);
});

test('a scale in the first row is the last line of the heading, an amount is not', () => {
  const cells = (row: readonly string[]): readonly string[] => row;
  const heading = scaleByRow(
    columns,
    [
      ['', 'Capaian', '(Rp.000)', '(Rp.000)'],
      ['Arsip', '4', '1.000', '900'],
    ],
    cells,
  );
  expect(heading.columns.map((c) => c.skala)).toEqual([1, 1, 1000, 1000]);
  expect(heading.rows).toHaveLength(1);
  const data = scaleByRow(columns, [['Arsip', '4', 'Rp 1.000', '000']], cells);
  expect(data.rows).toHaveLength(1);
  expect(data.columns.every((c) => c.skala === 1)).toBe(true);
});
