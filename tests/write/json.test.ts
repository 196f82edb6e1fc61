import { expect, test } from 'vitest';
import { documentSchema, extractSource, formatDocument, readText, recordSchema } from '../../src/index.js';
import { jsonSchema } from '../../src/record/json-schema.js';
import { parse } from 'csv-parse/sync';
import { LAPORAN } from '../cli/workdir.js';

const document = extractSource(readText('laporan.txt', LAPORAN)).document;

test('the JSON is the document, and its schema takes it', () => {
  const read: unknown = JSON.parse(formatDocument(document, 'json'));
  expect(read).toEqual(JSON.parse(JSON.stringify(document)));
  expect(documentSchema.parse(read)).toEqual(read);
});

test('the JSON has one record a line, so that two runs compare', () => {
  const lines = formatDocument(document, 'json').split('\n');
  expect(lines.filter((l) => l.includes('"keyakinan"'))).toHaveLength(2);
});

test('JSON Lines are records', () => {
  const lines = formatDocument(document, 'jsonl').trim().split('\n');
  expect(lines.map((l) => recordSchema.parse(JSON.parse(l)))).toEqual(document.records);
});

test('CSV and JSON say the same', () => {
  const rows: Record<string, string>[] = parse(formatDocument(document, 'csv'), { columns: true });
  rows.forEach((row, i) => {
    for (const [column, value] of Object.entries(row)) {
      const record: Record<string, unknown> = { ...document.records[i] };
      const said = column === 'temuan' ? document.records[i]?.temuan.join(';') : record[column];
      expect(value).toBe(said === null ? '' : String(said));
    }
  });
});

test('the narrative comes into the CSV only when asked for', () => {
  const [record] = document.records;
  const both = { ...document, narrative: record ? [{ ...record, tabel: 'narasi' }] : [] };
  expect(formatDocument(both, 'csv')).toBe(formatDocument(document, 'csv'));
  expect(formatDocument(both, 'csv', { narrative: true })).toContain(',narasi,');
});

test('the JSON Schema describes every column of a record', () => {
  const schema = jsonSchema() as {
    properties: { records: { items: { properties: Record<string, { description?: string }> } } };
  };
  const columns = Object.entries(schema.properties.records.items.properties);
  expect(columns.filter(([, column]) => !column.description)).toEqual([]);
});
