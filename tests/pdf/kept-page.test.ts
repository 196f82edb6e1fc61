import { describe, expect, test } from 'vitest';
import { keptPage } from '../../src/pdf/kept-page.js';
import { wholeRules } from '../../src/pdf/whole-rules.js';
import type { PagePrint, PlacedWord, Rule } from '../../src/print.js';
import { NO_GLYPHS } from '../kit/page-counts.js';

const word = (text: string, line: number, part: Partial<PlacedWord> = {}): PlacedWord => ({
  ...{ text, line, x0: 10.1, y0: 20.2, x1: 30.3, y1: 40.4, base: 38.5, size: 8.25 },
  ...{ bold: false, turned: false, seams: [], ...part },
});
const counts = { ...NO_GLYPHS, glyphs: 3 };
const page = (words: readonly PlacedWord[]): PagePrint<PlacedWord> => ({
  ...{ number: 1, width: 600, height: 400, rotation: 0, rules: [], fills: [] },
  ...{ words, counts },
});

describe('a page that is kept', () => {
  test('gives the same words back, each time they are asked for', () => {
    const words = [
      word('Program', 1, { bold: true }),
      word('1.000.0002.000.000', 2, { seams: [{ at: 9, x0: 20, x1: 20.5 }] }),
      word('Triwulan', 3, { turned: true }),
    ];
    const kept = keptPage(page(words));
    expect(kept.words).toEqual(words);
    expect(kept.words).toEqual(words);
  });

  test('may have none', () => {
    expect(keptPage(page([])).words).toEqual([]);
  });
});

describe('ruling lines', () => {
  const level = (x0: number, x1: number, y: number): Rule => ({ x0, x1, y0: y, y1: y, width: 0.5 });
  const upright = (y0: number, y1: number, x: number): Rule => ({ x0: x, x1: x, y0, y1, width: 0.5 });

  test('that were drawn cell by cell are one, the two of a double line stay two', () => {
    const rules = [level(10, 50, 20), level(50, 90, 20.1), level(10, 90, 21.5), upright(0, 30, 10)];
    expect(wholeRules(rules)).toEqual([level(10, 90, 20), level(10, 90, 21.5), upright(0, 30, 10)]);
  });

  test('with a gap between them stay apart', () => {
    expect(wholeRules([level(10, 40, 20), level(60, 90, 20)])).toHaveLength(2);
  });
});
