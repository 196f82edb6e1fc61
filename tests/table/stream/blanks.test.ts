import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extractSource, readText } from '../../../src/index.js';
import type { LkjRecord } from '../../../src/record/schema.js';

const YEARS = [2021, 2022, 2023, 2024, 2025];
/** A table stands in a document: how that sets its lines tells how the table is to be read. */
const PROSE = Array.from(
  { length: 60 },
  (_, i) => `Kegiatan penataan taman dan telaga di lingkungan ${i + 1} terus dijalankan bersama warga. `,
).join('\n\n');
const HEAD = `${PROSE}

Tabel 2.4
Pencapaian Kinerja Pelayanan Dinas Taman Kabupaten Tanjung Melati Tahun 2021 - 2025

No
Indikator Kinerja Sesuai Tugas dan
Fungsi
Target NSPK
Target Renstra Tahun ke Realisasi Capaian Tahun ke Rasio Capaian pada Tahun ke
${[YEARS, YEARS, YEARS].flat().join(' ')}
`;
const NAMES = [
  'Persentase telaga yang tertata',
  'Persentase taman yang terawat',
  'Persentase pohon peneduh yang sehat',
  'Indeks kepuasan pengunjung taman',
  'Persentase taman dengan lampu',
  'Persentase sanggar yang dibina',
  'Persentase tepi telaga yang ditanami',
  'Persentase petugas taman yang dilatih',
  'Persentase kolam yang dikuras',
  'Persentase jalur pejalan kaki yang baik',
];

/** Target and realisasi of one year; null where it prints nothing. */
type Cell = readonly [target: number, realisasi: number] | null;

const read = (text: string): readonly LkjRecord[] =>
  extractSource(readText('dokumen.txt', text)).document.records;
const said = (r: LkjRecord): string =>
  `${r.indikator} ${r.periode ?? ''}: ${r.target ?? ''} ${r.realisasi ?? ''}`;

const row = fc
  .array(
    fc.option(fc.tuple(fc.integer({ min: 20, max: 90 }), fc.integer({ min: 1, max: 99 })), { freq: 2 }),
    {
      minLength: YEARS.length,
      maxLength: YEARS.length,
    },
  )
  .filter((cells) => cells.filter((c) => c !== null).length >= 3);
const rows = fc.array(row, { minLength: 6, maxLength: NAMES.length });

const text = (table: readonly (readonly Cell[])[], cell: (text: string) => string): string =>
  HEAD +
  table
    .map((cells, r) => {
      const figures = [
        ...['', ...cells.map((c) => (c ? String(c[0]) : ''))],
        ...cells.map((c) => (c ? String(c[1]) : '')),
        ...cells.map((c) => (c ? ((100 * c[1]) / c[0]).toFixed(2) : '')),
      ];
      return `${r + 1} ${NAMES[r] ?? ''} \n\n${figures.map(cell).join('')}\n\n`;
    })
    .join('');

const printed = (table: readonly (readonly Cell[])[]): string[] =>
  table.flatMap((cells, r) =>
    cells.flatMap((c, y) => (c ? [`${NAMES[r] ?? ''} ${YEARS[y] ?? ''}: ${c[0]} ${c[1]}`] : [])),
  );

describe('empty cells that left a blank', () => {
  it('every figure stands in the year it was printed for, whichever years are empty', () => {
    fc.assert(
      fc.property(rows, (table) => {
        const empty = table.filter((cells) => cells.some((c) => c === null)).length;
        fc.pre(empty >= 3);
        const records = read(text(table, (t) => `${t} `));
        expect(records.map(said).sort()).toEqual(printed(table).sort());
        expect(records.every((r) => r.keyakinan >= 0.9)).toBe(true);
      }),
      { numRuns: 40, seed: 20_261_121 },
    );
  });

  it('where empty cells leave nothing, a row with too few figures is never sure of its years', () => {
    fc.assert(
      fc.property(rows, (table) => {
        const records = read(text(table, (t) => (t === '' ? '' : `${t} `)));
        const right = new Set(printed(table));
        for (const r of records) {
          expect(right.has(said(r)) || r.keyakinan < 0.9 || r.temuan.length > 0, said(r)).toBe(true);
        }
      }),
      { numRuns: 40, seed: 20_261_121 },
    );
  });

  it('several blanks between figures of a full row mean nothing', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.integer({ min: 20, max: 90 }), { minLength: 5, maxLength: 5 }), {
          minLength: 6,
          maxLength: NAMES.length,
        }),
        fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 14, maxLength: 14 }),
        (targets, widths) => {
          const table = targets.map((row) => row.map((t): Cell => [t, t + 5]));
          let k = 0;
          const spread = (t: string): string =>
            t === '' ? '' : t + ' '.repeat(widths[k++ % widths.length] ?? 1);
          const records = read(text(table, spread));
          expect(records.map(said).sort()).toEqual(printed(table).sort());
        },
      ),
      { numRuns: 20, seed: 20_261_121 },
    );
  });
});
