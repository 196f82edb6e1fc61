import { expect, test } from 'vitest';
import { check } from '../../src/check/check.js';
import type { LkjRecord } from '../../src/record/schema.js';
import { records } from './record.js';

function told(rows: readonly LkjRecord[]): string[] {
  const { findings } = check({ dokumen: 'a.txt', records: rows, narrative: [], unplaced: [] }, 'en');
  return findings.map((f) => `${f.rule} ${f.severity} ${f.printed} ${f.expected}`.trim());
}

const INDEKS = { indikator: 'Indeks kepuasan pengunjung kebun', tingkat: 'program' } as const;

test('a measure that one table prints with two figures', () => {
  const rows = (second: string): LkjRecord[] =>
    records(
      { ...INDEKS, uraian: 'PROGRAM KEBUN', target: '80' },
      { ...INDEKS, tingkat: 'kegiatan', uraian: 'Penataan Kebun', target: second },
    );
  expect(told(rows('75'))).toEqual(['CROSS info 75 80']);
  expect(told(rows('80'))).toEqual([]);
});

test('counts are each row’s own', () => {
  const count = { indikator: 'Jumlah peserta pelatihan kebun' };
  expect(
    told(records({ ...count, uraian: 'A', target: '5' }, { ...count, uraian: 'B', target: '9' })),
  ).toEqual([]);
});

test('a predikat that two tables give in different words', () => {
  const rows = (second: string): LkjRecord[] =>
    records(
      { indikator: 'Predikat kebun ramah anak', target: 'Madya' },
      { indikator: 'Predikat kebun ramah anak', target: second, tabel: 'Tabel 2' },
    );
  expect(told(rows('Pratama'))).toEqual(['CROSS info Madya Pratama']);
  expect(told(rows('MADYA'))).toEqual([]);
});

test('an index with a percent sign', () => {
  expect(told(records({ ...INDEKS, satuan: '%', target: '3.3' }))).toEqual(['FORMAT info %']);
  expect(told(records({ ...INDEKS, satuan: 'Poin', target: '3.3' }))).toEqual([]);
});

test('one ungrouped number among grouped ones, one unit among bare numbers', () => {
  const raws = ['1.200', '2.300', '4.100', '7.500', '1599'];
  const column = (all: readonly string[]): LkjRecord[] =>
    records(
      ...all.map((raw, i) => ({
        uraian: `Kebun ${i}`,
        satuan: 'Batang',
        target: raw.replace(/\D/g, ''),
        raw: { target: raw },
      })),
    );
  expect(told(column(raws))).toEqual(['FORMAT info 1599 1599']);
  expect(told(column(['120', '230', '410', '750', '300 batang']))).toEqual(['FORMAT info 300 batang 300']);
  expect(told(column(raws.map((raw) => raw.replace('.', ''))))).toEqual([]);
});

test('half of a parent’s money missing below it is odd, no proof; a small gap or a slip is an error', () => {
  const rows = (pagu: string): LkjRecord[] =>
    records(
      { tingkat: 'program', uraian: 'PROGRAM KEBUN', pagu },
      { tingkat: 'kegiatan', program: 'PROGRAM KEBUN', uraian: 'Penataan', pagu: '123400000' },
      { tingkat: 'kegiatan', program: 'PROGRAM KEBUN', uraian: 'Perawatan', pagu: '200000000' },
    );
  expect(told(rows('650000000'))).toEqual(['SUM warning 650000000 323400000']);
  expect(told(rows('323500000'))).toEqual(['SUM error 323500000 323400000']);
  expect(told(rows('3234000000'))).toEqual(['SUM error 3234000000 323400000']);
});

test('a row whose level was not read, and whose amount is the gap, makes it no proof', () => {
  const rows = (lain: string): LkjRecord[] =>
    records(
      { tingkat: 'program', uraian: 'PROGRAM KEBUN', pagu: '350000000' },
      { tingkat: 'kegiatan', program: 'PROGRAM KEBUN', uraian: 'Penataan', pagu: '320000000' },
      { tingkat: 'lain', program: 'PROGRAM KEBUN', uraian: 'Perawatan', pagu: lain },
    );
  expect(told(rows('30000000'))).toEqual(['SUM warning 350000000 320000000']);
  expect(told(rows('20000000'))).toEqual(['SUM error 350000000 320000000']);
});

test('a column whose decimal mark is another one is told once, where the two meet in a row', () => {
  const plan = (first: string, second: string): Partial<LkjRecord>[] =>
    ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I'].flatMap((uraian) => [
      { uraian, periode: '2024', pagu: '1000000', raw: { pagu: first } },
      { uraian, periode: '2025', pagu: '1000000', raw: { pagu: second } },
      { uraian, periode: '2026', pagu: '1000000', raw: { pagu: second } },
      { uraian, periode: '2027', pagu: '1000000', raw: { pagu: second } },
      { uraian, periode: '2028', pagu: '1000000', raw: { pagu: second } },
    ]);
  expect(told(records(...plan('1.000.000', '1,000,000')))).toEqual(['FORMAT info 1,000,000 1000000']);
  expect(told(records(...plan('1.000.000', '1.000.000')))).toEqual([]);
});

test('an amount in another scale than those of its column', () => {
  const column = (...last: string[]): LkjRecord[] =>
    records(
      ...['1.200.000.000', '2.300.000.000', '3.400.000.000', '4.500.000.000', ...last].map((raw) => ({
        uraian: raw,
        pagu: raw.replace(/\D/g, '').padEnd(10, '0'),
        raw: { pagu: raw },
      })),
    );
  expect(told(column('5.370.000'))).toEqual(['FORMAT warning 5.370.000 5370000000']);
  expect(told(column('5.370.000.000'))).toEqual([]);
});
