import { describe, expect, test } from 'vitest';
import { layoutGrids } from '../../src/table/layout/grids.js';
import { readText } from '../../src/source/text.js';
import type { Grid } from '../../src/types.js';

/** Reads a drawing of a table; the drawing's own indent does not count. */
function read(drawing: string): Grid[] {
  const lines = drawing.split('\n').slice(1);
  const indent = Math.min(...lines.filter((l) => l.trim()).map((l) => /^ */.exec(l)?.[0].length ?? 0));
  return layoutGrids(readText('x.txt', lines.map((l) => l.slice(indent)).join('\n')).lines);
}

const rows = (grid: Grid | undefined): string[][] =>
  (grid?.body ?? []).map((r) => r.cells.map((c) => c?.text ?? ''));

const PLAIN = `
  Tabel 3.1 Capaian Dinas Pertamanan Kota Andalas

  No   Program                     Indikator Kinerja            Target     Pagu (Rp)
  1    Program Penataan Taman      Persentase taman terawat     80 Persen     1.250.000.000
  2    Program Pengelolaan         Jumlah lampu yang            45 Unit         312.500.000
       Penerangan Jalan            menyala sepanjang malam
  3    Program Penghijauan         Jumlah pohon yang ditanam    900 Batang       75.000.000
`;

describe('a table whose columns are kept by spaces', () => {
  test('gives its caption, its heading and one row for each printed row', () => {
    const [grid] = read(PLAIN);
    expect(grid?.cara).toBe('layout');
    expect(grid?.caption).toBe('Tabel 3.1 Capaian Dinas Pertamanan Kota Andalas');
    expect(grid?.head.at(-1)?.cells.map((c) => c?.text)).toEqual([
      'No',
      'Program',
      'Indikator Kinerja',
      'Target',
      'Pagu (Rp)',
    ]);
    expect(rows(grid)).toEqual([
      ['1', 'Program Penataan Taman', 'Persentase taman terawat', '80 Persen', '1.250.000.000'],
      [
        '2',
        'Program Pengelolaan Penerangan Jalan',
        'Jumlah lampu yang menyala sepanjang malam',
        '45 Unit',
        '312.500.000',
      ],
      ['3', 'Program Penghijauan', 'Jumlah pohon yang ditanam', '900 Batang', '75.000.000'],
    ]);
  });

  test('keeps the source lines of every cell', () => {
    const [grid] = read(PLAIN);
    expect(grid?.body[1]?.cells[1]?.lines).toHaveLength(2);
  });

  test('joins amounts that the column cut, and centres that stand between lines', () => {
    const [grid] = read(`
      No   Program                     Indikator Kinerja              Target       Pagu
           Program Penataan            Persentase taman yang                       3.234.865.
      1                                                               80
           Taman Kota                  terawat sepanjang tahun                     952

           Program Pengelolaan         Jumlah lampu yang                             321.295.
      2                                                               45
           Penerangan Jalan            menyala sepanjang malam                     021
    `);
    expect(rows(grid)).toEqual([
      [
        '1',
        'Program Penataan Taman Kota',
        'Persentase taman yang terawat sepanjang tahun',
        '80',
        '3.234.865.952',
      ],
      [
        '2',
        'Program Pengelolaan Penerangan Jalan',
        'Jumlah lampu yang menyala sepanjang malam',
        '45',
        '321.295.021',
      ],
    ]);
  });

  test('reads neighbours that stand one blank apart', () => {
    const [grid] = read(`
      Kegiatan                          Indikator Kinerja                   Satuan    Target         Pagu
      Pembinaan Kelompok Tani           Jumlah kelompok tani yang dibina    Kelompok      12     45.000.000
      Pemeliharaan Saluran Irigasi Desa Jumlah saluran yang dipelihara      Ruas           7    120.500.000
      Penyuluhan Peternak               Persentase peternak yang disuluh secara Persen    65     30.250.000
                                        berkala
      Pengadaan Bibit Unggul            Jumlah bibit yang dibagikan         Batang       300     18.750.000
    `);
    expect(rows(grid)[1]).toEqual([
      'Pemeliharaan Saluran Irigasi Desa',
      'Jumlah saluran yang dipelihara',
      'Ruas',
      '7',
      '120.500.000',
    ]);
    expect(rows(grid)[2]).toEqual([
      'Penyuluhan Peternak',
      'Persentase peternak yang disuluh secara berkala',
      'Persen',
      '65',
      '30.250.000',
    ]);
  });

  test('puts parents of a heading over the columns below them', () => {
    const [grid] = read(`
                                                  Target 2031               Realisasi 2031
      Program             Indikator Kinerja
                                                K            Rp            K            Rp
      Program Arsip       Jumlah arsip tertata     12    10.000.000           11     9.500.000
      Program Perpustakaan Jumlah pembaca         400    25.000.000          380    24.100.000
      Program Museum      Jumlah pengunjung       900    40.000.000          950    39.000.000
    `);
    const heads = grid?.head.map((r) =>
      r.cells.flatMap((c) => (c ? [`${c.text}×${String(c.colSpan)}`] : [])),
    );
    expect(heads?.[0]).toContain('Target 2031×2');
    expect(heads?.[0]).toContain('Realisasi 2031×2');
    expect(heads?.at(-1)).toEqual(['Program×1', 'Indikator Kinerja×1', 'K×1', 'Rp×1', 'K×1', 'Rp×1']);
  });

  test('goes on over a page with its heading printed again, and over one without', () => {
    const head = '  No   Program                Indikator Kinerja        Target     Pagu (Rp)\n';
    const row = (n: number): string =>
      `  ${String(n)}    Program Nomor ${'ABCDEFGH'[n] ?? ''}        Jumlah barang terkirim   1${String(n)} Unit    ${String(n)}.500.000\n`;
    const text = `${head}${row(1)}${row(2)}${row(3)}\f${head}${row(4)}${row(5)}\f${row(6)}${row(7)}`;
    const grids = layoutGrids(readText('x.txt', text).lines);
    expect(grids).toHaveLength(1);
    expect(rows(grids[0]).map((r) => r[0])).toEqual(['1', '2', '3', '4', '5', '6', '7']);
    expect(rows(grids[0])[6]).toEqual([
      '7',
      'Program Nomor H',
      'Jumlah barang terkirim',
      '17 Unit',
      '7.500.000',
    ]);
  });

  test('leaves the prose around it alone', () => {
    const prose =
      'Pada bagian ini diuraikan capaian kinerja dinas selama satu tahun anggaran penuh menurut sasaran.\n';
    const [grid, ...more] = layoutGrids(
      readText('x.txt', `${prose}${prose}\n${PLAIN}\n\n${prose}\n${prose}`).lines,
    );
    expect(more).toEqual([]);
    expect(rows(grid)).toHaveLength(3);
  });

  test('gives tables that no record covers as well', () => {
    const [grid] = read(`
      No   Nama Jabatan            Jumlah    Keterangan
      1    Kepala Dinas                 1    Terisi
      2    Sekretaris                   1    Kosong
      3    Kepala Bidang                4    Terisi
    `);
    expect(rows(grid).map((r) => r[1])).toEqual(['Kepala Dinas', 'Sekretaris', 'Kepala Bidang']);
  });

  test('takes time in step with length', () => {
    const body = PLAIN.split('\n').slice(4).join('\n');
    const time = (times: number): number => {
      const { lines } = readText('x.txt', PLAIN + body.repeat(times));
      const start = performance.now();
      layoutGrids(lines);
      return performance.now() - start;
    };
    time(50);
    expect(time(1600)).toBeLessThan(30 * Math.max(5, time(200)));
  });
});
