import { describe, expect, test } from 'vitest';
import { headPaths } from '../../src/heading/paths.js';
import { readText } from '../../src/source/text.js';
import { layoutGrids, placedGrids } from '../../src/table/layout/grids.js';
import { toPlacedLine, toTextLine } from '../../src/table/layout/words.js';
import type { Grid } from '../../src/types.js';

const linesOf = (drawing: string): ReturnType<typeof toTextLine>[] =>
  readText('x.txt', drawing).lines.map(toTextLine);
const heads = (grid: Grid | undefined): string[] =>
  grid ? headPaths(grid.head, grid.width).map((p) => p.join(' | ')) : [];

describe('headings over many columns', () => {
  test('a heading over years that each stand over two columns spans all of them', () => {
    const [grid] = layoutGrids(readText('x.txt', `
                                              Target Tahun ke                                          Realisasi Tahun ke
Program                       2022                 2023                2024                2022               2023               2024
                         K         Rp         K         Rp        K         Rp        K         Rp       K         Rp       K         Rp
Penataan Taman Kota      53    2.048.763.000  54   2.048.764.000  55   2.048.765.000  49   971.911.557   50   971.912.557   51   971.913.557
Penataan Telaga          43    1.048.763.000  44   1.048.764.000  45   1.048.765.000  39   871.911.557   40   871.912.557   41   871.913.557
Penataan Tepi Sungai     33    3.048.763.000  34   3.048.764.000  35   3.048.765.000  29   771.911.557   30   771.912.557   31   771.913.557
`).lines); // prettier-ignore
    expect(heads(grid).slice(1)).toEqual(
      ['Target Tahun ke', 'Realisasi Tahun ke'].flatMap((of) =>
        ['2022', '2023', '2024'].flatMap((year) => [`${of} | ${year} | K`, `${of} | ${year} | Rp`]),
      ),
    );
  });

  test('a sign before a heading belongs to it', () => {
    const [grid] = layoutGrids(
      readText(
        'x.txt',
        `
Program                     Satuan     Target       Anggaran     Realisasi Kinerja     Realisasi Anggaran    % Realisasi
                                                                                                               Anggaran
Penataan Taman Kota         Unit           12    2.048.763.000          10              1.971.911.557           96,25
Penataan Telaga             Unit           22    3.048.763.000          20              2.971.911.557           97,48
`,
      ).lines,
    );
    expect(heads(grid).slice(-2)).toEqual(['Realisasi Anggaran', '% Realisasi Anggaran']);
  });

  test('a heading begins at the line that is drawn over all of it', () => {
    const drawing = `
                                              Maju Rencana Tahun
                               Rencana 2024
                                                     2025

Program                       K        Rp        K        Rp
Penataan Taman Kota          12   2.048.763.000  14  2.148.763.000
Penataan Telaga              22   3.048.763.000  24  3.148.763.000
`;
    const lines = linesOf(drawing).map((l, i) =>
      i === 1 ? toPlacedLine(l.line, null, l.words, { cuts: [], above: [[0, 68]] }) : l,
    );
    expect(heads(placedGrids(lines)[0]).slice(1)).toEqual([
      'Rencana 2024 | K',
      'Rencana 2024 | Rp',
      'Maju Rencana Tahun 2025 | K',
      'Maju Rencana Tahun 2025 | Rp',
    ]);
  });
});

test('an amount at the right edge of its cell belongs to the currency at the left', () => {
  const [grid] = layoutGrids(
    readText(
      'x.txt',
      `
No   Program                        Anggaran (Rp)          Realisasi (Rp)        %
1    Penataan Taman Kota        Rp   1.269.335.000.00   Rp     638.587.709.00  50.31
2    Penataan Telaga            Rp     401.345.000.00   Rp                  -   0.00
3    Penataan Tepi Sungai       Rp     312.423.000.00   Rp     179.643.225.00  57.50
`.replaceAll('.00 ', ',00 '),
    ).lines,
  );
  expect(grid?.width).toBe(5);
  expect(grid?.body.map((r) => r.cells[3]?.text)).toEqual(['Rp 638.587.709,00', 'Rp -', 'Rp 179.643.225,00']);
});
