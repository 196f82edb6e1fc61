import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkDocument } from '../../src/check/check-document.js';
import type { Proven } from '../../src/check/prove.js';
import { slipBetween } from '../../src/check/slips.js';
import { smallestSet } from '../../src/check/smallest-set.js';
import { exact, ZERO } from '../../src/arith/exact.js';
import type { LkjDocument, LkjRecord } from '../../src/record/schema.js';
import { record, records } from './record.js';

function proofs(rows: readonly LkjRecord[], narrative: readonly LkjRecord[] = []): Proven[] {
  const accounting = { tokens: 0, records: 0, tables: 0, prose: 0, furniture: 0, unplaced: 0 };
  const document: LkjDocument = {
    dokumen: 'a.txt', jenis: '', instansi: '', daerah: '', tahun: '', periode: '', notes: [], tables: [],
    records: [...rows], narrative: [...narrative], findings: [], unplaced: [], accounting,
  }; // prettier-ignore
  return checkDocument(document, 'en');
}

function causes(rows: readonly LkjRecord[]): string[] {
  return proofs(rows).flatMap((p) => p.causes);
}

const KEGIATAN = { tingkat: 'kegiatan', program: 'PROGRAM TAMAN' } as const;

function program(pagu: string, ...kegiatan: string[]): LkjRecord[] {
  return records(
    { tingkat: 'program', kode: '1.05.02', uraian: 'PROGRAM TAMAN', pagu },
    ...kegiatan.map((own, i) => ({
      ...KEGIATAN,
      uraian: `Kegiatan ${String.fromCharCode(65 + i)}`,
      pagu: own,
    })),
  );
}

test('a sum shows its rows and its arithmetic', () => {
  const [proof] = proofs(program('350000000', '100000000', '200000000'));
  expect(proof?.arithmetic).toBe('100000000 + 200000000 = 300000000; 350000000 − 300000000 = 50000000');
  expect(proof?.evidence.map((e) => [e.baris, e.column, e.printed])).toEqual([
    [1, 'pagu', '350000000'],
    [2, 'pagu', '100000000'],
    [3, 'pagu', '200000000'],
  ]);
});

test('a sum names the fewest rows that explain its gap', () => {
  expect(causes(program('100000000', '100000000', '20000000', '37000000'))).toContain(
    'the gap is what these rows make; they may be counted too much: Kegiatan B (3); Kegiatan C (4)',
  );
});

test('a sum names the row whose digits are swapped', () => {
  expect(causes(program('474430000', '145670000', '238760000'))[0]).toBe(
    'the amount of "Kegiatan B (3)" is mistyped: with the gap added it would be right',
  );
});

test('a doubtful reading is named first', () => {
  const [first] = causes([record({ target: '80', realisasi: '72', capaian: '50', keyakinan: 0.6 })]);
  expect(first).toContain('misread');
});

test('a sentence is no doubtful reading, and a year has no swapped digits', () => {
  const year = (periode: string, realisasi: string): LkjRecord =>
    record({ indikator: 'Persentase taman kota yang tertata', periode, realisasi });
  const said = record({ ...year('2022', '3.46'), tabel: 'narasi', keyakinan: 0.8 });
  const [proof] = proofs([year('2023', '3.46'), year('2024', '3.66')], [said]);
  expect(proof).toMatchObject({ rule: 'PROSE', printed: '2023', expected: '2022', causes: [] });
});

test('a capaian that another figure’s swapped digits explain', () => {
  expect(causes([record({ target: '80', realisasi: '27', capaian: '90' })])).toContain(
    'two digits of realisasi swapped: with 72 it agrees',
  );
});

test('last year’s figure left standing', () => {
  const same = { uraian: 'Taman', indikator: 'Persentase taman kota' };
  expect(
    causes(
      records(
        { ...same, periode: '2023', target: '50', realisasi: '40', capaian: '80' },
        { ...same, periode: '2024', target: '60', realisasi: '57', capaian: '80' },
      ),
    ),
  ).toContain('the figure of 2023, left standing');
});

test.each([
  ['125', '152', 'swapped'],
  ['12500', '125', 'scale'],
  ['12.5', '125', 'scale'],
  ['1234', '12345', 'lost'],
  ['1284', '1234', 'ocr'],
  ['1224', '1254', 'digit'],
  ['1234', '4321', null],
  ['12', '21', null],
])('%s of %s is %s', (printed, right, slip) => {
  expect(slipBetween(exact(printed) ?? ZERO, exact(right) ?? ZERO)).toBe(slip);
});

test('the smallest set makes the gap, and is there where some three make it', () => {
  fc.assert(
    fc.property(
      fc.array(fc.bigInt(1n, 10_000n), { minLength: 3, maxLength: 30 }),
      fc.nat(),
      fc.integer({ min: 1, max: 3 }),
      (amounts, seed, size) => {
        const picked = amounts.map((_, i) => (i + seed) % amounts.length).slice(0, size);
        const gap = picked.reduce((sum, i) => sum + (amounts[i] ?? 0n), 0n);
        const set = smallestSet(gap, amounts);
        expect(set?.length).toBeLessThanOrEqual(size);
        expect(new Set(set).size).toBe(set?.length);
        expect(set?.reduce((sum, i) => sum + (amounts[i] ?? 0n), 0n)).toBe(gap);
      },
    ),
  );
});
