import { describe, expect, it } from 'vitest';
import { readColumns } from '../../../src/heading/columns.js';
import { parseRegion } from '../../../src/table/stream/parse-region.js';

const PLAN = [
  ['Kode'],
  ['Program / Kegiatan'],
  ['Indikator'],
  ['Rencana Tahun 2026', 'Lokasi'],
  ['Rencana Tahun 2026', 'Target'],
  ['Rencana Tahun 2026', 'Pagu Indikatif'],
  ['Rencana Tahun 2026', 'Sumber Dana'],
  ['Prakiraan Maju Tahun 2027', 'Target'],
  ['Prakiraan Maju Tahun 2027', 'Pagu Indikatif'],
];

function rows(text: string): string[][] {
  const lines = text.split('\n').map((line, i) => ({ text: line, line: i + 1, page: null }));
  const region = {
    caption: '',
    context: [],
    columns: readColumns(PLAN),
    segments: [lines],
    from: 1,
    to: lines.length,
  };
  return parseRegion(region).body.map((row) => row.cells.map((cell) => cell?.text ?? ''));
}

const USUAL = ['Kios', 'Los', 'Gudang', 'Lapak', 'Gerai', 'Tenda', 'Kanopi']
  .map(
    (thing, i) => `3.30.0${String(i + 1)} Program ${thing}
Rakyat
Persentase ${thing.toLowerCase()} yang
baik
80 % 650.000.000 APBD 82 % 690.000.000
3.30.02.0${String(i + 1)} Penataan ${thing}
Pasar Rakyat
Jumlah ${thing.toLowerCase()} yang
ditata
Kota
Teluk Biru
12 Unit 300.000.000 APBD 12 Unit 310.000.000`,
  )
  .join('\n');

describe('a table with a column of places', () => {
  it('leaves the end of an indicator where it stands', () => {
    const read = rows(`${USUAL}
3.30.03 Program Pembinaan
Koperasi
Tingkat Kesehatan
Koperasi
80 % 650,000,000.00 APBD 82 % 690,000,000.00
3.30.04.01 Pembinaan
Usaha Mikro
Jumlah usaha mikro yang
dibina
Kota
Teluk Biru
650,000,000.00 APBD 690,000,000.00`);
    expect(read.at(-2)?.slice(1, 5)).toEqual([
      'Program Pembinaan Koperasi',
      'Tingkat Kesehatan Koperasi',
      '',
      '80 %',
    ]);
    expect(read.at(-1)?.slice(3)).toEqual([
      'Kota Teluk Biru',
      '',
      '650,000,000.00',
      'APBD',
      '',
      '690,000,000.00',
    ]);
  });

  it('takes words in place of a count where both years say the same', () => {
    const read = rows(`${USUAL}
3.30.02.09 Pemeliharaan
Pasar Rakyat
Jumlah pasar yang
dipelihara
Kota
Teluk Biru Perawatan atap dan
saluran pasar selama 1
tahun
84.700.000 APBD Perawatan atap
dan saluran pasar selama 1 tahun
169.400.000`);
    const sentence = 'Perawatan atap dan saluran pasar selama 1 tahun';
    expect(read.at(-1)?.slice(2)).toEqual([
      'Jumlah pasar yang dipelihara',
      'Kota Teluk Biru',
      sentence,
      '84.700.000',
      'APBD',
      sentence,
      '169.400.000',
    ]);
  });
});
