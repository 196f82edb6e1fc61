import { expect, test } from 'vitest';
import { extractSource } from '../../src/extract.js';
import { readText } from '../../src/source/text.js';

/** Money of the two kegiatan and of their sub kegiatan, in the order in which a table prints them. */
const NAMES = [
  'Penataan Tepi',
  'Penanaman Bakau',
  'Pembuatan Tanggul',
  'Pengawasan Telaga',
  'Patroli Telaga',
];
const table = (nr: number, ...money: readonly string[]): string =>
  [
    `Tabel ${nr} Anggaran Dinas Telaga Tahun 2024`,
    'Program/Kegiatan/Sub Kegiatan\tIndikator Kinerja\tAnggaran (Rp)',
    `Program Penataan Telaga\tPersentase telaga tertata\t${money[0] ?? ''}`,
    ...NAMES.map((name, i) => `${name}\tJumlah ${name.toLowerCase()}\t${money[i + 1] ?? ''}`),
    '',
  ].join('\n');
const SUMS = ['900.000', '500.000', '300.000', '200.000', '400.000', '400.000'];

function levels(text: string): string[] {
  const { document } = extractSource(readText('a.txt', text));
  return document.records
    .filter((r) => r.tabel.startsWith('Tabel 3') && r.uraian === 'Pengawasan Telaga')
    .map((r) => r.tingkat);
}

test('a table whose sums are wrong takes the level that all others give a name', () => {
  const wrong = table(3, '900.000', '500.000', '300.000', '200.000', '390.000', '400.000');
  expect(levels(table(1, ...SUMS) + table(2, ...SUMS) + wrong)).toEqual(['kegiatan']);
});

test('the kegiatan that every agency has are known by their names where the sums are wrong, and what follows stands below', () => {
  const text = [
    'Tabel 1 Anggaran Dinas Telaga Tahun 2024',
    'Program/Kegiatan/Sub Kegiatan\tIndikator Kinerja\tAnggaran (Rp)',
    'Program Penunjang Urusan Pemerintahan Daerah\tPersentase layanan\t910.000',
    'Administrasi Umum Perangkat Daerah\tPersentase ketersediaan\t500.001',
    'Penyediaan Bahan Logistik Kantor\tJumlah bulan penyediaan\t300.000',
    'Penyediaan Jasa Penunjang Urusan Pemerintahan Daerah\tPersentase jasa\t400.002',
    'Penyediaan Jasa Surat Menyurat\tJumlah surat\t400.000',
  ].join('\n');
  const { document } = extractSource(readText('a.txt', text));
  expect(document.records.map((r) => r.tingkat)).toEqual([
    'program',
    'kegiatan',
    'subkegiatan',
    'kegiatan',
    'subkegiatan',
  ]);
  expect(document.records.at(-1)?.kegiatan).toBe('Penyediaan Jasa Penunjang Urusan Pemerintahan Daerah');
});

test('a table whose money adds up nowhere takes the levels that two others tell', () => {
  const blank = table(3, '-', '-', '-', '-', '-', '-');
  expect(levels(table(1, ...SUMS) + table(2, ...SUMS) + blank)).toEqual(['kegiatan']);
});

test('a remark that begins as a level does not tell the level of all other names', () => {
  const text = [
    'Tabel 1 Anggaran Dinas Telaga Tahun 2024',
    'Program/Kegiatan/Sub Kegiatan\tIndikator Kinerja\tAnggaran (Rp)',
    'Program Penataan Telaga\tPersentase telaga tertata\t900.000',
    'Penataan Tepi\tPersentase tepi tertata\t500.000',
    'Penanaman Bakau\tJumlah bakau\t300.000',
    'Pembuatan Tanggul\tJumlah tanggul\t200.000',
    'Pengawasan Telaga\tPersentase pengawasan\t400.000',
    'Patroli Telaga\tJumlah patroli\t400.000',
    'Program Penataan Pasar\tPersentase pasar tertata\t70.000',
    'Pengelolaan Pasar\tPersentase pengelolaan\t70.000',
    'Pembuatan Kios\tJumlah kios\t70.000',
    'Kegiatan dilaksanakan di triwulan IV\t\t',
  ].join('\n');
  const { document } = extractSource(readText('a.txt', text));
  expect(document.records.slice(0, 9).map((r) => r.tingkat)).toEqual([
    'program',
    'kegiatan',
    'subkegiatan',
    'subkegiatan',
    'kegiatan',
    'subkegiatan',
    'program',
    'kegiatan',
    'subkegiatan',
  ]);
});
