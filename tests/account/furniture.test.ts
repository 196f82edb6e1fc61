import { expect, test } from 'vitest';
import { furnitureLines } from '../../src/account/furniture.js';
import type { SourceLine } from '../../src/types.js';

/** Pages of twelve lines with these at the top and at the foot. */
function pages(numbers: readonly number[], edge: (page: number) => readonly [string, string]): SourceLine[] {
  const lines: SourceLine[] = [];
  for (const page of numbers) {
    const [top, foot] = edge(page);
    const texts = [top, ...Array.from({ length: 10 }, (_, i) => `Kegiatan ke-${i}`), foot];
    for (const text of texts) lines.push({ text, line: lines.length + 1, page });
  }
  return lines;
}
const found = (lines: readonly SourceLine[]): string[] =>
  lines.filter((l) => furnitureLines(lines).has(l.line)).map((l) => l.text);

test('a running title is one however many blanks the page puts into it', () => {
  const lines = pages([1, 2, 3], (n) => [`RENJA DINAS CONTOH TAHUN 2025${' '.repeat(4 * n)}${n + 14}`, 'x']);
  expect(found(lines)).toHaveLength(3);
});

test('a running title may jump over one chapter of pictures', () => {
  const numbers = [1, 2, 3, 4, 5, 30];
  const lines = pages(numbers, (n) => [`RENJA DINAS CONTOH TAHUN 2025  ${n}`, 'x']);
  expect(found(lines)).toHaveLength(numbers.length);
});

test('a page number with its chapter stands beside a running title, a bare number there may be a figure', () => {
  expect(found(pages([7], () => ['Program', 'II-15']))).toEqual(['II-15']);
  const lines: SourceLine[] = ['Program', 'Kegiatan', 'Sub', '15', 'Rencana Kerja'].map((text, i) => ({ text, line: i + 1, page: 1 })); // prettier-ignore
  expect(found(lines)).toEqual([]);
  expect(found(lines.map((l) => (l.text === '15' ? { ...l, text: 'II-15' } : l)))).toEqual(['II-15']);
});

test('column numbers of a wide page stand far apart', () => {
  const numbers = Array.from({ length: 14 }, (_, i) => `(${i + 1})`).join(' '.repeat(20));
  const amounts = ['1.250.000', '900.000', '75.000', '5.000'].join(' '.repeat(70));
  const lines = [numbers, amounts].map((text, i) => ({ line: i + 1, text, page: null }));
  expect([...furnitureLines(lines)]).toEqual([1]);
});
