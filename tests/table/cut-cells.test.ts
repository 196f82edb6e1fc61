import { describe, expect, test } from 'vitest';
import { joinCutCells } from '../../src/table/page/cut-cells.js';
import type { GridRow } from '../../src/types.js';

/** Rows of texts, each cell one row high. */
function rows(...texts: readonly (readonly string[])[]): GridRow[] {
  return texts.map((cells, i) => ({
    line: i + 1,
    page: 1,
    cells: cells.map((text) => ({ text, line: i + 1, page: 1, rowSpan: 1, colSpan: 1, lines: [i + 1] })),
  }));
}

const said = (all: readonly GridRow[]): string[][] =>
  all.map((r) => r.cells.map((c) => c?.text ?? '')).filter((cells) => cells.some((t) => t !== ''));

const FOOT = [
  ['1.18.01', 'Kegiatan Penataan Arsip', 'Jumlah arsip', '12 Boks', '500.000', '14 Boks'],
  ['1.18.02', 'Kegiatan Pelatihan Arsiparis', 'Jumlah arsiparis', '20 Orang', '400.000', '25 Orang'],
  ['1.18.03', 'Kegiatan Pengawasan Arsip', 'Jumlah laporan', '4 Laporan', '100.000', '4 Laporan'],
  ['1.18.04', 'Kegiatan Penanganan', 'Jumlah penanganan', '2 Kali', '300.000', '2 Kali'],
] as const;

describe('a row that the end of a page has cut', () => {
  test('goes on where the next page has neither its code nor the opening of its names', () => {
    const table = rows(...FOOT);
    joinCutCells(table, rows(['', 'Pengaduan Warga', 'pengaduan warga', '8 Orang', '', '9 Orang']));
    expect(said(table).at(-1)).toEqual([
      '1.18.04',
      'Kegiatan Penanganan Pengaduan Warga',
      'Jumlah penanganan pengaduan warga',
      '2 Kali 8 Orang',
      '300.000',
      '2 Kali 9 Orang',
    ]);
  });

  test('is none where a row names its own, or only measures the one above anew', () => {
    for (const next of [
      ['', 'Kegiatan Pengaduan Warga', 'Jumlah pengaduan', '8 Orang', '', '9 Orang'],
      ['', '', 'Jumlah pengaduan', '8 Orang', '', '9 Orang'],
    ]) {
      const table = rows(...FOOT);
      joinCutCells(table, rows(next));
      expect(said(table)).toHaveLength(FOOT.length + 1);
    }
  });
});
