import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { extractSource } from '../../src/extract.js';
import { readText } from '../../src/source/text.js';

const ROOT = join(import.meta.dirname, '../..');
const texts = ['fixtures', '../shared/seeds'].flatMap((folder) => {
  const path = join(ROOT, folder);
  if (!existsSync(path)) return [];
  return readdirSync(path, { recursive: true })
    .map(String)
    .filter((f) => f.endsWith('.txt') || f.endsWith('.md') || f.endsWith('.html'))
    .map((f) => join(path, f));
});

/** The law: tokens = records + tables + prose + furniture + unplaced, and every unplaced one is listed. */
function holds(text: string): void {
  const { document } = extractSource(readText('dokumen.txt', text));
  const { tokens, ...places } = document.accounting;
  expect(Object.values(places).reduce((a, b) => a + b, 0)).toBe(tokens);
  expect(document.unplaced).toHaveLength(places.unplaced);
  expect(tokens).toBe((text.match(/\d(?:[\d.,]*\d)?/g) ?? []).length);
}

test.skipIf(texts.length === 0).each(texts)('every number of %s is accounted for or listed', (file) => {
  holds(readFileSync(file, 'utf8'));
});

test('every number of any text is accounted for or listed', () => {
  const word = fc.constantFrom(
    'Program',
    'Target',
    '2024',
    '80,5',
    '1.000.000',
    '|',
    '\t',
    '7',
    '%',
    '<td>',
    '</td>',
    '-',
  );
  const line = fc.array(word, { maxLength: 8 }).map((w) => w.join(' '));
  fc.assert(
    fc.property(fc.array(line, { maxLength: 30 }), (lines) => holds(lines.join('\n'))),
    { numRuns: 200 },
  );
});
