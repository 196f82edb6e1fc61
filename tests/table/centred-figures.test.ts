import { describe, expect, test } from 'vitest';
import { layoutGrids } from '../../src/table/layout/grids.js';
import { readText } from '../../src/source/text.js';

function rows(drawing: string): string[][] {
  const [grid] = layoutGrids(readText('x.txt', drawing).lines);
  return (grid?.body ?? []).map((r) => r.cells.map((c) => c?.text ?? ''));
}

const TABLE = `
Tabel 3.15 Realisasi Program dan Kegiatan Tahun 2024

   PROGRAM / KEGIATAN / SUB
NO                                          TARGET         REALISASI        %
            KEGIATAN
1. Perencanaan dan Evaluasi
                                              100%            100%        100%
   Kinerja Perangkat Daerah
a. Penyusunan Dokumen
                                           3 Dokumen       3 Dokumen      100%
   Perencanaan Perangkat Daerah
b. Koordinasi dan Penyusunan
                                           1 Dokumen       1 Dokumen      100%
   Dokumen Anggaran
     Koordinasi dan Penyusunan
     Laporan Capaian Kinerja dan           2 Dokumen        2 Laporan     100%
     Ikhtisar Realisasi Kinerja
     Evaluasi Kinerja Perangkat Daerah     2 Dokumen        2 Laporan     100%
2. Administrasi Keuangan Perangkat
                                              100%            100%        100%
   Daerah
c. Penyediaan Gaji dan Tunjangan
                                         18 Orang          18 Orang       100%
   Pegawai
`;

describe('figures that are centred beside names of several lines', () => {
  const read = rows(TABLE);

  test('stand between the lines of their own name', () => {
    expect(read.map((r) => r[1])).toEqual([
      'Perencanaan dan Evaluasi Kinerja Perangkat Daerah',
      'Penyusunan Dokumen Perencanaan Perangkat Daerah',
      'Koordinasi dan Penyusunan Dokumen Anggaran',
      'Koordinasi dan Penyusunan Laporan Capaian Kinerja dan Ikhtisar Realisasi Kinerja',
      'Evaluasi Kinerja Perangkat Daerah',
      'Administrasi Keuangan Perangkat Daerah',
      'Penyediaan Gaji dan Tunjangan Pegawai',
    ]);
  });

  test('are no running numbers, though they are the first of their line', () => {
    expect(read.map((r) => r.slice(2).join(' | '))).toEqual([
      '100% | 100% | 100%',
      '3 Dokumen | 3 Dokumen | 100%',
      '1 Dokumen | 1 Dokumen | 100%',
      '2 Dokumen | 2 Laporan | 100%',
      '2 Dokumen | 2 Laporan | 100%',
      '100% | 100% | 100%',
      '18 Orang | 18 Orang | 100%',
    ]);
  });

  test('end where a chapter begins', () => {
    const more = rows(`${TABLE}\f
                                    BAB IV
                                   PENUTUP

4.1.    Kesimpulan

               Laporan   Kinerja   Dinas    Pertamanan    memuat    capaian
`);
    expect(more).toEqual(read);
  });
});

test('a merged amount that is cut belongs to both rows that it spans', () => {
  const [grid] = layoutGrids(
    readText(
      'x.txt',
      `
NO        PROGRAM / KEGIATAN                     INDIKATOR KINERJA               TARGET  SATUAN    PAGU         TARGET KEUANGAN (%)
                                                                                                            TW I  TW II  TW III  TW IV
1                 2                                      3                         4       5         6       7      8      9       10
1   PROGRAM PENATAAN KEBUN          Persentase penataan kebun                      10    Persen         Rp  0,00  0,00    0,00   100,00
    KELAPA                          Tingkat penyediaan balai latihan desa di       10    Persen  1.000.000
                                    wilayah pesisir
    Pemeliharaan Kebun Kopi bagi    Rasio pemeliharaan kebun kopi bagi             10    Persen         Rp  0,00  0,00    0,00   100,00
    Kelompok Muda Lintas Desa       kelompok muda lintas desa                                    1.000.000
`,
    ).lines,
  );
  const pagu = grid?.body.map((r) => r.cells[5]?.text);
  expect(pagu?.[0]).toBe('Rp 1.000.000');
  expect(grid?.body[0]?.cells[5]?.rowSpan).toBe(2);
});

test('where money comes from is no part of the money one blank left of it', () => {
  const read = rows(`
No                  Program                                   Anggaran                  Keterangan
1  PROGRAM KOORDINASI BIBIT KELAPA                                        2.487.115.000 APBD
2  PROGRAM PENYUSUNAN GELANGGANG PEMUDA                                   2.188.256.000 APBD
   TINGKAT KECAMATAN
`);
  expect(read).toEqual([
    ['1', 'PROGRAM KOORDINASI BIBIT KELAPA', '2.487.115.000', 'APBD'],
    ['2', 'PROGRAM PENYUSUNAN GELANGGANG PEMUDA TINGKAT KECAMATAN', '2.188.256.000', 'APBD'],
  ]);
});
