import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { decode } from '../../src/source/decode.js';
import { readText } from '../../src/source/text.js';

/** Text as reports have it: letters, figures, punctuation, line breaks, a little beyond ASCII. */
const report = fc
  .array(fc.stringMatching(/^[A-Za-z0-9 .,;:()%/\n-]{1,40}$/), { minLength: 3, maxLength: 20 })
  .map((parts) => parts.join('\n'));
const beyond = fc
  .tuple(report, fc.constantFrom('–', '“Madya”', '≥', '÷', 'é', '×'))
  .map(([text, more]) => `${text} ${more}`);

describe('text comes back from', () => {
  test.each(['utf-8', 'utf-16le', 'utf-16be', 'utf-32le', 'utf-32be'])(
    '%s with a byte order mark',
    (encoding) => {
      fc.assert(
        fc.property(beyond, (text) => {
          expect(decode(iconv.encode(text, encoding, { addBOM: true }))?.text).toBe(text);
        }),
      );
    },
  );

  test.each(['utf-8', 'utf-16le', 'utf-16be'])('%s without a mark', (encoding) => {
    fc.assert(
      fc.property(beyond, (text) => {
        expect(decode(iconv.encode(text, encoding, { addBOM: false }))?.text).toBe(text);
      }),
    );
  });

  test('Windows-1252', () => {
    const text = fc.tuple(report, fc.constantFrom('–', '“Madya”', '÷', 'é', '×', '±'));
    fc.assert(
      fc.property(text, ([before, more]) => {
        const whole = `${before} ${more} ${before}`;
        const read = decode(iconv.encode(whole, 'windows-1252'));
        expect(read?.text).toBe(whole);
        expect(read?.notes).toMatchObject([{ code: 'windows-1252' }]);
      }),
    );
  });
});

test('any bytes are text or no text, and never an exception', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
      const read = decode(bytes);
      expect(read === null || typeof read.text === 'string').toBe(true);
      expect(read?.text ?? '').not.toContain('\0');
    }),
  );
});

test('a file cut in the middle of a letter stays UTF-8', () => {
  const bytes = Buffer.concat([Buffer.from('nilai ≥ 80 – “baik”\n'), Buffer.from([0xe2, 0x80])]);
  expect(decode(bytes)).toMatchObject({
    text: 'nilai ≥ 80 – “baik”\nâ€',
    notes: [{ code: 'mixed-encoding', args: { count: 2 } }],
  });
});

test('a NUL never glues two figures together', () => {
  expect(
    decode(Buffer.from('12\u00003 \u0000\u000045 e\u0000siensi anggaran perkebunan rakyat\n')),
  ).toMatchObject({
    text: '12\uFFFD3   45 e\uFFFDsiensi anggaran perkebunan rakyat\n',
    notes: [{ code: 'nul', args: { count: 4 } }],
  });
});

describe('lines', () => {
  test('LF, CRLF and a lone CR end a line', () => {
    const lines = (text: string): string[] => readText('x', text).lines.map((l) => l.text);
    expect(lines('a\nb\nc')).toEqual(['a', 'b', 'c']);
    expect(lines('a\r\nb\r\nc')).toEqual(['a', 'b', 'c']);
    expect(lines('a\rb\rc')).toEqual(['a', 'b', 'c']);
  });

  test('a form feed begins a page and never glues two figures together', () => {
    const { lines, paged } = readText('x', 'satu\n\fdua\n12\f34\nlima');
    expect(paged).toBe(true);
    expect(lines.map((l) => [l.text, l.line, l.page])).toEqual([
      ['satu', 1, 1],
      ['dua', 2, 2],
      ['12 34', 3, 2],
      ['lima', 4, 3],
    ]);
  });

  test('a form feed begins a page behind the blanks that indent its line too', () => {
    expect(readText('x', '    satu\n    \f  dua').lines.map((l) => [l.text, l.page])).toEqual([
      ['    satu', 1],
      ['      dua', 2],
    ]);
  });

  test('a line of more than a million characters is noted', () => {
    expect(readText('x', 'a'.repeat(1_000_001)).notes).toEqual([
      { code: 'long-line', args: { line: 1, length: 1_000_001 } },
    ]);
  });
});
