import { describe, expect, it } from 'vitest';
import { readColumns } from '../../../src/heading/columns.js';
import { parseRegion } from '../../../src/table/stream/parse-region.js';

const PLAN = [['Kode'], ['Program / Kegiatan'], ['Indikator'], ['Target'], ['Satuan'], ['Pagu']];

function rows(...pages: readonly string[]): string[][] {
  let number = 0;
  const segments = pages.map((page, p) =>
    page.split('\n').map((text) => ({ text, line: ++number, page: p + 1 })),
  );
  const region = { caption: '', context: [], columns: readColumns(PLAN), segments, from: 1, to: number };
  return parseRegion(region).body.map((row) => row.cells.map((cell) => cell?.text ?? ''));
}

const row = (kode: string, thing: string): string => `${kode} Penataan ${thing}
Pasar Rakyat
Jumlah ${thing.toLowerCase()} yang
ditata
12 Unit 300.000.000`;

const USUAL = ['Kios', 'Los', 'Gudang', 'Lapak', 'Gerai', 'Tenda', 'Kanopi', 'Gapura', 'Pagar']
  .map((thing, i) => row(`3.30.02.0${String(i + 1)}`, thing))
  .join('\n');
const CUT = `${USUAL}
3.30.03.01 Pelatihan
Pedagang melalui
Jumlah pedagang yang
dilatih
60 Orang 950.000.000`;

describe('a name that the end of a page has cut', () => {
  it('goes on at the top of the next, above its first code', () => {
    const read = rows(CUT, `Bimbingan Teknis dan\nKunjungan Lapangan\n${row('3.30.04.01', 'Halte')}`);
    expect(read.at(-2)?.slice(0, 4)).toEqual([
      '3.30.03.01',
      'Pelatihan Pedagang melalui Bimbingan Teknis dan Kunjungan Lapangan',
      'Jumlah pedagang yang dilatih',
      '60',
    ]);
    expect(read.at(-1)?.slice(0, 2)).toEqual(['3.30.04.01', 'Penataan Halte Pasar Rakyat']);
  });

  it('is whole where the next page begins with a row of its own', () => {
    const read = rows(
      CUT,
      `Penataan Taman\nJumlah taman yang\nditata\n3 Unit 20.000.000\n${row('3.30.04.01', 'Halte')}`,
    );
    expect(read.at(-3)?.[1]).toBe('Pelatihan Pedagang melalui');
    expect(read).toHaveLength(12);
  });
});
