import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { COLUMNS, documentSchema, extract, formatDocument, type LkjDocument } from '../src/index.js';

/**
 * Every folder of fixtures/ is one made-up document: `input.*`, what has to come of it (`expected.csv`,
 * `expected.json`), and `note.md` on what is special. `npm run fixtures:update` writes the expected files anew.
 */
const FIXTURES = join(import.meta.dirname, '../fixtures');
const names = readdirSync(FIXTURES).sort();

function inputOf(name: string): { readonly file: string; readonly bytes: Buffer } {
  const file = readdirSync(join(FIXTURES, name)).find((f) => f.startsWith('input.'));
  if (!file) throw new Error(`fixtures/${name} has no input.*`);
  return { file, bytes: readFileSync(join(FIXTURES, name, file)) };
}

const read = (name: string, input: string | Buffer): Promise<LkjDocument> =>
  extract(typeof input === 'string' ? { text: input, name } : { bytes: input, name });

/** What a change of line ends or blank lines must not touch. */
const essence = ({ records, narrative, findings, tables }: LkjDocument): unknown => ({
  records,
  narrative,
  findings,
  tables,
});

describe.each(names)('fixture %s', async (name) => {
  const { file, bytes } = inputOf(name);
  const document = await read(file, bytes);

  test('gives the expected records', async () => {
    await expect(formatDocument(document, 'csv')).toMatchFileSnapshot(join(FIXTURES, name, 'expected.csv'));
  });

  test('gives the expected document', async () => {
    await expect(formatDocument(document, 'json')).toMatchFileSnapshot(join(FIXTURES, name, 'expected.json'));
  });

  test('has a note on what is special', () => {
    expect(readFileSync(join(FIXTURES, name, 'note.md'), 'utf8').length).toBeGreaterThan(80);
  });

  test('keeps to the schema', () => {
    expect(() => documentSchema.parse(document)).not.toThrow();
  });

  test.skipIf(file.endsWith('.pdf'))(
    'reads the same with CRLF, with a BOM, and with blank lines at its end',
    async () => {
      const same = essence(document);
      const text = bytes.toString('utf8');
      expect(essence(await read(file, text.replace(/\n/g, '\r\n')))).toEqual(same);
      expect(essence(await read(file, `\uFEFF${text}`))).toEqual(same);
      expect(essence(await read(file, `${text}\n\n\n`))).toEqual(same);
    },
  );

  test('reads the same twice', async () => {
    expect(JSON.stringify(await read(file, bytes))).toBe(JSON.stringify(document));
  });

  test('has every number accounted for or listed', () => {
    const { tokens, ...places } = document.accounting;
    expect(Object.values(places).reduce((a, b) => a + b, 0)).toBe(tokens);
    expect(document.unplaced).toHaveLength(places.unplaced);
  });

  test('gives a CSV that parses back to the records of the JSON', () => {
    const rows: unknown = parse(formatDocument(document, 'csv'), { columns: true, bom: true });
    expect(rows).toEqual(
      document.records.map((record) => Object.fromEntries(COLUMNS.map((c) => [c, asCell(record[c])]))),
    );
  });
});

function asCell(value: string | number | readonly string[] | null): string {
  return Array.isArray(value) ? value.join(';') : String(value ?? '');
}
