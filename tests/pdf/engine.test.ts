import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { extract } from '../../src/index.js';
import { engineOptions } from '../../src/pdf/engine.js';
import { kindOf } from '../../src/pdf/kind.js';
import { pageRanges } from '../../src/pdf/page-ranges.js';
import { NO_GLYPHS } from '../kit/page-counts.js';

describe('the PDF engine', () => {
  test('never runs code of a document, never asks the system or the network', () => {
    expect(engineOptions(new Uint8Array(), null)).toMatchObject({
      isEvalSupported: false,
      enableXfa: false,
      useSystemFonts: false,
    });
    for (const key of ['standardFontDataUrl', 'cMapUrl', 'wasmUrl', 'iccUrl'])
      expect(String(engineOptions(new Uint8Array(), null)[key])).toMatch(/^[^:]*[\\/]$/);
  });

  test('is the release that is safe and runs on Node 20', () => {
    const { dependencies } = JSON.parse(
      readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8'),
    ) as { dependencies: Record<string, string> };
    expect(dependencies['pdfjs-dist']).toBe('5.5.207');
  });

  test('gives the bytes of its input back untouched', async () => {
    const bytes = Buffer.from('%PDF-1.4\nnot really\n');
    const before = Buffer.from(bytes);
    await expect(extract({ bytes })).rejects.toMatchObject({ code: 'input.pdf-broken' });
    expect(bytes.equals(before)).toBe(true);
  });
});

describe('--pages', () => {
  const chosen = (text: string): number[] => [1, 2, 3, 4, 5, 6, 7].filter(pageRanges(text));
  test('takes pages, ranges, and ranges without an end', () => {
    expect(chosen('2')).toEqual([2]);
    expect(chosen('2-3,6-')).toEqual([2, 3, 6, 7]);
    expect(chosen('-2, 5')).toEqual([1, 2, 5]);
  });
  test.each(['', 'a', '3-2', '0', '1,,2', '1-2-3'])('refuses "%s"', (text) => {
    expect(() => pageRanges(text)).toThrow(expect.objectContaining({ code: 'usage.pages' }));
  });
});

describe('the kind of a page', () => {
  test.each([
    ['born-digital', { glyphs: 100, images: 1 }],
    ['scan', { images: 1 }],
    ['scan-with-text', { glyphs: 100, invisible: 100, images: 1 }],
    ['no-unicode', { glyphs: 100, unmapped: 60 }],
    ['garbled', { glyphs: 900, letters: 800, vowels: 120 }],
    ['born-digital', { glyphs: 900, letters: 800, vowels: 280 }],
    ['empty', {}],
  ])('%s', (kind, counts) => {
    expect(kindOf({ counts: { ...NO_GLYPHS, ...counts } })).toBe(kind);
  });
});
