import { describe, expect, test } from 'vitest';
import { extractSource, readText } from '../../src/index.js';
import { closeUp } from '../../src/table/close-up.js';

const close = (text: string): string =>
  closeUp(text.split('\n').map((line, i) => ({ text: line, line: i + 1, page: null })))
    .map((l) => l.text)
    .join('\n');

describe('empty lines that a scraper has put between all lines', () => {
  const page = [
    'Program',
    'Kegiatan',
    '',
    'Sub',
    'Luas',
    '12',
    '',
    '',
    'Ha',
    'Bibit',
    '3',
    'Unit',
    'APBD',
  ].join('\n');
  test.each([1, 2, 3])('are left out, %i of them, and those that part rows stay', (spacing) => {
    expect(close(page.replaceAll('\n', '\n'.repeat(spacing + 1)))).toBe(
      // Each empty line of the page was spaced as well.
      page.replaceAll(/\n{2,}/g, (gap) => '\n'.repeat(1 + (gap.length - 1) * (spacing + 1))),
    );
  });

  test('are not taken for such where only some lines have one', () => {
    expect(close(page)).toBe(page);
  });

  test('part no table, whatever its marks', () => {
    const rows = Array.from(
      { length: 8 },
      (_, i) => `| ${i + 1} | Penataan taman ${i + 1} | ${10 + i} | 5 |`,
    );
    const text = ['| No | Program | Target | Realisasi |', '|---|---|---|---|', ...rows].join('\n\n');
    const { document } = extractSource(readText('dokumen.md', text));
    expect(document.records.map((r) => r.target)).toEqual(rows.map((_, i) => String(10 + i)));
  });
});
