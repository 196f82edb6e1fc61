import { describe, expect, it } from 'vitest';
import { readColumns } from '../../../src/heading/columns.js';
import { parseRegion } from '../../../src/table/stream/parse-region.js';

const HEADS = [
  ['Kegiatan'],
  ['Indikator Kinerja'],
  ['Satuan'],
  ['Target'],
  ['Pagu (Rp)'],
  ['Realisasi (Rp)'],
];

/** Rows as their cells' texts, what is blank left out, and whether all of their cells are sure. */
function rows(lines: readonly string[]): { text: string; sure: boolean }[] {
  const grid = parseRegion({
    caption: '',
    context: [],
    columns: readColumns(HEADS),
    segments: [lines.map((text, i) => ({ text, line: i + 1, page: 1 }))],
    from: 1,
    to: lines.length,
  });
  return grid.body.map(({ cells }) => ({
    text: cells.flatMap((cell) => cell?.text ?? []).join(' | '),
    sure: cells.every((cell) => (cell?.sure ?? 1) === 1),
  }));
}

const FIRST = [
  'Laporan 4 149.503.000 134.552.700',
  'Pembinaan Arsip Persen 75 305.965.189 68.185.127',
  'Dokumen 12 4.900.000 4.900.000',
  'Perawatan Perahu Jumlah perahu yang dirawat Unit 9 323.724.971 242.793.728',
  'Orang 30 88.000.000 71.250.000',
];
const SECOND = [
  ['Penyelamatan Arsip Milik', 'Perangkat Daerah'],
  ['Jumlah laporan penyelamatan arsip', 'milik perangkat daerah'],
  ['Persentase arsip perangkat daerah', 'yang dibina'],
  ['Penyusunan Daftar Telaga', 'dan Kolam Kota'],
  ['Jumlah dokumen daftar telaga dan', 'kolam kota yang disusun'],
  ['Pelatihan Penjaga Taman', 'dan Telaga Kota'],
  ['Jumlah orang penjaga taman yang', 'mengikuti pelatihan'],
];
const READ = [
  'Penyelamatan Arsip Milik Perangkat Daerah | Jumlah laporan penyelamatan arsip milik perangkat daerah | Laporan | 4 | 149.503.000 | 134.552.700',
  'Pembinaan Arsip | Persentase arsip perangkat daerah yang dibina | Persen | 75 | 305.965.189 | 68.185.127',
  'Penyusunan Daftar Telaga dan Kolam Kota | Jumlah dokumen daftar telaga dan kolam kota yang disusun | Dokumen | 12 | 4.900.000 | 4.900.000',
  'Perawatan Perahu | Jumlah perahu yang dirawat | Unit | 9 | 323.724.971 | 242.793.728',
  'Pelatihan Penjaga Taman dan Telaga Kota | Jumlah orang penjaga taman yang mengikuti pelatihan | Orang | 30 | 88.000.000 | 71.250.000',
];

describe('a page of which the wrapped cells were drawn after all others', () => {
  it('is read row by row: each wrapped cell belongs to the next row that lacks it', () => {
    expect(rows([...FIRST, ...SECOND.flat()]).map((r) => r.text)).toEqual(READ);
  });

  it('is read the same with a figure that is wrapped beside its unit', () => {
    const first = FIRST.map((line) => line.replace('Orang 30 ', 'Orang '));
    const found = rows([...first, ...SECOND.flat(), '30', 'Orang']);
    expect(found.at(-1)?.text).toContain('88.000.000 | 71.250.000');
    expect(found.slice(0, 4).map((r) => r.text)).toEqual(READ.slice(0, 4));
  });

  it('leaves rows unsure where a cell is missing that would tell which', () => {
    const found = rows([...FIRST, ...SECOND.slice(2).flat()]);
    expect(found.some((r) => !r.sure)).toBe(true);
  });

  it('is left as it is where wrapped names are drawn in their rows', () => {
    const inPlace = [
      ...SECOND.slice(0, 2).flat(),
      FIRST[0] ?? '',
      ...SECOND.slice(3, 5).flat(),
      FIRST[2] ?? '',
    ];
    expect(rows(inPlace)).toEqual([READ[0], READ[2]].map((text) => ({ text, sure: true })));
  });
});
