import { describe, expect, test } from 'vitest';
import { cutHeads } from '../../../src/table/stream/cut-heads.js';

const parts = (...lines: string[]): string[] =>
  cutHeads(lines.map((text, i) => ({ text, line: i + 1, page: null }))).map(({ text }) => text.trim());

describe('a heading that shares its line with other words', () => {
  test('is parted from the title before it and from the first row behind it', () => {
    expect(
      parts(
        'DINAS TAMAN KOTA ANU TAHUN 2024 No Program Satuan Target Realisasi 1 Program Penataan Taman Ha 4 3',
      ),
    ).toEqual([
      'DINAS TAMAN KOTA ANU TAHUN 2024',
      'No Program Satuan Target Realisasi',
      '1 Program Penataan Taman Ha 4 3',
    ]);
  });

  test('leaves the first row its own first words', () => {
    expect(
      parts('Kode Program Indikator Kinerja Target Pagu (Rp) Program Penataan Taman Luas taman 4 Ha'),
    ).toEqual(['Kode Program Indikator Kinerja Target Pagu (Rp)', 'Program Penataan Taman Luas taman 4 Ha']);
    expect(
      parts('No. Program Kegiatan Jumlah (Rp.) % Anggaran Realisasi II PROGRAM PERENCANAAN TAMAN'),
    ).toEqual(['No. Program Kegiatan Jumlah (Rp.) % Anggaran Realisasi', 'II PROGRAM PERENCANAAN TAMAN']);
  });

  test('is parted from the period that a title ends with', () => {
    expect(parts('TRIWULAN III Program Indikator Kinerja Satuan Target Realisasi Keterangan')[0]).toBe(
      'TRIWULAN III',
    );
  });

  test('is parted from a title of the same words', () => {
    expect(
      parts(
        'Tabel 3.2 Pengukuran Kinerja Program dan Kegiatan Tahun 2023 No Program Satuan Target Realisasi',
      )[0],
    ).toMatch(/Tahun 2023$/);
  });

  test('goes on over several lines, and ends in the row of column numbers', () => {
    expect(
      parts(
        'No Program Indikator Satuan Realisasi',
        'Target Rp Target Rp (1) (2) (3) (4) (5) 1 Penataan Taman',
      ),
    ).toEqual([
      'No Program Indikator Satuan Realisasi',
      'Target Rp Target Rp',
      '(1) (2) (3) (4) (5)',
      '1 Penataan Taman',
    ]);
  });
});

describe('other lines stay whole', () => {
  test.each([
    'Tabel 3.1 Target dan Realisasi Indikator Kinerja Dinas Taman Tahun 2024',
    'Pagu dan Realisasi Anggaran Program dan Kegiatan Tahun 2024 dapat dilihat pada tabel berikut.',
    'target, realisasi dan keterangan indikator kinerja program disajikan di bawah ini',
    '1 Program Penataan Taman Jumlah taman yang ditata 4 Unit 350.000.000',
    'No Program Indikator Kinerja Satuan Target Realisasi Keterangan',
  ])('%s', (line) => {
    expect(parts(line)).toEqual([line]);
  });

  test('the parts of a kode are no column numbers', () => {
    const head = 'Kode Program Indikator Satuan Target Rp';
    expect(parts(head, '1 01 03 2 Penataan Taman')).toEqual([head, '1 01 03 2 Penataan Taman']);
  });
});
