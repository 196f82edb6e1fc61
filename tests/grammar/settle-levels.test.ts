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
