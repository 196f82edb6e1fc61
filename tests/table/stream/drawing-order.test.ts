import { describe, expect, it } from 'vitest';
import { readColumns } from '../../../src/heading/columns.js';
import { parseRegion } from '../../../src/table/stream/parse-region.js';
import type { StreamRegion } from '../../../src/table/stream/region.js';

function region(heads: readonly (readonly string[])[], lines: readonly string[]): StreamRegion {
  const segment = lines.map((text, i) => ({ text, line: i + 1, page: null }));
  return {
    caption: '',
    context: [],
    columns: readColumns(heads),
    segments: [segment],
    from: 1,
    to: lines.length,
  };
}

/** Rows as `column text`, the columns numbered from 0, what is blank left out. */
function rows(heads: readonly (readonly string[])[], lines: readonly string[]): string[] {
  return parseRegion(region(heads, lines)).body.map((row) =>
    row.cells.flatMap((cell, at) => (cell ? [`${String(at)} ${cell.text}`] : [])).join(' | '),
  );
}

const QUARTERS = ['I', 'II', 'III', 'IV'].flatMap((quarter) =>
  ['K', 'Rp'].map((unit) => ['Realisasi Kinerja Triwulan I - IV Tahun 2025', quarter, unit]),
);
const THINGS = ['taman', 'telaga', 'perahu', 'sanggar', 'kolam', 'pohon', 'lampu', 'bangku', 'pagar'];

describe('cells in the order they were drawn', () => {
  it('stand in the first quarters where the later ones are still to come', () => {
    const found = rows(
      [['Program/Kegiatan'], ['Indikator Kinerja'], ...QUARTERS, ['Penanggung Jawab']],
      THINGS.flatMap((thing, i) => [
        'Penataan dan',
        `Pemeliharaan ${thing}`,
        `Jumlah ${thing} yang`,
        'ditata',
        String(i + 2),
        `${String(i + 1)}5.928.000`,
        `${String(i + 1)} ${String(i + 4)}3.160.000 DINTAM`,
      ]),
    );
    const columns = found.map((row) => row.split(' | ').map((cell) => cell.split(' ')[0]));
    expect(columns).toEqual(THINGS.map(() => ['0', '1', '2', '3', '4', '5', '10']));
    expect(found[0]).toContain('4 1 | 5 43.160.000 | 10 DINTAM');
  });

  it.each(['n/a', 'NA'])('hold %s where a year has no figure, and no name does', (missing) => {
    const years = ['2025', '2026'].flatMap((year) => [
      [year, 'Target'],
      [year, 'Rp'],
    ]);
    const found = rows(
      [['Kegiatan'], ['Indikator'], ['Kondisi Awal'], ...years],
      THINGS.flatMap((thing, i) => [
        `Penataan ${thing} `,
        `Jumlah ${thing} yang `,
        'ditata menurut rencana tata ',
        'Kabupaten/Kota ',
        `${i === 1 ? missing : i % 3 === 0 ? '- ' : '100%'} ${i + 2}5 Unit ${i + 1}5.928.000 ${i + 3}0 Unit ${i + 1}8.000.000 `,
      ]),
    );
    expect(found[1]).toBe(
      `0 Penataan telaga | 1 Jumlah telaga yang ditata menurut rencana tata Kabupaten/Kota | 2 ${missing} | 3 35 Unit | 4 25.928.000 | 5 40 Unit | 6 28.000.000`,
    );
    expect(found).toHaveLength(THINGS.length);
  });

  it('belong to the row whose line they stand on', () => {
    const heads = [['Program'], ['Indikator'], ['2025', 'Target'], ['2025', 'Rp'], ['Penanggung Jawab']];
    const found = rows(
      heads,
      THINGS.flatMap((thing) => [
        `Pemeliharaan ${thing}`,
        'dan sekitarnya',
        `Jumlah ${thing} yang`,
        'dipelihara',
        '2 kali 472.818.963 Kepala Bidang',
        'Pertamanan',
      ]),
    );
    expect(found).toHaveLength(THINGS.length);
    expect(found[1]).toBe(
      '0 Pemeliharaan telaga dan sekitarnya | 1 Jumlah telaga yang dipelihara | 2 2 kali | 3 472.818.963 | ' +
        '4 Kepala Bidang Pertamanan',
    );
  });

  it('leave out the goals as a whole, and a number may have its unit without a blank', () => {
    const heads = [
      ['Sasaran', 'Uraian'],
      ['Sasaran', 'Indikator'],
      ['Program / Kegiatan'],
      ['Indikator'],
      ['2025', 'Target'],
      ['2025', 'Rp'],
      ['2026', 'Target'],
      ['2026', 'Rp'],
    ];
    const found = rows(heads, [
      'Meningkatnya keindahan kota',
      'Indeks keindahan kota',
      '80,1 % 82,2 %',
      ...THINGS.flatMap((thing) => [
        `Pemeliharaan ${thing} dan`,
        'sekitarnya',
        `Jumlah ${thing} yang dipelihara`,
        '2 kali 472.818.963 3kali 520.100.859',
      ]),
    ]);
    expect(found[0]).toBe('0 Meningkatnya keindahan kota | 1 Indeks keindahan kota | 4 80,1 % | 6 82,2 %');
    expect(found[1]).toBe(
      '2 Pemeliharaan taman dan sekitarnya | 3 Jumlah taman yang dipelihara | 4 2 kali | 5 472.818.963 | ' +
        '6 3kali | 7 520.100.859',
    );
  });

  it('are targets of all quarters or of none', () => {
    const heads = [
      ['Sasaran'],
      ['Indikator Sasaran'],
      ...['I', 'II', 'III', 'IV'].map((quarter) => ['Target Kinerja', `Trw ${quarter}`]),
      ['Program dan Kegiatan'],
      ['Indikator Kegiatan'],
      ['Target Kegiatan'],
      ['Rencana Aksi'],
      ['Anggaran (Rp)'],
    ];
    const found = rows(heads, [
      ...THINGS.slice(0, 4).flatMap((thing, i) => [
        `Persentase ${thing} yang`,
        'terawat',
        `- - 2${String(i)},00 % - Program Penataan ${thing}`,
        `Pemeliharaan ${thing} Jumlah ${thing} yang`,
        'ditata (unit)',
        `12 unit Menata ${thing} 35${String(i)}.000.000`,
      ]),
      ...THINGS.flatMap((thing, i) => [`Jumlah ${thing} yang`, 'dipasang (unit)', `${String(i + 2)} unit`]),
    ]);
    const columns = found.map((row) => row.split(' | ').map((cell) => cell.split(' ')[0]));
    expect(columns.slice(-THINGS.length)).toEqual(THINGS.map(() => ['7', '8']));
  });
});
