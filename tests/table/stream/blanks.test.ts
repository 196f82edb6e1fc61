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

/** Budget and spending of one year in rupiah; null where the year is blank in both. */
type Funds = readonly [pagu: number, realisasi: number] | null;

const amount = fc.integer({ min: 20_000_000, max: 900_000_000 });
const funds = fc
  .tuple(amount, fc.double({ min: 0.4, max: 0.99, noNaN: true }))
  .map(([pagu, share]): Funds => [pagu, Math.round(pagu * share)]);
/** Years before some one year are blank, as where an indicator is new. */
const history = fc.tuple(
  fc.integer({ min: 0, max: 2 }),
  fc.array(funds, { minLength: YEARS.length, maxLength: YEARS.length }),
);

const FUNDS_HEAD = `${PROSE}

Tabel 2.5
Anggaran dan Realisasi Pendanaan Dinas Taman Kabupaten Tanjung Melati Tahun 2021 - 2025

No Uraian
Anggaran pada Tahun Realisasi Anggaran pada Tahun Rasio antara Realisasi dan Anggaran Rata-rata Pertumbuhan
${[YEARS, YEARS, YEARS].flat().join(' ')} Anggaran Realisasi

`;

/** An amount in a narrow column: cut after its seventh character, each cell on lines of its own. */
function narrow(figure: number | string): string {
  const printed = typeof figure === 'number' ? figure.toLocaleString('de-DE') : figure;
  return printed.length > 7 ? `${printed.slice(0, 7)}\n${printed.slice(7)} \n\n` : `${printed} \n\n`;
}

/** Cells of one row; a run of empty ones leaves a line of as many blanks. */
function cellByCell(cells: readonly (number | string | null)[], strayAt: number | null): string {
  let printed = '';
  let empty = 0;
  cells.forEach((cell, k) => {
    if (cell === null) {
      empty++;
      return;
    }
    if (empty > 0) printed += `${' '.repeat(empty)}\n\n`;
    else if (k === strayAt) printed += ' \n\n';
    empty = 0;
    printed += narrow(cell);
  });
  return empty > 0 ? `${printed}${' '.repeat(empty)}\n\n` : printed;
}

describe('empty cells that left a line of blanks', () => {
  it('money stands in its year, also where a cell has an empty line of its own', () => {
    fc.assert(
      fc.property(fc.array(history, { minLength: 8, maxLength: NAMES.length }), (table) => {
        const rows = table.map(([from, years]) => years.map((f, y): Funds => (y < from ? null : f)));
        fc.pre(table.filter(([from]) => from > 0).length >= 5);
        const body = rows.map((years, r) => {
          const cells = [
            ...years.map((f) => f?.[0] ?? null),
            ...years.map((f) => f?.[1] ?? null),
            ...years.map((f) => (f ? ((100 * f[1]) / f[0]).toFixed(2).replace('.', ',') : null)),
            ...[null, null],
          ];
          return `${r + 1} ${NAMES[r] ?? ''} \n\n${cellByCell(cells, r % 4 === 2 ? 4 : null)}`;
        });
        const records = read(FUNDS_HEAD + body.join(''));
        const truth = new Set(
          rows.flatMap((years, r) =>
            years.flatMap((f, y) => (f ? [`${NAMES[r] ?? ''} ${YEARS[y] ?? ''}: ${f[0]} ${f[1]}`] : [])),
          ),
        );
        const right = (r: LkjRecord): boolean =>
          truth.has(`${r.uraian} ${r.periode ?? ''}: ${r.pagu ?? ''} ${r.realisasi_rp ?? ''}`);
        expect(records.filter((r) => !right(r) && r.keyakinan >= 0.9 && r.temuan.length === 0)).toEqual([]);
        const straight = records.filter((r) => NAMES.indexOf(r.uraian) % 4 !== 2);
        expect(straight.filter((r) => !right(r))).toEqual([]);
        expect(records.filter(right).length).toBeGreaterThan(0.75 * truth.size);
      }),
      { numRuns: 25, seed: 20_261_121 },
    );
  });
});
