import { expect, test } from 'vitest';
import { check } from '../../src/check/check.js';
import type { LkjRecord } from '../../src/record/schema.js';
import { records } from './record.js';

function told(...rows: Partial<LkjRecord>[]): string[] {
  const { findings } = check(
    { dokumen: 'a.txt', records: records(...rows), narrative: [], unplaced: [] },
    'en',
  );
  return findings.filter((f) => f.rule === 'PROSE').map((f) => `${f.severity}: ${f.message}`);
}

test.each([
  ['Capaian pengunjung melebihi target kota', '24.93', 'melebihi target'],
  ['Kinerja masih dibawah target karena hujan', '100', 'dibawah target'],
  ['Jumlah kunjungan belum mencapai target', '112.5', 'belum mencapai target'],
])('a remark on the target that the row contradicts: %s', (keterangan, capaian, said) => {
  expect(told({ indikator: 'Kunjungan taman', capaian, keterangan })).toEqual([
    `info: capaian is ${capaian}, but a remark says "${said}"`,
  ]);
});

test.each([
  ['Capaian pengunjung melebihi target kota', '104'],
  ['Kunjungan tidak melebihi target tahun ini', '80'],
  ['Kinerja masih dibawah target karena hujan', '75'],
  ['Serapan anggaran masih dibawah target', '100'],
  ['Semula dibawah target lalu melampaui target', '100'],
  ['Kegiatan dilaksanakan di triwulan berikutnya', '100'],
])('no finding: %s beside %s', (keterangan, capaian) => {
  expect(told({ indikator: 'Kunjungan taman', capaian, keterangan })).toEqual([]);
});

test('a remark that names the target of another row', () => {
  const other = { uraian: 'Pembinaan', indikator: 'Jumlah laporan bulanan kebun raya', realisasi: '20' };
  const remark = {
    uraian: 'PROGRAM TAMAN',
    keterangan: 'target pelaporan kebun 106, realisasi sampai Maret 20',
  };
  expect(told(remark, { ...other, target: '64' })).toEqual([
    'info: target is 64, but a remark says "target pelaporan kebun 106, realisasi sampai Maret 20"',
  ]);
  expect(told(remark, { ...other, target: '106' })).toEqual([]);
  // Which of two rows is meant nobody can tell.
  expect(told(remark, { ...other, target: '64' }, { ...other, uraian: 'Lain', target: '70' })).toEqual([]);
});
