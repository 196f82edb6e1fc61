import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { extract } from '../../src/index.js';
import { compare } from '../kit/compare.js';
import { JENIS, type Jenis } from '../kit/model.js';
import { rencana } from '../kit/plan.js';
import { PLAIN, printSheet, type PrintOptions } from '../kit/print.js';
import { pdf, type Ruling } from '../kit/scrape/pdf.js';
import { build } from '../kit/tables/build.js';

const PAPERS: Readonly<Record<string, Partial<PrintOptions>>> = {
  'on one page': {},
  'over pages, with the heading on each': { pageLines: 45, repeatHead: true },
  'over pages, with the heading on the first': { pageLines: 45 },
  'with columns too narrow for their amounts': { squeeze: 0.52 },
};
const RUNS = Number(process.env['LKJ_RUNS'] ?? 2);
const SEED = Number(process.env['LKJ_SEED'] ?? 20_261_121);

describe.each(JENIS)('a ruled %s comes back from its PDF', (jenis) => {
  test.each(Object.entries(PAPERS))('%s', async (_, paper) => {
    await fc.assert(
      fc.asyncProperty(rencana, async (plan) => {
        const tables = build(jenis, plan);
        const document = await extract({
          bytes: pdf(printSheet(tables, { ...PLAIN, ...paper })),
          name: 'laporan.pdf',
        });
        const tally = compare(tables.flatMap((t) => t.truth), document.records); // prettier-ignore
        expect(tally.silent, 'figures that are silently wrong').toEqual([]);
        expect(tally.missing, 'figures that are lost').toEqual([]);
        expect(tally.wrong, 'figures that are wrong').toEqual([]);
        expect(document.tables.every((t) => t.cara === 'ruled')).toBe(true);
      }),
      { numRuns: RUNS, seed: SEED },
    );
  });
});

/** Kinds whose columns can be told without ruling lines; the others are held by the floors of tests/roundtrip. */
const PLAIN_KINDS: readonly Jenis[] = [
  'rencana-aksi',
  'pengukuran',
  'renstra',
  'renstra-dua-sisi',
  'ikk',
  'realisasi-anggaran',
  'perjanjian-kinerja',
  'evaluasi-renja',
];
const PARTLY: readonly Ruling[] = ['columns', 'frame', 'head', 'box', 'rows', 'outer', 'none'];

/** One frame around two tables is no frame of either. */
const isDrawn = (jenis: Jenis, ruling: Ruling): boolean => jenis !== 'perjanjian-kinerja' || ruling !== 'box';

describe.each(PLAIN_KINDS)('a %s that is not fully ruled comes back from its PDF', (jenis) => {
  test.each(PARTLY.filter((ruling) => isDrawn(jenis, ruling)))('lines: %s', async (ruling) => {
    await fc.assert(
      fc.asyncProperty(rencana, async (plan) => {
        const tables = build(jenis, plan);
        const paper = { ...PLAIN, valign: 'top' as const, pageLines: 45, repeatHead: true };
        const document = await extract({
          bytes: pdf(printSheet(tables, paper), ruling),
          name: 'laporan.pdf',
        });
        const tally = compare(tables.flatMap((t) => t.truth), document.records); // prettier-ignore
        expect(tally.silent, 'figures that are silently wrong').toEqual([]);
        expect(tally.missing, 'figures that are lost').toEqual([]);
      }),
      { numRuns: 1, seed: SEED },
    );
  });
});

describe.each(JENIS)('a %s whose cells stand centred', (jenis) => {
  test('comes back by its row lines', async () => {
    await fc.assert(
      fc.asyncProperty(rencana, async (plan) => {
        const tables = build(jenis, plan);
        const paper = { ...PLAIN, pageLines: 45, repeatHead: true };
        const document = await extract({
          bytes: pdf(printSheet(tables, paper), 'rows'),
          name: 'laporan.pdf',
        });
        const tally = compare(tables.flatMap((t) => t.truth), document.records); // prettier-ignore
        expect(tally.silent, 'figures that are silently wrong').toEqual([]);
        expect(tally.right / tally.truth).toBeGreaterThan(0.9);
      }),
      { numRuns: 1, seed: SEED },
    );
  });
});

const BY_COLUMNS: readonly Ruling[] = ['columns', 'frame'];
const STANDING = { top: 'top', centred: 'center' } as const;

describe.each(JENIS)('a half-ruled %s whose columns are too narrow for their amounts', (jenis) => {
  test.each(BY_COLUMNS.flatMap((r) => Object.entries(STANDING).map((s) => [r, ...s] as const)))(
    'lines: %s, cells stand %s',
    async (ruling, _, valign) => {
      await fc.assert(
        fc.asyncProperty(rencana, async (plan) => {
          const tables = build(jenis, plan);
          const paper = { ...PLAIN, valign, pageLines: 45, repeatHead: true, squeeze: 0.52 };
          const document = await extract({
            bytes: pdf(printSheet(tables, paper), ruling),
            name: 'laporan.pdf',
          });
          const tally = compare(tables.flatMap((t) => t.truth), document.records); // prettier-ignore
          expect(tally.silent, 'figures that are silently wrong').toEqual([]);
          expect(tally.right / tally.truth).toBeGreaterThan(0.9);
        }),
        { numRuns: 1, seed: SEED },
      );
    },
  );
});
