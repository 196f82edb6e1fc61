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

  test('keeps a row of upper cells that stand one blank apart from each other', () => {
    const [grid] = read(`
EVALUASI HASIL RENJA

                                       Target dan Anggaran Realisasi TW I Realisasi TW II Realisasi Capaian Tingkat Capaian
                                           Tahun 2025                                                            (%)
Kode     Program / Kegiatan               K         Rp         K     Rp     K     Rp       K       Rp       K      Rp
4.07.01  PROGRAM KOORDINASI BIBIT     98 Persen  2.487.115     0  201.755   0  103.604     4  305.359    4,08   12,27
4.07.02  PROGRAM PENGELOLAAN KEBUN    62 Persen  1.465.993     0  113.366   0  704.560    62  817.926  100,00   55,79
`);
    expect(heads(grid)).toEqual([
      'Kode',
      'Program / Kegiatan',
      'Target dan Anggaran Tahun 2025 | K',
      'Target dan Anggaran Tahun 2025 | Rp',
      'Realisasi TW I | K',
      'Realisasi TW I | Rp',
      'Realisasi TW II | K',
      'Realisasi TW II | Rp',
      'Realisasi Capaian | K',
      'Realisasi Capaian | Rp',
      'Tingkat Capaian (%) | K',
      'Tingkat Capaian (%) | Rp',
    ]);
  });

  test('shows two blank columns whose headings stand on different lines', () => {
    const [grid] = read(`
       Indikator Kinerja Sesuai Tugas     Target                    Target Renstra Tahun ke    Realisasi Tahun ke
No                                                Target IKK
               dan Fungsi                  NSPK                 2021   2022   2023   2021   2022   2023

1   Persentase taman terawat                                    96,00  96,25  96,50  65,38  73,85  82,36
2   Rasio telaga bersih                                         41,00  42,00  43,00  40,50  41,50  44,00
3   Cakupan kebun terbina                                       51,00  52,00  53,00  50,50  51,50  54,00
`);
    expect(heads(grid).slice(1, 5)).toEqual([
      'Indikator Kinerja Sesuai Tugas dan Fungsi',
      'Target NSPK',
      'Target IKK',
      'Target Renstra Tahun ke | 2021',
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

describe('upper headings one blank apart', () => {
  const pairs = (grid: Grid | undefined): string[] => heads(grid).slice(3);

  test('part where a year or quarter ends one and a measure begins the next', () => {
    const [grid] = read(`
 Kode         Program / Kegiatan         Indikator Kinerja        Target Kinerja dan Anggaran Tahun 2025 Realisasi TW I   Realisasi TW II   Realisasi Capaian
                                                                      K             Rp          K          Rp        K          Rp        K          Rp
4.07.01    PROGRAM PENATAAN TELAGA    Persentase telaga tertata     91 Persen   3.034.592.000   0      110.072.987   0      139.725.201   34     844.806.380
4.07.02    PROGRAM PEMBINAAN SANGGAR  Persentase sanggar aktif      14 Persen   3.096.844.000   0       35.819.062   0      324.053.407   12     478.682.409
`);
    expect(pairs(grid)).toEqual([
      'Target Kinerja dan Anggaran Tahun 2025 | K',
      'Target Kinerja dan Anggaran Tahun 2025 | Rp',
      'Realisasi TW I | K',
      'Realisasi TW I | Rp',
      'Realisasi TW II | K',
      'Realisasi TW II | Rp',
      'Realisasi Capaian | K',
      'Realisasi Capaian | Rp',
    ]);
  });

  test('keep to the years below them beside a column that is blank in every row', () => {
    const [grid] = read(`
No    Indikator Kinerja Sesuai Tugas dan     Target  Target IKK         Target Renstra Tahun ke                Realisasi Capaian Tahun ke             Rasio Capaian pada Tahun ke
                    Fungsi                    NSPK                2021    2022    2023    2024    2025    2021    2022    2023    2024    2025   2021    2022    2023    2024    2025
1   Persentase telaga yang tertata                                91,00   91,25   91,50   91,75   92,00   33,61   41,93   50,28   58,69   67,14  36,93   45,95   54,95   63,97   72,98
2   Tingkat pelatihan penggerak sanggar                           91,00   91,25   91,50   91,75   92,00   80,34   88,78   97,27  105,80  114,38  88,29   97,29  106,31  115,31  124,33
3   Indeks pengawasan dermaga rakyat                              91,00   91,25   91,50   91,75   92,00   33,61   41,93   50,28   58,69   67,14  36,93   45,95   54,95   63,97   72,98
`);
    expect(heads(grid).filter((h) => /2021|2025/.test(h))).toEqual([
      'Target Renstra Tahun ke | 2021',
      'Target Renstra Tahun ke | 2025',
      'Realisasi Capaian Tahun ke | 2021',
      'Realisasi Capaian Tahun ke | 2025',
      'Rasio Capaian pada Tahun ke | 2021',
      'Rasio Capaian pada Tahun ke | 2025',
    ]);
  });
});

describe('rows under cells that are merged and centred', () => {
  test('are as many as their figures and the words that begin anew', () => {
    const [grid] = read(`
NO           PROGRAM / KEGIATAN                      INDIKATOR KINERJA             TARGET  SATUAN         PAGU          TW I   TW II  TW III  TW IV
1                    2                                       3                       4       5             6             7      8      9      10
                                          Persentase pemeliharaan sanggar tari
    PROGRAM PEMELIHARAAN                                                             91    Persen
                                          bagi kelompok muda lintas desa
1   SANGGAR TARI BAGI KELOMPOK                                                                     Rp3.034.592.000,00  11,86  16,56  44,02   27,56
                                          Tingkat pelatihan taman baca warga
    MUDA LINTAS DESA                                                                 93    Persen
                                          (tahap lanjutan)
    Pengawasan Dermaga Rakyat serta       Indeks pengawasan dermaga rakyat
    Sarana Pendukungnya pada Kawasan      serta sarana pendukungnya pada             92    Persen  Rp3.034.592.000,00  11,86  16,56  44,02   27,56
    Perbukitan                            kawasan perbukitan
`);
    expect(grid?.body.map((row) => row.cells.slice(1, 6).map((c) => c?.text ?? ''))).toEqual([
      [
        'PROGRAM PEMELIHARAAN SANGGAR TARI BAGI KELOMPOK MUDA LINTAS DESA',
        'Persentase pemeliharaan sanggar tari bagi kelompok muda lintas desa',
        '91',
        'Persen',
        'Rp3.034.592.000,00',
      ],
      ['', 'Tingkat pelatihan taman baca warga (tahap lanjutan)', '93', 'Persen', ''],
      [
        'Pengawasan Dermaga Rakyat serta Sarana Pendukungnya pada Kawasan Perbukitan',
        'Indeks pengawasan dermaga rakyat serta sarana pendukungnya pada kawasan perbukitan',
        '92',
        'Persen',
        'Rp3.034.592.000,00',
      ],
    ]);
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
