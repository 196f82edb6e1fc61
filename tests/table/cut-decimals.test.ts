import { describe, expect, test } from 'vitest';
import { readText } from '../../src/source/text.js';
import { layoutGrids } from '../../src/table/layout/grids.js';
import { joinOpenRupiah } from '../../src/table/layout/open-rupiah.js';

/** The body of the first table of a drawing, cell by cell. */
function rows(drawing: string): string[][] {
  const [grid] = layoutGrids(readText('x.txt', drawing).lines);
  return (grid?.body ?? []).map((r) => r.cells.map((c) => c?.text ?? ''));
}

describe('a column too narrow for its decimals', () => {
  test('gives the digits below back to the figure above', () => {
    const body = rows(`
      No   Indikator Kinerja                  2021    2022    2023
      1    Persentase taman terawat           99,0    104,    8,08
                                                 0      52
      2    Cakupan lampu jalan yang           87,3    95,9    113,
           menyala sepanjang malam               5       1      16
      3    Tingkat kunjungan telaga           4,00    10,0    33,2
                                                         0       5
`);
    expect(body).toEqual([
      ['1', 'Persentase taman terawat', '99,00', '104,52', '8,08'],
      ['2', 'Cakupan lampu jalan yang menyala sepanjang malam', '87,35', '95,91', '113,16'],
      ['3', 'Tingkat kunjungan telaga', '4,00', '10,00', '33,25'],
    ]);
  });

  test('gives the last digits of an amount back to it beside the next row and at the end of the page', () => {
    const body = rows(`
      No  Program / Kegiatan               Anggaran (Rp)       Realisasi (Rp)      %
          PROGRAM KOORDINASI BIBIT         Rp2.903.340.000,0
      1                                                        Rp955.113.742,00  32,90
          KELAPA                                           0
          Pembinaan Lumbung Pangan          Rp573.089.000,00   Rp123.214.135,00  21,50
                                           Rp2.330.251.000,0
          Penataan Balai Latihan                               Rp831.899.607,00  35,70
                                                           0
                                           Rp2.903.340.000,0
          Jumlah                                               Rp955.113.742,00  32,90
                                                           0
`);
    expect(body.map((r) => r.slice(1))).toEqual([
      ['PROGRAM KOORDINASI BIBIT KELAPA', 'Rp2.903.340.000,00', 'Rp955.113.742,00', '32,90'],
      ['Pembinaan Lumbung Pangan', 'Rp573.089.000,00', 'Rp123.214.135,00', '21,50'],
      ['Penataan Balai Latihan', 'Rp2.330.251.000,00', 'Rp831.899.607,00', '35,70'],
      ['Jumlah', 'Rp2.903.340.000,00', 'Rp955.113.742,00', '32,90'],
    ]);
  });

  test('parts an amount from the unit one blank left of it', () => {
    const body = rows(`
      NO  PROGRAM             INDIKATOR KINERJA           TARGET  SATUAN     PAGU        TW I  TW II
      1   Penataan taman      Luas taman yang terawat          96  Persen Rp7.945.997.0  32,03  15,14
                                                                                     00
      2   Pembinaan kebun     Jumlah kebun yang terbina        77  Persen Rp6.433.393.0  36,18   9,73
                                                                                     00
`);
    expect(body.map((r) => r.slice(3, 6))).toEqual([
      ['96', 'Persen', 'Rp7.945.997.000'],
      ['77', 'Persen', 'Rp6.433.393.000'],
    ]);
  });

  test('is none where small figures stand in rows of their own', () => {
    const body = rows(`
      No   Indikator Kinerja                  2021    2022    2023
      1    Persentase taman terawat           99,5    97,5    88,5
      2    Jumlah lampu jalan                    5       1       3
      3    Cakupan telaga bersih              87,2    95,2    93,2
      4    Jumlah pohon                          3       4       7
`);
    expect(body.map((r) => r.slice(2))).toEqual([
      ['99,5', '97,5', '88,5'],
      ['5', '1', '3'],
      ['87,2', '95,2', '93,2'],
      ['3', '4', '7'],
    ]);
  });
});

describe('amounts below their "Rp"', () => {
  test('are no part of the heading', () => {
    const body = rows(`
      Kode      Program             Target      Pagu TW I      Pagu TW II     Pagu TW III     Pagu TW IV
      4.07.01   PROGRAM PENATAAN        13             Rp             Rp              Rp             Rp
                TAMAN                           5.365.757      5.820.912       5.766.525      5.142.961
      4.07.02   PROGRAM TELAGA          14             Rp             Rp              Rp             Rp
                                                2.450.490      2.462.031       2.106.972      2.367.576
`);
    expect(body[0]?.slice(2)).toEqual(['13', 'Rp 5.365.757', 'Rp 5.820.912', 'Rp 5.766.525', 'Rp 5.142.961']);
  });
});

describe('"Rp" alone', () => {
  test('begins a cell that spans the row of its amount', () => {
    const amount = { ...CELL, text: '1.250.000', line: 2, lines: [2] };
    const rp = { ...CELL, text: 'Rp' };
    const joined = joinOpenRupiah(
      [
        { line: 1, page: 1, cells: [CELL, rp] },
        { line: 2, page: 1, cells: [CELL, amount] },
      ],
      ['name', 'figure'],
    );
    expect(joined[0]?.cells[1]).toMatchObject({ text: 'Rp 1.250.000', rowSpan: 2, lines: [1, 2] });
    expect(joined[1]?.cells[1]).toBeNull();
  });
});

const CELL = { text: 'Jumlah arsip', line: 1, page: 1, rowSpan: 1, colSpan: 1, lines: [1] };

describe('a wrapped heading', () => {
  test('goes on below words that say nothing of a heading', () => {
    const [grid] = layoutGrids(
      readText(
        'x.txt',
        `
             Indikator Kinerja Sesuai Tugas      Target Tahun ke
       No
                     Fungsi                    NSPK
                                           2021    2022    2023
       1   Persentase taman terawat       99,50   97,50   88,50
       2   Cakupan telaga bersih          87,20   95,20   93,20
`,
      ).lines,
    );
    expect(grid?.body).toHaveLength(2);
    expect(grid?.head.at(-1)?.cells.map((c) => c?.text)).toContain('2022');
  });
});
