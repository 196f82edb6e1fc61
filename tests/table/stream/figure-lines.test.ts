import { describe, expect, it } from 'vitest';
import { readColumns } from '../../../src/heading/columns.js';
import { parseRegion } from '../../../src/table/stream/parse-region.js';

/** Columns of a plan: names and indicator, then a target with its money for each of three years. */
const PLAN = [
  ['Kode'],
  ['Program / Kegiatan'],
  ['Indikator'],
  ...[2024, 2025, 2026].flatMap((year) => [
    [String(year), 'Target'],
    [String(year), 'Rp'],
  ]),
  ['Penanggung Jawab'],
];

/** Cells of each row, those that are blank left out. */
function rows(text: string): string[][] {
  const lines = text.split('\n').map((line, i) => ({ text: line, line: i + 1, page: null }));
  const segments = [lines];
  const region = {
    caption: '',
    context: [],
    columns: readColumns(PLAN),
    segments,
    from: 1,
    to: lines.length,
  };
  return parseRegion(region).body.map((row) => row.cells.flatMap((cell) => (cell ? [cell.text] : [])));
}

/** Rows as such tables have them, for the habits of the table to be learnt from. */
const USUAL = ['Kios', 'Los', 'Gudang', 'Lapak', 'Gerai', 'Tenda']
  .map(
    (thing) => `Penataan ${thing} Pasar Rakyat
Jumlah ${thing.toLowerCase()} yang
ditata
12 Unit 300.000.000 12 Unit 310.000.000 14 Unit 320.000.000 Bidang
Pasar`,
  )
  .join('\n');

describe('figures that stand on a line of their own', () => {
  it('are cells, not words of the name that they follow', () => {
    const read = rows(`${USUAL}
Jumlah pedagang yang
terlayani
0
Jumlah pengelola yang
dilatih
0 5 Paket
Penataan Gapura Pasar Rakyat
Jumlah gapura yang
ditata
12 Unit 300.000.000 12 Unit 310.000.000 14 Unit 320.000.000`);
    expect(read).toContainEqual(['Jumlah pedagang yang terlayani', '0']);
    expect(read).toContainEqual(['Jumlah pengelola yang dilatih', '0', '5 Paket']);
    expect(read.at(-1)?.slice(0, 2)).toEqual(['Penataan Gapura Pasar Rakyat', 'Jumlah gapura yang ditata']);
  });

  it('are no code, however many parts they have', () => {
    const read = rows(`${USUAL}
Persentase kenaikan omzet
pedagang
5.00 5.00 3.10
3.30.04 Program Pembinaan Koperasi
Jumlah koperasi yang
dibina
12 Unit 300.000.000 12 Unit 310.000.000 14 Unit 320.000.000`);
    expect(read).toContainEqual(['Persentase kenaikan omzet pedagang', '5.00', '5.00', '3.10']);
    expect(read.at(-1)?.slice(0, 2)).toEqual(['3.30.04', 'Program Pembinaan Koperasi']);
  });
});

describe('what is counted', () => {
  it('is told by standing behind one number after the other, also behind a name drawn without blanks', () => {
    const read = rows(`${USUAL}
Jumlahtelagayangdijaga 2 telaga 2 telaga 3 telaga`);
    expect(read.at(-1)).toEqual(['Jumlahtelagayangdijaga', '2 telaga', '2 telaga', '3 telaga']);
  });

  it('may be priced', () => {
    const read = rows(`${USUAL}
Nilai tambah olahan
rumput laut
Rp. 60.500/kg Rp. 61.000/kg Rp. 62.000/kg`);
    expect(read.at(-1)?.slice(1)).toEqual(['Rp. 60.500/kg', 'Rp. 61.000/kg', 'Rp. 62.000/kg']);
  });
});
