import { describe, expect, test } from 'vitest';
import { extract } from '../../src/index.js';
import { put, type PutPlan } from '../../src/work/put.js';
import { findingsCsv } from '../../src/write/findings.js';
import { formatDocument } from '../../src/write/formats.js';
import { LAPORAN } from '../cli/workdir.js';

const PLAN: PutPlan = { write: {}, format: 'csv', grids: false, findings: null };
const input = { name: 'laporan.txt', text: LAPORAN };

describe('a document put out where it was read', () => {
  test('is the text that the document itself would give, with what there is to tell', async () => {
    const document = await extract(input);
    const { text, ...told } = await put(input, { put: PLAN });
    expect(new TextDecoder().decode(text ?? undefined)).toBe(formatDocument(document, 'csv'));
    expect(told).toMatchObject({
      dokumen: 'laporan.txt',
      document: null,
      tables: 1,
      records: document.records.length,
      unplaced: document.unplaced.length,
      findingsText: null,
      grids: [],
    });
  });

  test('has the other files that are asked for', async () => {
    const document = await extract(input);
    const { grids, findingsText } = await put(input, { put: { ...PLAN, grids: true, findings: 'csv' } });
    expect(grids.map((g) => g.name).at(-1)).toBe('index.csv');
    expect(findingsText).toBe(findingsCsv(document.findings));
  });

  test('is the document where no text is asked for', async () => {
    const { text, document } = await put(input, { put: { ...PLAN, format: null } });
    expect({ text, document }).toEqual({ text: null, document: await extract(input) });
  });
});
