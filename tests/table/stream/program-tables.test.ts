import { describe, expect, it } from 'vitest';
import { readColumns } from '../../../src/heading/columns.js';
import { parseRegion } from '../../../src/table/stream/parse-region.js';
import { bothSides } from '../../../src/table/stream/sides.js';
import type { StreamRegion } from '../../../src/table/stream/region.js';
import type { Column, Grid } from '../../../src/types.js';

const HEADS = [
  ['Tujuan'],
  ['Sasaran'],
  ['Kode'],
  ['Program, Kegiatan dan Sub Kegiatan'],
  ['Indikator Kinerja Program, Kegiatan'],
  ['2024', 'Target'],
  ['2024', 'Rp'],
  ['2025', 'Target'],
  ['2025', 'Rp'],
];

function region(columns: readonly Column[], text: string): StreamRegion {
  const lines = text
    .split('\n')
    .flatMap((line, i) => (line.trim() === '' ? [] : [{ text: line, line: i + 1, page: null }]));
  return { caption: '', context: [], columns, segments: [lines], from: 1, to: lines.length };
}

/** Rows as `field text` pairs, what is blank left out. */
function rows(grid: Grid): string[] {
  const fields = (grid.columns ?? []).map((c) => c.field);
  return grid.body.map((row) =>
    row.cells.flatMap((cell, at) => (cell ? [`${fields[at] ?? ''} ${cell.text}`] : [])).join(' | '),
  );
}

const KINDS = `4 07 01 2.01 Penataan Telaga Keluaran Jumlah telaga yang 
ditata 
6 Unit 5.000.000 6 Unit 8.000.000 
Hasil Meningkatnya kunjungan 
telaga 
100% 100% 
4 07 01 2.01 01 Pengadaan Perahu Keluaran Jumlah perahu yang 
disediakan 
2 Unit 3.000.000 3 Unit 5.000.000 
4 07 01 2.02 Pembinaan Sanggar Keluaran Jumlah sanggar yang 
dibina 
6 Unit 5.000.000 6 Unit 8.000.000 
Hasil Persentase sanggar aktif 
100% 100% `;

describe('a program table in drawing order', () => {
  it('parts the kind of an indicator from the names on both sides of it', () => {
    const found = rows(parseRegion(region(readColumns(HEADS), KINDS)));
    expect(found[0]).toBe(
      'kode 4 07 01 2.01 | uraian Penataan Telaga | keterangan Keluaran | indikator Jumlah telaga yang ditata | ' +
        'target 6 Unit | pagu 5.000.000 | target 6 Unit | pagu 8.000.000',
    );
    expect(found[1]).toBe(
      'keterangan Hasil | indikator Meningkatnya kunjungan telaga | target 100% | target 100%',
    );
  });

  it('takes the words of kinds for words of names where no indicator follows them', () => {
    const text = KINDS.replace(/(?:Keluaran|Hasil) /g, '').replace(/Jumlah/g, 'Jumlah Dokumen Hasil Kajian');
    const grid = parseRegion(region(readColumns(HEADS), text));
    expect(grid.columns?.some((c) => c.field === 'keterangan')).toBe(false);
    expect(rows(grid)[0]).toContain('indikator Jumlah Dokumen Hasil Kajian telaga yang ditata');
  });

  it('puts goals with their numbers under tujuan and sasaran, and keeps a program with its money in its place', () => {
    const found = rows(
      parseRegion(
        region(
          readColumns(HEADS),
          `1.1. Meningkatnya 
Mutu Telaga Rakyat
0,96 911.000.000 0,98 775.000.000 
1.1.1 Meningkatnya 
penataan telaga
98% 911.000.000 99% 775.000.000 
4 07 01 Program Penataan Telaga dan 
Sanggar 
911.000.000 775.000.000 
${KINDS}`,
        ),
      ),
    );
    expect(found.slice(0, 3)).toEqual([
      'tujuan 1.1. Meningkatnya Mutu Telaga Rakyat | target 0,96 | pagu 911.000.000 | target 0,98 | pagu 775.000.000',
      'sasaran 1.1.1 Meningkatnya penataan telaga | target 98% | pagu 911.000.000 | target 99% | pagu 775.000.000',
      'kode 4 07 01 | uraian Program Penataan Telaga dan Sanggar | pagu 911.000.000 | pagu 775.000.000',
    ]);
  });

  it('cuts names drawn at the end of a page where they repeat, once for each of two sides', () => {
    const both = (text: string): string =>
      text.replace(/^(4 07.*?|Hasil.*?)(?=\n4|\nHasil|$)/gms, (row) => `${row.trim()} ${row}`);
    const grid = parseRegion(
      region(
        bothSides(readColumns(HEADS)),
        `${both(KINDS.replace('Penataan Telaga ', ''))}
2. Persentase telaga yang 
tertata
2. Persentase telaga yang 
tertata
Penataan Telaga dan 
Sanggar Rakyat
Penataan Telaga dan 
Sanggar Rakyat`,
      ),
    );
    expect(grid.loose.map((c) => c.text)).toEqual([
      '2. Persentase telaga yang tertata',
      '2. Persentase telaga yang tertata',
      'Penataan Telaga dan Sanggar Rakyat',
      'Penataan Telaga dan Sanggar Rakyat',
    ]);
    expect(grid.loose.map((c) => grid.columns?.[c.column ?? -1]?.sisi)).toEqual([
      'semula',
      'menjadi',
      'semula',
      'menjadi',
    ]);
  });
});

describe('a table of indicators over several years', () => {
  const IKK = [
    ['No'],
    ['Indikator Kinerja Kunci'],
    ['2022', 'Target'],
    ['2024', 'Target'],
    ['2025', 'Target'],
    ['2026', 'Target'],
  ];

  it('takes what stands behind one number after the other for their unit', () => {
    const found = rows(
      parseRegion(
        region(
          readColumns(IKK),
          `1. 
Jumlah layanan aduan yang 
dimiliki 
2 Halaman 2 Halaman 3 Halaman 3 Halaman 
2. Jumlah rumah singgah yang 
dimiliki 
1 rumah 
singgah 
1 rumah 
singgah 
2 rumah 
singgah 
2 rumah 
singgah 
3. Tingkat mutu layanan 
- Madya Madya Utama `,
        ),
      ),
    );
    expect(found.map((row) => row.replace(/^no \d\. \| /, ''))).toEqual([
      'indikator Jumlah layanan aduan yang dimiliki | target 2 Halaman | target 2 Halaman | target 3 Halaman | target 3 Halaman',
      'indikator Jumlah rumah singgah yang dimiliki | target 1 rumah singgah | target 1 rumah singgah | target 2 rumah singgah | target 2 rumah singgah',
      'indikator Tingkat mutu layanan | target - | target Madya | target Madya | target Utama',
    ]);
  });
});
