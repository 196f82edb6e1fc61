import { expect, test } from 'vitest';
import { checkDocument } from '../../src/check/check-document.js';
import { extract } from '../../src/index.js';
import { PLAIN, printSheet } from '../kit/print.js';
import { pdf } from '../kit/scrape/pdf.js';
import { build } from '../kit/tables/build.js';
import { rencana } from '../kit/plan.js';
import fc from 'fast-check';

test('a PDF, whose records have no lines, is checked in the order of its pages', async () => {
  const [plan] = fc.sample(rencana, { numRuns: 1, seed: 3 });
  if (!plan) throw new Error('no plan');
  const paper = { ...PLAIN, pageLines: 20, repeatHead: true };
  const bytes = pdf(printSheet(build('realisasi-anggaran', plan), paper));
  const document = await extract({ bytes, name: 'laporan.pdf' });
  expect(document.records.every((r) => r.baris === null)).toBe(true);
  const found = checkDocument(document, 'en');
  expect(found.filter((f) => f.rule === 'SUM')).toEqual([]);
  expect(found.every((f) => f.baris === null && f.evidence.every((e) => e.baris === null))).toBe(true);
  expect(found.map((f) => f.message).join('\n')).not.toMatch(/\bline \d/);
});
