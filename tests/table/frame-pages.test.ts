import { expect, test } from 'vitest';
import type { PagePrint, PlacedWord, Rule } from '../../src/print.js';
import { partsOf } from '../../src/table/page/parts.js';

const COUNTS = { glyphs: 0, clipped: 0, outside: 0, invisible: 0, unmapped: 0, turned: 0, images: 0, letters: 0, vowels: 0 }; // prettier-ignore
const XS = [0, 100, 200, 300] as const;

/** A heading in cells, and one frame below it that holds so many rows of two amounts. */
function page(number: number, rows: number): PagePrint<PlacedWord> {
  const bottom = 20 + 10 * rows + 5;
  const rules: Rule[] = [
    ...XS.map((x) => ({ x0: x, x1: x, y0: 0, y1: bottom, width: 0.5 })),
    ...[0, 15, bottom].map((y) => ({ x0: 0, x1: 300, y0: y, y1: y, width: 0.5 })),
  ];
  const word = (text: string, x0: number, base: number, line: number): PlacedWord => ({
    text, x0, x1: x0 + 40, y0: base - 6, y1: base + 2, base, size: 8, bold: false, turned: false, seams: [], line,
  }); // prettier-ignore
  const words = [
    ...['Uraian', 'Pagu', 'Realisasi'].map((t, c) => word(t, 100 * c + 5, 10, 1)),
    ...Array.from({ length: rows }, (_, r) => [
      word('Belanja', 5, 25 + 10 * r, 2 + r),
      word('1.250.000', 105, 25 + 10 * r, 2 + r),
      word('1.100.000', 205, 25 + 10 * r, 2 + r),
    ]).flat(),
  ];
  return { number, width: 400, height: 400, rotation: 0, words, rules, fills: [], counts: COUNTS };
}

test('a page with a single row of a frame is read as the pages before it', () => {
  const frames: Parameters<typeof partsOf>[3] = [];
  expect(partsOf(page(1, 4), [], new Set(), frames)).toEqual([]);
  expect(partsOf(page(2, 1), [], new Set(), frames)).toEqual([]);
  expect(partsOf(page(2, 1), [], new Set())).toHaveLength(1);
});

test('dashes for figures that there are none of show a frame too', () => {
  const { words, ...rest } = page(1, 4);
  const dashed = words.map((w) => (/^1\./.test(w.text) && w.line !== 3 ? { ...w, text: '-' } : w));
  expect(partsOf({ ...rest, words: dashed }, [], new Set())).toEqual([]);
});

test('amounts that a narrow column has cut are no rows of a frame', () => {
  const { words, ...rest } = page(1, 3);
  const cut = ['12.0', '00.0', '59.6'];
  const narrow = words.map((w) => (/^1\./.test(w.text) ? { ...w, text: cut[w.line - 2] ?? '' } : w));
  expect(partsOf({ ...rest, words: narrow }, [], new Set())).toHaveLength(1);
});
