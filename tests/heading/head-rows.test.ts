import { expect, test } from 'vitest';
import { headRowCount } from '../../src/heading/head-rows.js';

const rows = (...texts: string[][]) => headRowCount(texts.map((t) => ({ texts: t })));

test('numbers below "Tahun ke-" are years of the plan, and heading', () => {
  expect(
    rows(
      ['Uraian', 'Anggaran pada Tahun ke-', 'Realisasi pada Tahun ke-'],
      ['1', '2', '1', '2'],
      ['Pegawai', '4', '5', '6', '7'],
    ),
  ).toBe(2);
  expect(
    rows(
      ['Tujuan', 'Indikator', 'Satuan', 'Target Tahunan'],
      ['1', '2', '3'],
      ['Meningkatnya arsip', 'Indeks arsip', 'Indeks', '4'],
    ),
  ).toBe(2);
});

test('numbers of all columns end the heading, whatever it speaks of', () => {
  expect(rows(['Uraian', 'Satuan', 'Target Tahunan'], ['1', '2', '3'], ['Arsip', 'Berkas', '4'])).toBe(1);
});
