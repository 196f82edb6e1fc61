import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { extractSource, readText, type LkjRecord } from '../src/index.js';
import { ANGKA } from '../src/types.js';

/**
 * Small readings, one file a subject in tests/cases/: `=== title`, the text as scraped, `==>`, and a line for
 * each record that has to come of it, "column value | column value …" in the order of the contract. A line
 * that ends in `...` leaves the rest of its record open.
 */
const FOLDER = join(import.meta.dirname, 'cases');
const COLUMNS = [
  'periode',
  'tingkat',
  'kode',
  'uraian',
  'indikator',
  'satuan',
  ...ANGKA,
  'keterangan',
] as const;
const REST = ' ...';

interface Case {
  readonly title: string;
  readonly text: string;
  readonly rows: readonly string[];
}

function casesOf(file: string): Case[] {
  const cases = readFileSync(join(FOLDER, file), 'utf8')
    .split(/^=== /m)
    .slice(1)
    .map((block) => {
      const [title = '', ...lines] = block.split('\n');
      const arrow = lines.indexOf('==>');
      if (arrow < 0) throw new Error(`${file}: "${title}" has no ==>`);
      const rows = lines.slice(arrow + 1).filter((line) => line.trim() !== '');
      return { title, text: lines.slice(0, arrow).join('\n'), rows };
    });
  if (cases.length === 0) throw new Error(`${file} has no cases`);
  return cases;
}

const shown = (record: LkjRecord): string =>
  COLUMNS.filter((c) => record[c] !== '').map((c) => `${c} ${record[c]}`).join(' | '); // prettier-ignore

describe.each(readdirSync(FOLDER).sort())('%s', (file) => {
  test.each(casesOf(file).map((c) => [c.title, c] as const))('%s', (_title, { text, rows }) => {
    const got = extractSource(readText(file, text)).document.records.map(shown);
    const cut = got.map((line, i) => {
      const want = rows[i] ?? '';
      return want.endsWith(REST) && line.startsWith(want.slice(0, -REST.length)) ? want : line;
    });
    expect(cut).toEqual(rows);
  });
});
