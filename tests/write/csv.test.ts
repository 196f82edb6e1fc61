import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csv } from '../../src/write/csv.js';
import { forExcel } from '../../src/write/excel.js';

const NONE: ReadonlySet<string> = new Set();
const text = fc.oneof(
  fc.string(),
  fc.string({ unit: 'binary' }),
  fc.stringMatching(/^[=+@\-'";,\t\r\n 0-9.A-Za-z]{0,20}$/),
);
const rows = fc.array(fc.array(text, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 5 });

describe('CSV', () => {
  test('every text comes back as it was', () => {
    fc.assert(
      fc.property(rows, (cells) => {
        const read: unknown = parse(csv(['a', 'b'], cells, NONE), { record_delimiter: '\n' });
        expect(read).toEqual([['a', 'b'], ...cells]);
      }),
    );
  });

  test('for Excel, every text comes back as it was or with an apostrophe before it', () => {
    fc.assert(
      fc.property(rows, (cells) => {
        const [, ...read]: string[][] = parse(csv(['a', 'b'], cells, NONE, { excel: true }), {
          bom: true,
          delimiter: ';',
          record_delimiter: '\r\n',
        });
        read.forEach((row, r) =>
          row.forEach((cell, c) => expect([cells[r]?.[c], `'${cells[r]?.[c] ?? ''}`]).toContain(cell)),
        );
      }),
    );
  });

  test('is what csv-stringify makes of the whole, with quotes around a lone CR', () => {
    const cell = fc.oneof(text, fc.double({ noNaN: true }), fc.constant(null));
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell)), (cells) => {
        const whole = stringify([['a', 'b'], ...cells], { quoted_match: /[\r\n]/ });
        expect(csv(['a', 'b'], cells, NONE)).toBe(whole);
      }),
    );
  });

  test('a lone CR does not break a row', () => {
    expect(csv(['a'], [['x\ry']], NONE)).toBe('a\n"x\ry"\n');
  });
});

describe('a cell for Excel in Indonesia', () => {
  test('a figure is a number there, whatever its sign', () => {
    fc.assert(
      fc.property(
        fc.boolean(),
        fc.nat(),
        fc.option(fc.stringMatching(/^\d{1,4}$/)),
        (minus, whole, places) => {
          const decimal = `${minus ? '-' : ''}${whole}${places === null ? '' : `.${places}`}`;
          expect(forExcel(decimal, true)).toBe(decimal.replace('.', ','));
        },
      ),
    );
  });

  test('a text that would run as a formula never does', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠'),
        text,
        (mark, rest) => {
          for (const figure of [false, true]) {
            const cell = forExcel(`${mark}x${rest}`, figure);
            expect(cell.startsWith(`'${mark}`)).toBe(true);
          }
        },
      ),
    );
  });

  test.each([
    ['1.06', "'1.06", 'a kode, not six minutes past one'],
    ['1.06.01', "'1.06.01", 'a kode, not a time'],
    ['3/4', "'3/4", 'no date'],
    ['06', "'06", 'a code keeps its zero'],
    ['1060120200010001', "'1060120200010001", 'longer than the 15 digits that Excel keeps'],
    ['1.06.01.2.02.0001', '1.06.01.2.02.0001', 'nothing but text to Excel'],
    ['2024', '2024', 'a year'],
    ['2022-TW1', '2022-TW1', 'a quarter'],
    ['- Meningkatnya mutu', "'- Meningkatnya mutu", 'a list mark'],
    ['Madya', 'Madya', 'a word'],
  ])('text %s becomes %s: %s', (cell, shown) => {
    expect(forExcel(cell, false)).toBe(shown);
  });

  test('numbers of the record (halaman, keyakinan) get the decimal comma', () => {
    expect([forExcel(0.95, false), forExcel(12, false), forExcel(null, false)]).toEqual(['0,95', '12', '']);
  });

  test('a cell is never longer than Excel takes', () => {
    expect(forExcel('a'.repeat(40_000), false)).toHaveLength(32_767);
  });
});
