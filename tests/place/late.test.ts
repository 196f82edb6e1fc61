import { describe, expect, test } from 'vitest';
import { cuts } from '../../src/place/late/cuts.js';
import { nameRuns } from '../../src/place/late/name-runs.js';
import { placeLoose } from '../../src/place/place.js';
import type { Entity, LooseCell, Row } from '../../src/types.js';
import { column, looseCell, lowest, QUARTERLY, shown, streamRow, table } from './kit.js';

const LEVELS = ['program', 'kegiatan', 'subkegiatan'] as const;
const COLUMNS = [column('uraian', { levels: LEVELS }), column('indikator'), ...QUARTERLY];

/** Rows as a reader of the stream leaves them: a row without a name repeats the entity above. */
function rowsOf(spec: readonly (readonly [nama: string, indikator: string, cells: string])[]): Row[] {
  let path: readonly Entity[] = [];
  return spec.map(([nama, indikator, cells], i) => {
    const tingkat = nama.startsWith('PROGRAM') ? 'program' : 'lain';
    const above = nama === '' ? path : path.filter((e) => e.tingkat === 'program' && tingkat === 'lain');
    const row = streamRow(
      COLUMNS,
      { nama, tingkat, open: LEVELS, cells: cells.split(' ').filter(Boolean), line: i + 1 },
      above,
    );
    path = row.path;
    return { ...row, indikator };
  });
}

const MARKET = [
  ['PROGRAM PASAR', 'Persentase pasar tertata', '100 310,000,000 50 77,000,000 50.00 24.84'],
  ['Penataan Kios', 'Persentase kios tertata', '100 220,000,000 50 55,000,000 50.00 25'],
  ['Perbaikan Atap', 'Jumlah atap', '4 50,000,000 2 5,000,000 50.00 10.00'],
  ['', 'Jumlah peserta pelatihan kasir', '40 10 25.00'],
  ['', 'Jumlah peserta magang kasir', '60 30 50.00'],
  ['Pembinaan Pedagang', 'Persentase pedagang terbina', '100 90,000,000 50 22,000,000 50.00 24'],
  ['Kunjungan Lapangan', 'Jumlah kunjungan', '4 90,000,000 2 22,000,000 50.00 24.44'],
] as const;

function place(cells: readonly string[]) {
  const loose = cells.map((text): LooseCell => looseCell(text, 1));
  return placeLoose(table(COLUMNS, rowsOf(MARKET), loose));
}

describe('cells drawn at the end of the page', () => {
  test('keep their column where the percentage is wrong: the row has its own of performance', () => {
    const placed = place(['Peningkatan Kapasitas Kasir', '170,000,000', '50,000,000', '33.00']);
    expect(placed.loose).toEqual([]);
    expect(shown(placed.rows[3])).toBe(
      'target=40 realisasi=10 capaian=25.00 pagu=170000000 realisasi_rp=50000000 capaian_rp=33.00',
    );
  });

  test.each([
    [['Peningkatan Kapasitas Kasir', '170,000,000', '50,000,000', '29.41']],
    [['170,000,000 50,000,000 29.41', 'Peningkatan Kapasitas Kasir']],
    [['50,000,000170,000,000', '29.41', 'Peningkatan Kapasitas Kasir']],
    [['29.4150,000,000 170,000,000', 'Peningkatan Kapasitas Kasir']],
    [['170,000,000', 'Peningkatan Kapasitas Kasir', '29.41', '50,000,000']],
  ])('go back to the rows that lack them: %s', (cells) => {
    const placed = place(cells);
    expect(placed.loose).toEqual([]);
    const row = placed.rows[3];
    expect(row?.path.map((e) => e.nama)).toEqual([
      'PROGRAM PASAR',
      'Penataan Kios',
      'Peningkatan Kapasitas Kasir',
    ]);
    expect(placed.rows[4]?.path).toEqual(row?.path);
    expect(shown(row)).toBe(
      'target=40 realisasi=10 capaian=25.00 pagu=170000000 realisasi_rp=50000000 capaian_rp=29.41',
    );
    expect(placed.rows[5]?.path.map((e) => e.nama)).toEqual(['PROGRAM PASAR', 'Pembinaan Pedagang']);
  });

  test('stay loose where no sum has room for them', () => {
    const placed = place(['999,000,000', '50,000,000', '5.01']);
    expect(placed.loose.map((c) => c.text)).toEqual(['999,000,000', '50,000,000', '5.01']);
  });

  test('are not sure where only a name, and no sum, speaks for them', () => {
    const placed = place(['Peningkatan Kapasitas Kasir', '120,000,000', '50,000,000', '41.67']);
    expect(lowest(placed.rows[3])).toBeLessThan(0.9);
  });
});

