import { describe, expect, test } from 'vitest';
import { scanLines } from '../../../src/table/stream/scan.js';

const scan = (text: string): ReturnType<typeof scanLines> =>
  scanLines(text.split('\n').map((line, i) => ({ text: line, line: i + 1, page: null })));

describe('empty lines', () => {
  const page = ['Program Taman', 'Luas taman', '12 Ha'];
  test.each([1, 2, 3])('part pages where they are two more than the usual %i', (usual) => {
    const printed = page.join('\n'.repeat(usual + 1));
    const scanned = scan([printed, printed, printed].join('\n'.repeat(usual + 3)));
    expect(scanned.map((l) => l.startsPage)).toEqual([
      ...[false, false, false],
      ...[true, false, false],
      ...[true, false, false],
    ]);
  });
});

test('a title in Markdown is read without its mark', () => {
  expect(scan('## TRIWULAN III\nNo Program Target')[0]?.text).toBe('TRIWULAN III');
});
