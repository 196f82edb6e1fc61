import { expect, test } from 'vitest';
import { extractSource, readText } from '../../src/index.js';
import { splitWays } from '../../src/table/ways.js';

const MARKED = ['| Program | Pagu |', '|---|---|', '| PROGRAM PENATAAN TELAGA | 400.000.000 |'];
const PROSE = 'Rincian anggaran tiap program disajikan pada tabel di bawah ini.';
const waysOf = (...lines: readonly string[]): string[] =>
  splitWays(readText('d.txt', lines.join('\n')).lines).map((s) => s.way);

test('a document without marks is read in one way', () => {
  expect(waysOf(PROSE, 'PROGRAM PENATAAN TELAGA 400.000.000')).toEqual(['stream']);
});

test('the text before and after a marked table is read in the way that its blanks tell', () => {
  expect(waysOf(PROSE, ...MARKED, PROSE)).toEqual(['delimited', 'stream', 'stream']);
  const spaced = 'PROGRAM PENATAAN TELAGA          400.000.000      95,00';
  expect(waysOf(spaced, ...MARKED, spaced)).toEqual(['delimited', 'layout', 'layout']);
});

test('the title of a marked table is no table', () => {
  const title = ['RENCANA AKSI KINERJA TAHUN 2023', 'DINAS TAMAN DAN TELAGA'];
  const { tables } = extractSource(readText('d.txt', [...title, '', ...MARKED].join('\n')));
  expect(tables.map((t) => t.grid.cara)).toEqual(['markdown']);
});