describe('glued digits', () => {
  test.each([
    ['57,407,500330,000,000', [['57,407,500', '330,000,000']]],
    [
      '2.483,400,000',
      [
        ['2.4', '83,400,000'],
        ['2.48', '3,400,000'],
      ],
    ],
    ['12.345.678', [['12.345.678']]],
    ['abc', []],
  ])('%s', (text, expected) => {
    const found = cuts(text).filter((way) => way.length <= 2);
    expect(found).toEqual(expected);
  });
});

describe('late names', () => {
  const row = (...likeness: number[]) => ({ open: true, likeness, above: 0 });

  test('go to the runs whose words they share, each to one run', () => {
    const rows = [
      row(0.8, 0),
      row(0.7, 0.1),
      { open: false, likeness: [], above: 0 },
      row(0, 0.6),
      row(0, 0),
    ];
    expect(nameRuns(rows, 2).picks).toEqual([0, 0, -1, 1, 1]);
  });

  test('leave rows alone that the name above describes', () => {
    expect(nameRuns([{ open: true, likeness: [0], above: 1 }, row(0.9), row(0.9)], 1).picks).toEqual([
      -1, 0, 0,
    ]);
  });
});

describe('what was drawn next to its place', () => {
  const rows = rowsOf([
    ['PROGRAM PASAR', 'Persentase pasar tertata', '100 90,000,000 50 22,000,000 50.00 24.44'],
    ['Pembinaan Pedagang', 'Persentase pedagang terbina', '100 90,000,000 50 22,000,000 50.00 24.44'],
    ['', 'Persentase jalan mantap', '100 30,000,000 50 3,000,000 50.00 10.00'],
    ['Perbaikan Jalan', 'Panjang jalan', '4 120,000,000 2 25,000,000 20.83'],
  ]);

  test('a program in the remarks is the name of the next row', () => {
    const [first, second, third, last] = rows;
    if (!first || !second || !third || !last) throw new Error('rows');
    const told = { ...second, keterangan: ['Menunggu data PROGRAM PENATAAN JALAN'] };
    const placed = placeLoose(table(COLUMNS, [first, told, third, last])).rows;
    expect(placed[1]?.keterangan).toEqual(['Menunggu data']);
    expect(placed[2]?.path.map((e) => e.nama)).toEqual(['PROGRAM PENATAAN JALAN']);
    expect(placed[3]?.path.map((e) => e.nama)).toEqual(['PROGRAM PENATAAN JALAN', 'Perbaikan Jalan']);
  });

  test('a total drawn behind the last row is a row of its own', () => {
    const told = rows.map((row, i) => (i === 3 ? { ...row, keterangan: ['TOTAL'] } : row));
    const placed = placeLoose(table(COLUMNS, told));
    expect(placed.rows.at(-1)?.path.map((e) => `${e.tingkat} ${e.nama}`)).toEqual(['total TOTAL']);
    expect(shown(placed.rows.at(-1))).toBe('pagu=120000000 realisasi_rp=25000000 capaian_rp=20.83');
    expect(shown(placed.rows[3])).toBe('target=4 realisasi=2');
    expect(placed.loose).toEqual([]);
  });
});
