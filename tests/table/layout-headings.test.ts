import { describe, expect, test } from 'vitest';
import { headPaths } from '../../src/heading/paths.js';
import { layoutGrids } from '../../src/table/layout/grids.js';
import { readText } from '../../src/source/text.js';
import type { Grid } from '../../src/types.js';

const read = (drawing: string): Grid[] => layoutGrids(readText('x.txt', drawing).lines);
const heads = (grid: Grid | undefined): string[] =>
  grid ? headPaths(grid.head, grid.width).map((p) => p.join(' | ')) : [];

describe('a heading kept by spaces', () => {
  test('stays whole above the four quarters below it', () => {
    const [grid] = read(`
NO           PROGRAM / KEGIATAN                 INDIKATOR KINERJA           TARGET  SATUAN         PAGU          TARGET KEUANGAN (%)
                                                                                                              TW I   TW II  TW III  TW IV
1                    2                                  3                     4       5              6          7      8      9      10
1   PROGRAM PENATAAN DERMAGA           Persentase dermaga tertata             97    Persen  Rp 2.309.296.000  21,58  19,27   3,60   55,55
2   PROGRAM PENGELOLAAN KEBUN          Tingkat pengelolaan kebun              96    Persen  Rp 6.778.133.000  22,66  37,95  27,04   12,35
`);
    expect(heads(grid).slice(-4)).toEqual([
      'TARGET KEUANGAN (%) | TW I',
      'TARGET KEUANGAN (%) | TW II',
      'TARGET KEUANGAN (%) | TW III',
      'TARGET KEUANGAN (%) | TW IV',
    ]);
  });

  test('is cut between two columns that each go on below', () => {
    const [grid] = read(`
                                             Target     Realisasi Sumber
Kode      Program                Indikator
                                              2024       Capaian   Dana
2.13.01   Penataan dermaga       Jumlah       2 Unit      2 Unit   APBD
2.13.02   Pengelolaan kebun      Jumlah       5 Unit      4 Unit   APBD
`);
    expect(heads(grid).slice(-2)).toEqual(['Realisasi Capaian', 'Sumber Dana']);
  });
});

describe('a row of column numbers', () => {
  test('joins the cells of one column that lines set apart', () => {
    const [grid] = read(`
Program              Indikator           Target    Realisasi       Tingkat
   1                     2                 3           4              5
Penataan kebun       Luas kebun         2 Unit   2 Unit             100 %
Pembinaan nelayan    Jumlah orang       5 Orang  4 Orang             80 %
Pengelolaan kolam    Persentase         100 %            90 %        90 %
Pengadaan bibit      Persentase         100 %            80 %        80 %
`);
    expect(grid?.body.map((r) => r.cells.slice(2).map((c) => c?.text))).toEqual([
      ['2 Unit', '2 Unit', '100 %'],
      ['5 Orang', '4 Orang', '80 %'],
      ['100 %', '90 %', '90 %'],
      ['100 %', '80 %', '80 %'],
    ]);
  });
});

describe('amounts and counts that never meet on one line', () => {
  test('are two columns, and one is never put before the other', () => {
    const [grid] = read(`
Program              Indikator                  K        Rp              K      Keterangan
Penataan kebun       Luas kebun yang tertata   387                      775     DINAS
sepanjang sungai     menurut laporan                    46.800.000
Pembinaan nelayan    Jumlah nelayan yang       142                      230     DINAS
di pesisir           mendapat pelatihan                 50.700.000
Pengelolaan kolam    Jumlah kolam yang         594                      948     DINAS
ikan air tawar       terpelihara                        22.750.000
`);
    expect(grid?.body.map((r) => r.cells.slice(2, 5).map((c) => c?.text))).toEqual([
      ['387', '46.800.000', '775'],
      ['142', '50.700.000', '230'],
      ['594', '22.750.000', '948'],
    ]);
  });
});

describe('rows kept by spaces', () => {
  test('begin with their code where every figure has one, though the rest stands lower', () => {
    const [grid] = read(`
Kode          Program/Kegiatan             Indikator Kinerja          Pagu (Rp)      Sumber Dana

2.13.16.01    Kegiatan                     Terpenuhinya               15,000,000.00
              Pengadaan Alat-Alat          Kebutuhan alat-alat
              Dermaga                      dermaga                                      APBD
2.13.16.02    Kegiatan Penataan Taman      Terawatnya taman           25,000,000.00     APBD
              Kota                         kota
2.13.16.03    Kegiatan                     Terpenuhinya               35,000,000.00
              Pengadaan Bibit              Kebutuhan bibit kelapa                       APBD
2.13.16.04    Kegiatan Pembinaan Kebun     Terbinanya kebun           45,000,000.00     APBD
`);
    expect(grid?.body.map((r) => r.cells.map((c) => c?.text ?? ''))).toEqual([
      ['2.13.16.01', 'Kegiatan Pengadaan Alat-Alat Dermaga', 'Terpenuhinya Kebutuhan alat-alat dermaga', '15,000,000.00', 'APBD'], // prettier-ignore
      ['2.13.16.02', 'Kegiatan Penataan Taman Kota', 'Terawatnya taman kota', '25,000,000.00', 'APBD'],
      [
        '2.13.16.03',
        'Kegiatan Pengadaan Bibit',
        'Terpenuhinya Kebutuhan bibit kelapa',
        '35,000,000.00',
        'APBD',
      ],
      ['2.13.16.04', 'Kegiatan Pembinaan Kebun', 'Terbinanya kebun', '45,000,000.00', 'APBD'],
    ]);
  });

  test('part two quantities of the same wording that stand one blank apart', () => {
    const [grid] = read(`
Program               Indikator             Target 2021      Target 2022

Penataan kebun        Jumlah bibit            40 Paket         45 Paket 
Pengelolaan kolam     Jumlah panen          Nila 600 kg Nila 650 kg
Pembinaan nelayan     Harga olahan         Rp. 60.500/kg Rp. 60.750/kg
`);
    expect(grid?.body.map((r) => r.cells.slice(2).map((c) => c?.text))).toEqual([
      ['40 Paket', '45 Paket'],
      ['Nila 600 kg', 'Nila 650 kg'],
      ['Rp. 60.500/kg', 'Rp. 60.750/kg'],
    ]);
  });
});
