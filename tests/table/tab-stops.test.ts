import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readText } from '../../src/source/text.js';
import { expandTabs } from '../../src/table/tab-stops.js';

const TABLE = `
      Program                      Indikator                Target           Pagu (Rp)       Keterangan
      Penataan taman kota          Luas taman                   12          12.500.000       Tercapai
      Penataan telaga desa         Jumlah telaga                 4           3.250.000       Tercapai
      Pembinaan sanggar            Sanggar yang aktif           37          41.750.000       Belum
      Pengadaan bibit              Jumlah bibit                900         112.750.000       Tercapai
`;

/** What `unexpand -a` makes of a line. */
function unexpand(line: string): string {
  const stops = line.match(/.{1,8}/g) ?? [];
  return stops
    .map((s, i) => (i < stops.length - 1 || s.length === 8 ? s.replace(/ {2,}$/, '\t') : s))
    .join('');
}

const texts = (text: string): string[] => expandTabs(readText('x.txt', text).lines).map((l) => l.text);

describe('text whose blanks have been shortened with tabs', () => {
  test('stands where it stood', () => {
    const short = TABLE.split('\n').map(unexpand).join('\n');
    expect(short).toContain('\t');
    expect(texts(short)).toEqual(TABLE.split('\n'));
  });

  test('keeps its tabs where they part cells', () => {
    const cells = TABLE.replace(/(?<=\S) {2,}(?=\S)/g, '\t');
    expect(texts(cells)).toEqual(cells.split('\n'));
  });

  test('is read at once however many tabs stand in a line', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5 }), (n) => {
        const from = performance.now();
        texts(`a${'\t'.repeat(n * 50_000)}\n`.repeat(2));
        expect(performance.now() - from).toBeLessThan(2000);
      }),
      { numRuns: 5 },
    );
  });
});
