import { describe, expect, it } from 'vitest';
import { readColumns } from '../../../src/heading/columns.js';
import { parseRegion } from '../../../src/table/stream/parse-region.js';
import type { StreamRegion } from '../../../src/table/stream/region.js';
import type { Grid } from '../../../src/types.js';

/** A region with the given heading paths and body text; empty lines count, `\f` begins a page. */
function region(heads: readonly (readonly string[])[], text: string): StreamRegion {
  let number = 0;
  const segments = text.split('\f').map((page) =>
    page.split('\n').flatMap((line) => {
      number++;
      return line.trim() === '' ? [] : [{ text: line, line: number, page: null }];
    }),
  );
  return { caption: '', context: [], columns: readColumns(heads), segments, from: 1, to: number };
}

function texts(grid: Grid): string[][] {
  return grid.body.map((row) => row.cells.map((cell) => cell?.text ?? ''));
}

const RENCANA = [['NO'], ['PROGRAM / KEGIATAN'], ['INDIKATOR KINERJA'], ['TARGET'], ['SATUAN'], ['PAGU']];

describe('a table in drawing order', () => {
  it('keeps name and indicator apart where they share a line', () => {
    const grid = parseRegion(
      region(
        RENCANA,
        `1 
PROGRAM PEMBINAAN PASAR RAKYAT 
DAERAH PESISIR 
Persentase pasar rakyat yang 
tertata 
80 Persen 1.250.000.000 
Penataan Pasar Rakyat Kecamatan 
Pesisir Jumlah pasar rakyat yang 
ditata 
4 Pasar 300.000.000 
Pelatihan Pedagang Jumlah pedagang yang dilatih 60 Orang 950.000.000 `,
      ),
    );
    expect(texts(grid)).toEqual([
      [
        '1',
        'PROGRAM PEMBINAAN PASAR RAKYAT DAERAH PESISIR',
        'Persentase pasar rakyat yang tertata',
        '80',
        'Persen',
        '1.250.000.000',
      ],
      [
        '',
        'Penataan Pasar Rakyat Kecamatan Pesisir',
        'Jumlah pasar rakyat yang ditata',
        '4',
        'Pasar',
        '300.000.000',
      ],
      ['', 'Pelatihan Pedagang', 'Jumlah pedagang yang dilatih', '60', 'Orang', '950.000.000'],
    ]);
  });

  it('joins an amount that its column was too narrow for', () => {
    const grid = parseRegion(
      region(
        RENCANA,
        `Pelatihan Pedagang Jumlah pedagang yang dilatih 60 Orang 1.950.0
00.000 
Penataan Kios Jumlah kios yang ditata 12 Unit 300.000.000 `,
      ),
    );
    expect(texts(grid).map((row) => row[5])).toEqual(['1.950.000.000', '300.000.000']);
  });

  it('finds running numbers that the heading forgets', () => {
    const grid = parseRegion(
      region(
        [['Program'], ['Anggaran'], ['Keterangan']],
        `1 PROGRAM PENGELOLAAN PASAR Rp 1.200.000.000 APBD 
2 
PROGRAM PENATAAN TERMINAL DAN 
HALTE 
Rp 800.000.000 APBD 
3 PROGRAM PEMBINAAN KOPERASI Rp 64.000.000 APBD `,
      ),
    );
    expect(texts(grid)).toEqual([
      ['1', 'PROGRAM PENGELOLAAN PASAR', 'Rp 1.200.000.000', 'APBD'],
      ['2', 'PROGRAM PENATAAN TERMINAL DAN HALTE', 'Rp 800.000.000', 'APBD'],
      ['3', 'PROGRAM PEMBINAAN KOPERASI', 'Rp 64.000.000', 'APBD'],
    ]);
  });

  it('reads a sum row whose word was drawn after its figures', () => {
    const grid = parseRegion(
      region(
        [['Program'], ['Indikator'], ['Target'], ['Pagu (Rp)'], ['Realisasi (Rp)'], ['%']],
        `Penataan Kios Jumlah kios yang ditata 12 300.000.000 150.000.000 50,00
Pelatihan Pedagang Jumlah pedagang yang dilatih 60 100.000.000 50.000.000 50,00
400.000.000 200.000.000 50,00TOTAL`,
      ),
    );
    expect(texts(grid).at(-1)).toEqual(['TOTAL', '', '', '400.000.000', '200.000.000', '50,00']);
  });

  it('sets names and money loose that were drawn after the rows they belong to', () => {
    const grid = parseRegion(
      region(
        RENCANA,
        `Penataan Kios Jumlah kios yang ditata 12 Unit 300.000.000
Pelatihan Pedagang Jumlah pedagang yang dilatih 60 Orang 100.000.000
Jumlah pasar yang dibangun 2 Unit
Jumlah pasar yang dipelihara 5 Unit
Penyuluhan Konsumen Jumlah konsumen yang disuluh 90 Orang 50.000.000
Pembangunan dan Pemeliharaan Pasar Rakyat
750.000.000`,
      ),
    );
    expect(grid.loose.map((c) => c.text)).toEqual([
      'Pembangunan dan Pemeliharaan Pasar Rakyat',
      '750.000.000',
    ]);
    expect(new Set(grid.loose.map((c) => c.group)).size).toBe(1);
    expect(grid.body).toHaveLength(5);
  });

  it('keeps the code of a name drawn late with its name', () => {
    const grid = parseRegion(
      region(
        [['Kode'], ['Program / Kegiatan'], ['Indikator'], ['Target'], ['Satuan'], ['Pagu']],
        `3 30 01 2.01 Penataan Kios Jumlah kios yang ditata 12 Unit 300.000.000
3 30 01 2.02 Pelatihan Pedagang Jumlah pedagang yang dilatih 60 Orang 100.000.000
Jumlah pasar yang dibangun 2 Unit
Jumlah pasar yang dipelihara 5 Unit
3
30
01
2.03
Pembangunan dan Pemeliharaan Pasar Rakyat
750.000.000`,
      ),
    );
    expect(grid.loose.map((c) => [c.group, c.text])).toEqual([
      [0, '3 30 01 2.03'],
      [0, 'Pembangunan dan Pemeliharaan Pasar Rakyat'],
      [0, '750.000.000'],
    ]);
  });

  it('takes pieces of the heading out of the rows', () => {
    const grid = parseRegion(
      region(
        RENCANA,
        `Penataan Kios Jumlah kios yang ditata 12 Unit 300.000.000
INDIKATOR
TARGET
Pelatihan Pedagang Jumlah pedagang yang dilatih 60 Orang 100.000.000`,
      ),
    );
    expect(texts(grid).map((row) => row[1])).toEqual(['Penataan Kios', 'Pelatihan Pedagang']);
  });

  it('loses no word', () => {
    const text = 'xx 12 Persentase ??? 1,2,3 Rp - #DIV/0! dan (yang\nA 5.000.000,- Jumlah';
    const grid = parseRegion(region(RENCANA, text));
    const printed = [...grid.body.flatMap((r) => r.cells), ...grid.loose].map((c) => c?.text ?? '').join('');
    const letters = (s: string): string => [...s.replace(/\s+/g, '')].sort().join('');
    expect(letters(printed)).toBe(letters(text));
  });
});
