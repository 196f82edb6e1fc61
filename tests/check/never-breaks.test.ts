import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkDocument } from '../../src/check/check-document.js';
import { documentSchema, type LkjRecord } from '../../src/record/schema.js';
import { ANGKA, TINGKAT } from '../../src/types.js';
import { record } from './record.js';

const figure = fc.oneof(
  { weight: 4, arbitrary: fc.constant('') },
  fc.integer({ min: -500, max: 500 }).map(String),
  fc
    .tuple(fc.integer({ min: -9999, max: 99_999 }), fc.integer({ min: 0, max: 99 }))
    .map(([a, b]) => `${a}.${b}`),
  fc.bigInt({ min: 0n, max: 10n ** 30n }).map(String),
  fc.constantFrom('0', '-0.00', 'Madya', 'n/a', '7 & 1', '#DIV/0!'),
);
const name = fc.constantFrom(
  '',
  'PROGRAM A',
  'Penataan',
  'Jumlah',
  'Rata-rata',
  'Persentase taman terawat',
  '(',
  '[a-z]+',
);
const row: fc.Arbitrary<LkjRecord> = fc
  .record({
    tabel: fc.constantFrom('', 'Tabel 1', 'Rencana Aksi', 'Tabel 2 (s/d)', 'narasi'),
    periode: fc.constantFrom('', '2023', '2024', '2024-TW1', '2024-TW2', 'awal', 'akhir'),
    tingkat: fc.constantFrom(...TINGKAT),
    kode: fc.constantFrom('', '1', '1.06.01', '1.06.01.2.01', 'X.XX.01'),
    uraian: name,
    indikator: name,
    satuan: fc.constantFrom('', '%', 'Unit', 'Rp'),
    keterangan: fc.constantFrom(
      '',
      'Naik',
      'Belum Tercapai',
      'melebihi target 5',
      '1/0',
      'meningkat 5% dari tahun 2023',
    ),
    keyakinan: fc.constantFrom(1, 0.5),
    baris: fc.option(fc.integer({ min: 1, max: 50 })),
    figures: fc.record(Object.fromEntries(ANGKA.map((a) => [a, figure]))),
  })
  .map(({ figures, ...own }) => record({ ...own, ...figures }));

test('no records, however odd, break the checks or their proofs', () => {
  fc.assert(
    fc.property(fc.array(row, { maxLength: 20 }), fc.array(row, { maxLength: 4 }), (rows, narrative) => {
      const document = documentSchema.parse({
        dokumen: 'a.txt', jenis: '', instansi: '', daerah: '', tahun: '', periode: '', notes: [], tables: [],
        records: rows, narrative, findings: [], unplaced: [],
        accounting: { tokens: 0, records: 0, tables: 0, prose: 0, furniture: 0, unplaced: 0 },
      }); // prettier-ignore
      for (const { message, severity } of checkDocument(document, 'id')) {
        expect(message).not.toMatch(/\{\w+\}|undefined|NaN/);
        expect(['error', 'warning', 'info']).toContain(severity);
      }
    }),
    { numRuns: 300 },
  );
});
