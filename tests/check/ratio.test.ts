import { expect, test } from 'vitest';
import { check } from '../../src/check/check.js';
import type { LkjRecord } from '../../src/record/schema.js';
import { record, records } from './record.js';

function told(...rows: Partial<LkjRecord>[]): string[] {
  const { findings } = check(
    { dokumen: 'a.txt', records: records(...rows), narrative: [], unplaced: [] },
    'en',
  );
  return findings.filter((f) => f.rule === 'RATIO').map((f) => `${f.severity} ${f.printed} ${f.expected}`);
}

const row = (indikator: string, target: string, realisasi: string, capaian: string): Partial<LkjRecord> => ({
  indikator,
  target,
  realisasi,
  capaian,
});

test.each([
  ['nothing happened', row('Jumlah kejadian kebakaran taman', '5', '0', '100')],
  ['within the limit, reached in full', row('Rata-rata waktu tanggap keluhan', '15', '12', '100')],
  ['less is better as a share', row('Angka kecelakaan pengunjung', '10', '9', '1.11')],
  ['the mirror as a share', row('Angka kecelakaan pengunjung', '10', '12', '0.80')],
  ['not below nought', row('Laju pertumbuhan kunjungan', '2.5', '-1.2', '0')],
  ['not below nought where less is better', row('Jumlah titik genangan taman', '3', '9', '0')],
])('an honest achievement where less is better or nothing is reached: %s', (_, one) => {
  expect(told(one)).toEqual([]);
});

test.each([
  ['cases that were dealt with', row('Persentase kasus yang ditangani', '80', '40', '100')],
  ['more cases than allowed', row('Jumlah kasus pohon tumbang', '10', '14', '100')],
  ['a count', row('Jumlah taman ditata', '10', '5', '100')],
])('and one that is not: %s', (_, one) => {
  expect(told(one)).toHaveLength(1);
});

test('a cap above 100 that several rows show', () => {
  const capped = [row('Taman', '50', '80', '120'), row('Pohon', '1000', '1600', '120')];
  expect(told(...capped, row('Bangku', '80', '76', '95'))).toEqual([]);
  // One row alone, or a row that passes it, makes no cap.
  expect(told(row('Taman', '50', '80', '120'))).toEqual(['error 120 160']);
  expect(told(...capped, row('Bangku', '100', '130', '130'))).toEqual(['error 120 160', 'error 120 160']);
});

test('a percentage reached in full beside rows above 100 is odd, a count is wrong', () => {
  const above = row('Jumlah bangku', '4', '5', '125');
  expect(told(above, row('Persentase taman terawat', '95', '100', '100'))).toEqual(['warning 100 105.26']);
  expect(told(above, row('Jumlah taman', '1', '2', '100'))).toEqual(['error 100 200']);
});

test('a quarter measured by the target of its year, and what was reached so far by that of the plan', () => {
  const name = { uraian: 'Penataan', indikator: 'Jumlah taman ditata' };
  const year = { ...name, periode: '2024', target: '12' };
  const quarter = { ...name, periode: '2024-TW1', target: '3', realisasi: '2', capaian: '16.67' };
  expect(told(year, quarter)).toEqual([]);
  expect(told({ ...year, target: '20' }, quarter)).toEqual(['error 16.67 66.67']);
  // Last year's figures left standing are wrong.
  const before = { ...name, periode: '2023', target: '10', realisasi: '7', capaian: '70' };
  expect(told(before, { ...name, periode: '2024', target: '12', realisasi: '9', capaian: '70' })).toEqual([
    'error 70 75',
  ]);
});

test('figures below nought break nothing', () => {
  const negative = record(row('Laju pertumbuhan kunjungan', '2.5', '-1.25', '50'));
  expect(told(negative)).toEqual(['error 50 -50']);
});
