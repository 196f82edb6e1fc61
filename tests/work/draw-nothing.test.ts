import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { drawNothing } from '../../src/work/draw-nothing.js';

test('the library for drawing is not loaded, whether it is installed or not', () => {
  const pdfjs = createRequire(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  drawNothing();
  const drawing = (): unknown => pdfjs('@napi-rs/canvas');
  const installed = (): string => pdfjs.resolve('@napi-rs/canvas');
  try {
    installed();
  } catch {
    expect(drawing).toThrow();
    return;
  }
  expect(drawing()).toEqual({});
});
