import { describe, expect, it } from 'vitest';
import { streamGrids } from '../../../src/table/stream/grids.js';
import type { Grid } from '../../../src/types.js';

const grids = (text: string): Grid[] =>
  streamGrids(text.split('\n').map((line, i) => ({ line: i + 1, page: null, text: line })));

const rows = (grid: Grid | undefined): string[][] =>
  (grid?.body ?? []).map((row) => row.cells.map((cell) => cell?.text ?? ''));

describe('tables of drawing-order text that no heading opens', () => {
  it('are rows of as many values, with the remarks behind them', () => {
    const [staff, ...more] = grids(
      [
        'Tabel 2.1 Pegawai Dinas Taman dan Telaga',
        'No Unit Kerja Jumlah Ket',
        '1. Kepala Dinas 1 -',
        '2. Kepala Bidang Penataan',
        'Taman Kota',
        '1 -',
        '3. Pengawas Telaga - - Belum ada',
      ].join('\n'),
    );
    expect(more).toEqual([]);
    expect(staff?.caption).toBe('Tabel 2.1 Pegawai Dinas Taman dan Telaga');
    expect(rows(staff)).toEqual([
      ['1.', 'Kepala Dinas', '1', '-', ''],
      ['2.', 'Kepala Bidang Penataan Taman Kota', '1', '-', ''],
      ['3.', 'Pengawas Telaga', '-', '-', 'Belum ada'],
    ]);
  });

  it('have an empty cell for each blank too many, where that makes the rows agree', () => {
    const [table] = grids('Tabel 2 Golongan\nGol. IV 3 2  - 5\nGol. III 9 14  - 23\nGol. II - 1 4 - 5');
    expect(rows(table)).toEqual([
      ['Gol. IV', '3', '2', '', '-', '5'],
      ['Gol. III', '9', '14', '', '-', '23'],
      ['Gol. II', '-', '1', '4', '-', '5'],
    ]);
  });

  it('keep the values of a row together where it has too few of them', () => {
    const [table] = grids('Tabel 2 Alat\nPompa air 3 2 1\nPerahu 9 4 5\nGerobak 7 7\nJaring 4 4 0');
    expect(rows(table)[2]).toEqual(['Gerobak', '7 7', '', '']);
    expect(table?.body[2]?.cells[1]?.colSpan).toBe(3);
  });

  it('are read column by column where they were drawn so, named by the years of the heading', () => {
    const text =
      'TABEL 2.9\nPENJAGA TELAGA\nNO KECAMATAN 2021 2022\n1\n2\nHULU\nHILIR\n17\n5\n16\n4\nJUMLAH 22 20';
    const [table] = grids(text);
    expect(table?.columns?.map((c) => c.head.join(' '))).toEqual([
      'NO KECAMATAN',
      'NO KECAMATAN',
      '2021',
      '2022',
    ]);
    expect(rows(table)).toEqual([
      ['1', 'HULU', '17', '16'],
      ['2', 'HILIR', '5', '4'],
      ['', 'JUMLAH', '22', '20'],
    ]);
  });

  it('keep their printed lines where a value is missing, for all behind it could stand elsewhere', () => {
    const text =
      'TABEL 2.9\nPENJAGA TELAGA\nNO KECAMATAN 2021 2022\n1\n2\nHULU\nHILIR\n17\n16\n4\nJUMLAH 17 20';
    const [table] = grids(text);
    expect(table?.width).toBe(1);
    expect(table?.damage).toEqual(['unparted-cells']);
    expect(rows(table).flat()).toEqual(['1', '2', 'HULU', 'HILIR', '17', '16', '4', 'JUMLAH 17 20']);
  });

  it('take the caption that was left without a table, where they were drawn behind the text', () => {
    const [table] = grids(
      [
        'Tabel 2.3 Pegawai menurut Golongan Tahun 2023',
        '2.2.2. Sumber Daya Aset',
        'Sarana dan prasarana diperlukan untuk mendukung operasional sebagaimana pada tabel berikut:',
        'Golongan S2 S1 SMA',
        'Gol. IV 2 3 -',
        'Gol. III 1 7 4',
      ].join('\n'),
    );
    expect(table?.caption).toBe('Tabel 2.3 Pegawai menurut Golongan Tahun 2023');
    expect(rows(table)).toHaveLength(2);
  });

  it('go on behind a heading of the text that their page break was drawn around', () => {
    const [table] = grids('Tabel 2.5 Alat\n1 Pompa 3 2\n2 Perahu 9 4\n2.3. KINERJA PELAYANAN\n3 Jaring 4 4');
    expect(rows(table)).toHaveLength(3);
  });

  it('are no list of captions, no list of items and no text', () => {
    expect(grids('Tabel 2.1 Pegawai 12\nTabel 2.2 Alat 14\nTabel 2.3 Aset 17')).toEqual([]);
    expect(grids('Kelas telaga adalah sebagai berikut :\n1. Kelas tinggi\n2. Kelas rendah')).toEqual([]);
    expect(
      grids(
        'Kelas telaga adalah sebagai berikut :\n• Tinggi dengan nilai 0,8 - 1\n• Rendah dengan nilai 0 - 0,3',
      ),
    ).toEqual([]);
  });
});
