import { expect, test } from 'vitest';
import { isMisprint, sameNames } from '../../src/check/same-names.js';

function same(a: string, b: string): boolean {
  const keyOf = sameNames([a, b]);
  return keyOf(a) === keyOf(b);
}

test.each([
  ['case and list numbers', 'PERSENTASE TAMAN KOTA TERTATA', '2. Persentase taman kota tertata'],
  ['labels', 'Indikator Sasaran : Level kebun ramah anak', 'Level Kebun Ramah Anak'],
  ['acronyms, units and formulas', 'Persentase Kebun Ramah Anak (KRA) (%)', 'Persentase kebun ramah anak'],
  ['words that change nothing', 'Persentase capaian kebun layak anak', 'Persentase kebun layak anak'],
  ['spelling', 'Prosentase telaga yang tertata', 'Persentase telaga tertata'],
  ['blanks', 'Persentase telaga bersih pertahun', 'Persentase telaga bersih per tahun'],
  [
    'one of two words',
    'Persentase desa/kampung taman yang terbentuk',
    'Persentase kampung taman yang terbentuk',
  ],
  ['a misprint', 'Jumlah data telaga dan informai kebun', 'Jumlah data telaga dan informasi kebun'],
  ['the level', 'Program Penataan Telaga Kecil', 'Penataan Telaga Kecil'],
  ['the agency', 'Indeks kerapian taman perangkat daerah', 'Indeks kerapian taman'],
])('one thing in spite of %s', (_, a, b) => {
  expect(same(a, b)).toBe(true);
});

test.each([
  ['another measure', 'Persentase taman kota tertata', 'Jumlah taman kota tertata'],
  ['another thing', 'Persentase taman kota tertata', 'Persentase telaga kota tertata'],
  ['another number', 'Jumlah laporan taman triwulan 1', 'Jumlah laporan taman triwulan 2'],
  ['brackets that tell', 'Jumlah penari (laki-laki)', 'Jumlah penari (perempuan)'],
  ['a short word', 'Jumlah sarana pasar kota', 'Jumlah sarana dasar kota'],
])('not one thing: %s', (_, a, b) => {
  expect(same(a, b)).toBe(false);
});

test('names that differ in one word are a list, not misprints', () => {
  const kinds = ['formal', 'nonformal', 'informal'];
  const names = kinds.map((kind) => `Jumlah sanggar tari ${kind}`);
  expect(new Set(names.map(sameNames(names))).size).toBe(kinds.length);
});

test('a misprint changes few letters of a long word, none of a short one or a number', () => {
  expect(isMisprint('penduduk', 'pendduk')).toBe(true);
  expect(isMisprint('adm', 'administrasi')).toBe(false);
  expect(isMisprint('admi', 'administrasi')).toBe(true);
  expect(isMisprint('pasar', 'dasar')).toBe(false);
  expect(isMisprint('2023', '2024')).toBe(false);
});
