import { describe, expect, it } from 'vitest';
import { readColumns } from '../../../src/heading/columns.js';
import { extractSource, readText } from '../../../src/index.js';
import { parseRegion } from '../../../src/table/stream/parse-region.js';
import type { Grid } from '../../../src/types.js';

const SIDE = [['Program/Kegiatan'], ['Lokasi'], ['Indikator Kinerja'], ['Target'], ['Pagu (Rp.000)']];
const TOWNS = ['Anggrek', 'Melati', 'Dahlia', 'Kenanga', 'Seroja'];
const PLACES = ['I', 'II', 'III', 'IV', 'V'];

/** A page of a table that is printed twice side by side (semula | menjadi). */
function read(lines: readonly string[]): Grid {
  const columns = readColumns([['No'], ...SIDE, ...SIDE]);
  return parseRegion({
    caption: '',
    context: [],
    columns,
    segments: [lines.map((text, i) => ({ text, line: i + 1, page: 1 }))],
    from: 1,
    to: lines.length,
  });
}

/** Rows with their figures alone, as they are drawn before their names. */
const figures = (count: number): string[] =>
  Array.from(
    { length: count },
    (_, i) =>
      `${String(i + 1)} ${String(i + 12)} Unit 3${String(i)}0.768,000 ${String(i + 14)} Unit 2${String(i)}1.068,000`,
  );
const names = (place: string): string[] => ['Penataan Pasar dan Taman di', `Wilayah Pelayanan ${place}`];
const outcomes = (place: string): string[] => [
  'Meningkatnya mutu pasar dan taman di',
  `Wilayah Pelayanan ${place}`,
];

describe('names of a series that were drawn apart from their numbered rows', () => {
  const drawn = ['IV', 'I', 'V', 'III', 'I', 'II', 'III', 'V', 'II', 'IV'];

  it('stand in the order of their numbers, on both sides, and are doubted', () => {
    const { body, loose } = read([
      ...figures(5),
      ...drawn.flatMap((place) => [`Kota ${TOWNS[PLACES.indexOf(place)] ?? ''}`, ...names(place)]),
      ...drawn.toReversed().flatMap(outcomes),
    ]);
    const rows = body.filter((row) => row.cells[5]);
    expect(rows.map((row) => row.cells[0]?.text)).toEqual(['1', '2', '3', '4', '5']);
    for (const at of [1, 6])
      expect(rows.map((row) => row.cells[at]?.text)).toEqual(PLACES.map((place) => names(place).join(' ')));
    for (const at of [3, 8])
      expect(rows.map((row) => row.cells[at]?.text)).toEqual(
        PLACES.map((place) => outcomes(place).join(' ')),
      );
    expect(rows.every((row) => (row.cells[1]?.sure ?? 1) < 0.9)).toBe(true);
    expect(loose.map((cell) => cell.text).join(' ')).not.toContain('Pelayanan');
  });

  it('stay loose where there are more or fewer of them than rows', () => {
    const { body } = read([...figures(4), ...drawn.flatMap(names)]);
    expect(body.filter((row) => row.cells[5] && row.cells[1])).toEqual([]);
  });
});

describe('numbered rows whose names were drawn elsewhere', () => {
  const things = ['Kolam', 'Taman', 'Pasar', 'Telaga', 'Kebun'];
  const page = [
    'TABEL REVIEW RENCANA TAHUN 2025',
    'No Program/Kegiatan Lokasi Indikator Kinerja Target Pagu Indikatif (Rp)',
    '1 2 3 4 5 6',
    '1 Penataan Danau Kota Jumlah danau yang ditata 4 Unit 150.768.000',
    ...things.map((_, i) => `${String(i + 2)} ${String(i + 12)} Unit 3${String(i)}0.768.000`),
    ...things.toReversed().map((thing) => `Penataan ${thing} di Kabupaten`),
    ...things.map((thing) => `Jumlah ${thing} yang ditata di Kabupaten`),
  ];

  it('have no name rather than that of a row above', () => {
    const { records } = extractSource(readText('dokumen.txt', page.join('\n'))).document;
    const danau = records.filter((r) => r.uraian.includes('Danau'));
    expect(danau.map((r) => r.pagu)).toEqual(['150768000']);
    const others = records.filter((r) => r.pagu !== null && !r.uraian.includes('Danau'));
    expect(others.map((r) => r.pagu)).toEqual(things.map((_, i) => `3${String(i)}0768000`));
    expect(others.every((r) => r.keyakinan < 0.9)).toBe(true);
  });
});

describe('lines that are numbered in turn', () => {
  it('begin with their number, not with the rest of the amount above', () => {
    const { body } = read(
      Array.from(
        { length: 6 },
        (_, i) => `${String(i + 1)} 7 Unit 16${String(i)}.776.455.000,0 9 Unit 4${String(i)}6.058.693.000,0`,
      ),
    );
    expect(body.map((row) => row.cells[0]?.text)).toEqual(['1', '2', '3', '4', '5', '6']);
    expect(body.map((row) => row.cells[10]?.text)).toEqual(
      Array.from({ length: 6 }, (_, i) => `4${String(i)}6.058.693.000,0`),
    );
  });
});
