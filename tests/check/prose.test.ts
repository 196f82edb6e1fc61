import { expect, test } from 'vitest';
import { check } from '../../src/check/check.js';
import { looseNames } from '../../src/check/loose-names.js';
import type { LkjRecord } from '../../src/record/schema.js';
import { record, records } from './record.js';

function told(rows: readonly LkjRecord[], said: Partial<LkjRecord>): string[] {
  const narrative = [record({ tabel: 'narasi', keyakinan: 0.8, ...said })];
  const { findings } = check({ dokumen: 'a.txt', records: rows, narrative, unplaced: [] }, 'en');
  return findings
    .filter((f) => f.rule === 'PROSE')
    .map((f) => `${f.uraian || f.indikator} ${f.severity} ${f.printed} ${f.expected}`);
}

test('a sentence that says the name in other words, with an acronym explained', () => {
  const rows = records({ indikator: 'Persentase PTK yang tertangani', realisasi: '98.80' });
  const said = { indikator: 'Persentase penanganan Penjaga Taman Kota (PTK)' };
  expect(told(rows, { ...said, realisasi: '98.79' })).toEqual([
    'Persentase PTK yang tertangani info 98.80 98.79',
  ]);
  expect(told(rows, { ...said, realisasi: '98.8' })).toEqual([]);
});

test.each([
  ['Cakupan pelayanan taman', 'Cakupan taman yang terlayani', true],
  ['Persentase pengelolaan taman', 'Persentase taman yang dikelola', true],
  ['Persentase kependudukan kota', 'Persentase penduduk kota', true],
  ['Persentase taman terawat', 'Persentase telaga terawat', false],
  ['Persentase taman', 'Jumlah taman', false],
])('%s | %s: one name, loosely: %s', (a, b, same) => {
  const key = looseNames([a, b]);
  expect(key(a) === key(b)).toBe(same);
});

test('what a program has achieved, against the average row that closes its part', () => {
  const rows = records(
    {
      tingkat: 'program',
      uraian: 'Terlaksananya layanan',
      indikator: 'A',
      capaian: '100',
      pagu: '500',
      realisasi_rp: '400',
    },
    { tingkat: 'program', uraian: 'Terlaksananya layanan', indikator: 'B', capaian: '85' },
    { tingkat: 'kegiatan', uraian: 'Penataan', capaian: '80' },
    { tingkat: 'lain', uraian: 'Capaian Rata-Rata', capaian: '100.59' },
  );
  const said = { tingkat: 'sasaran', uraian: 'Penunjang Urusan', pagu: '500', realisasi_rp: '400' } as const;
  expect(told(rows, { ...said, capaian: '90.56' })).toEqual(['Capaian Rata-Rata info 100.59 90.56']);
  expect(told(rows, { ...said, capaian: '92.5' })).toEqual([]);
  expect(told(rows, { ...said, pagu: '501', capaian: '90.56' })).toEqual([]);
});

test('by how much a figure has changed, in points or in percent', () => {
  const year = (periode: string, realisasi: string): Partial<LkjRecord> => ({
    indikator: 'Persentase penataan taman kota',
    periode,
    realisasi,
  });
  const rows = records(year('2020', '94.20'), year('2021', '97.69'));
  const changed = (keterangan: string): string[] =>
    told(rows, { indikator: 'Persentase penataan taman kota', periode: '2021', keterangan });
  expect(changed('meningkat 5,49% dari tahun sebelumnya')).toEqual([
    'Persentase penataan taman kota info 3.49 5.49',
  ]);
  expect(changed('meningkat 3,49% dari tahun sebelumnya')).toEqual([]);
  expect(changed('naik sebesar 3,7 persen dibandingkan tahun 2020')).toEqual([]);
  expect(changed('menurun 3,49% dari tahun sebelumnya')).toEqual([
    'Persentase penataan taman kota info -3.49 3.49',
  ]);
  expect(changed('meningkat 3,49% dari tahun 2019')).toEqual([]);
});

test('a score against the sum row of the table that works it out', () => {
  const rows = records({
    tabel: 'Hasil evaluasi TERA',
    tingkat: 'total',
    uraian: 'Jumlah',
    realisasi: '62.68',
  });
  const score = (indikator: string, realisasi: string): string[] => told(rows, { indikator, realisasi });
  expect(score('Nilai TERA Dinas Taman', '62.65')).toEqual(['Jumlah info 62.68 62.65']);
  expect(score('Nilai TERA Dinas Taman', '62.68')).toEqual([]);
  expect(score('Nilai TERA Dinas Taman', '3.2')).toEqual([]);
  expect(score('Nilai TIRA Dinas Taman', '62.65')).toEqual([]);
});

test('how many kegiatan a sentence counts, against tables with as many programs', () => {
  const table = (tabel: string, ...kegiatan: string[]): Partial<LkjRecord>[] => [
    { tabel, tingkat: 'program', uraian: 'PROGRAM TAMAN' },
    ...kegiatan.map((uraian) => ({ tabel, tingkat: 'kegiatan' as const, uraian })),
  ];
  const counted = (keterangan: string, ...rows: Partial<LkjRecord>[]): string[] =>
    told(records(...rows), { tingkat: 'total', keterangan });
  const three = table('Tabel 1', 'Penataan', 'Perawatan', 'Pengerukan');
  expect(counted('1 (satu) program dan 2 kegiatan', ...three)).toEqual(['PROGRAM TAMAN info 3 2']);
  expect(counted('1 program dan 3 kegiatan', ...three)).toEqual([]);
  expect(counted('2 program dan 2 kegiatan', ...three)).toEqual([]);
  const other = table('Tabel 2', 'Penataan', 'Perawatan');
  expect(counted('1 program dan 2 kegiatan', ...three, ...other)).toEqual([]);
});
