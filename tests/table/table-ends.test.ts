import { describe, expect, test } from 'vitest';
import { readColumns } from '../../src/heading/columns.js';
import { extractSource, readText } from '../../src/index.js';
import { layoutGrids } from '../../src/table/layout/grids.js';

const TABLE = `
No    Program                              Target      Anggaran          Realisasi
1     PROGRAM PENATAAN DERMAGA                 97      2.309.296.000     1.200.000.000
2     PROGRAM PENGELOLAAN KEBUN                96      6.778.133.000     6.100.000.000
`;
const rowsOf = (text: string): string[] =>
  layoutGrids(readText('x.txt', text).lines).flatMap((g) => g.body.map((r) => r.cells[1]?.text ?? ''));
const NAMES = ['PROGRAM PENATAAN DERMAGA', 'PROGRAM PENGELOLAAN KEBUN'];

describe('a table ends', () => {
  test('where it is signed with place and date', () => {
    const signed = `${TABLE}
                                           Muara Pandan, 12 Januari 2024
                                           KEPALA DINAS

                                           RAKA PURNAMA
                                           NIP 19680412 199303 1 007
`;
    expect(rowsOf(signed)).toEqual(NAMES);
  });

  test('where only who signs stands below it', () => {
    expect(rowsOf(`${TABLE}\n                              W ALIKOTA MUARA PANDAN\n\n\n                                 RAKA PURNAMA\n`)).toEqual(NAMES); // prettier-ignore
  });

  test('at a note, and not at a row that names who leads', () => {
    expect(rowsOf(`${TABLE}*) Angka sementara; sumber: Bagian Perencanaan, diolah\n`)).toEqual(NAMES);
    const named = `${TABLE}3     Kepala Dinas dan Sekretariat             95      1.000.000.000       900.000.000\n`;
    expect(rowsOf(named)).toEqual([...NAMES, 'Kepala Dinas dan Sekretariat']);
  });
});

describe('what is the difference of two columns', () => {
  test.each(['Bertambah/(Berkurang)', 'Selisih', 'Lebih/(Kurang)', 'Sisa Anggaran', 'Sisa'])(
    '"%s" is neither pagu nor capaian',
    (group) => {
      const columns = readColumns([['Uraian'], ['Anggaran (Rp)'], ['Realisasi (Rp)'], [group, 'Rp'], [group, '%']]); // prettier-ignore
      expect(columns.map((c) => c.field)).toEqual(['uraian', 'pagu', 'realisasi_rp', 'keterangan', 'keterangan']); // prettier-ignore
    },
  );

  test('goes to the remarks with its name', () => {
    const { document } = extractSource(
      readText(
        'x.txt',
        'Uraian\tAnggaran (Rp)\tRealisasi (Rp)\tSisa Anggaran (Rp)\nProgram Penataan Taman\t5.000.000\t3.000.000\t2.000.000\nProgram Penataan Telaga\t4.000.000\t4.000.000\t0\n',
      ),
    );
    expect(document.records.map((r) => [r.pagu, r.realisasi_rp, r.keterangan])).toEqual([
      ['5000000', '3000000', 'Sisa Anggaran (Rp): 2.000.000'],
      ['4000000', '4000000', 'Sisa Anggaran (Rp): 0'],
    ]);
  });
});
