import { describe, expect, test } from 'vitest';
import { linkPieces } from '../../src/table/layout/row-breaks.js';
import type { BodyLine } from '../../src/table/layout/row-breaks.js';
import type { Kind } from '../../src/table/layout/kinds.js';

const KINDS: readonly Kind[] = ['name', 'figure'];

/** Lines of a list: a name that begins at a place, and what stands beside it. */
function lines(...printed: readonly (readonly [start: number, name: string, amount: string])[]): BodyLine[] {
  return printed.map(([start, name, amount], i) => ({
    line: i + 1,
    page: 1,
    pieces: [piece(0, start, name), ...(amount === '' ? [] : [piece(1, 80, amount)])],
    rights: [60, 90],
    blanks: 0,
    newPage: false,
    ruled: [],
    y: 10 * i,
  }));
}

function piece(column: number, start: number, text: string): BodyLine['pieces'][number] {
  return { column, start, end: start + text.length, text, words: [], sure: 1 };
}

describe('the only column of names of a list', () => {
  const evidence = linkPieces(
    lines(
      [2, 'TRANSFER', ''],
      [6, 'Dana Bagi Hasil yang', '12.500,00'],
      [6, 'Dana Alokasi', '11.900,00'],
      [6, 'Dana Penyesuaian dari', '-'],
      [6, 'Pusat', ''],
      [2, 'LAINNYA', ''],
    ),
    KINDS,
  ).evidence.map((e) => e[0] ?? 0);

  test('has a name for every amount', () => {
    expect(evidence[2]).toBeLessThan(0);
    expect(evidence[3]).toBeLessThan(0);
  });

  test('begins anew where the indent does', () => {
    expect(evidence[1]).toBeLessThan(0);
    expect(evidence[5]).toBeLessThan(0);
  });

  test('goes on where a line has neither', () => {
    expect(evidence[4]).toBeGreaterThan(0);
  });
});
