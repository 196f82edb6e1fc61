import { expect, test } from 'vitest';
import { readTitles } from '../../src/table/titles.js';

const titles = (...lines: readonly string[]): ReturnType<typeof readTitles> =>
  readTitles(lines.map((text, i) => ({ text, line: i + 1, page: null })));

test.each([
  [
    'its number on a line of its own',
    ['LAMPIRAN II :', 'PERBANDINGAN REALISASI'],
    'LAMPIRAN II : PERBANDINGAN REALISASI',
  ],
  [
    'in bold over two lines',
    ['**LAMPIRAN III :', 'TARGET DAN CAPAIAN**'],
    'LAMPIRAN III : TARGET DAN CAPAIAN',
  ],
  ['the head of a regulation', ['Lampiran I Peraturan Bupati Mekar Nomor 3', 'RENCANA PROGRAM'], ''],
])('a Lampiran is a caption: %s', (_, lines, caption) => {
  expect(titles(...lines).caption).toBe(caption);
});

test('the signature of the page before is no title', () => {
  expect(
    titles(
      'Mekar, Februari 2025',
      'Kepala Dinas Taman',
      'SITI, S.Sos',
      'NIP. 197011091997031004',
      'RENCANA AKSI',
    ),
  ).toEqual({ caption: '', context: ['RENCANA AKSI'] });
});
