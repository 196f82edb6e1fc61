import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fillBlanks } from '../../src/place/late/fill-blanks.js';
import { lateItems } from '../../src/place/late/items.js';
import { matchNames } from '../../src/place/late/match-names.js';
import type { Entity, LooseCell, Row } from '../../src/types.js';
import { column, looseCell, streamRow, table } from './kit.js';

const COLUMNS = [column('kode'), column('uraian'), column('indikator'), column('target'), column('pagu')];
const KODE = 0;
const NAMES = 1;
const INDICATORS = 2;

function entity(tingkat: Entity['tingkat'], kode: string, nama: string): Entity {
  return { line: 1, page: null, tingkat, kode, nama };
}

const PROGRAM = entity('program', '4.07.01', 'Program Penataan Telaga');
const TELAGA = entity('kegiatan', '4.07.01.2.01', '');
const SANGGAR = entity('kegiatan', '4.07.01.2.02', '');

function row(path: readonly Entity[], indikator: string, cells: readonly string[]): Row {
  const columns = cells.length > 1 ? COLUMNS.slice(3) : COLUMNS.slice(3, 4);
  return { ...streamRow(columns, { cells }, path), indikator };
}

const ROWS: readonly Row[] = [
  row([PROGRAM], '', ['100%']),
  row([PROGRAM], '', ['78%']),
  row([PROGRAM, TELAGA], 'Jumlah telaga yang ditata', ['6 Unit', '5.000.000']),
  row([PROGRAM, SANGGAR], 'Jumlah sanggar yang dibina', ['4 Unit', '3.000.000']),
  row([PROGRAM, SANGGAR, entity('subkegiatan', '4.07.01.2.02.01', 'Pelatihan Sanggar')], 'Jumlah peserta', [
    '40 Orang',
  ]),
];

function fill(late: readonly (readonly [column: number, text: string])[]): readonly Row[] {
  const cells = late.map(([at, text], group): LooseCell => ({ ...looseCell(text, group), column: at }));
  const items = lateItems(cells, { decimal: ',' });
  const pages = { rows: ROWS.map(() => 0), items: items.map(() => 0) };
  return fillBlanks(table(COLUMNS, ROWS, cells), ROWS, items, pages).rows;
}

describe('what is drawn at the end of a page fills the blanks of its rows', () => {
  test('listed indicators go by their ordinals, in whatever order they are drawn', () => {
    const rows = fill([
      [INDICATORS, '2. Indeks kepuasan pengunjung'],
      [INDICATORS, '1. Persentase telaga yang tertata'],
    ]);
    expect(rows.slice(0, 2).map((r) => r.indikator)).toEqual([
      '1. Persentase telaga yang tertata',
      '2. Indeks kepuasan pengunjung',
    ]);
  });

  test('names go to the codes that have none, by likeness before order', () => {
    const rows = fill([
      [NAMES, 'Pembinaan Sanggar Seni'],
      [NAMES, 'Penataan Telaga Kecil'],
    ]);
    expect(rows.slice(2).map((r) => r.path.map((e) => e.nama).slice(1))).toEqual([
      ['Penataan Telaga Kecil'],
      ['Pembinaan Sanggar Seni'],
      ['Pembinaan Sanggar Seni', 'Pelatihan Sanggar'],
    ]);
  });

  test('what was filled so is marked, to be doubted unless the document says it elsewhere', () => {
    const rows = fill([[NAMES, 'Penataan Telaga Kecil']]);
    expect(rows[2]?.lateName).toBe(true);
  });

  test('a code that was drawn late is no name', () => {
    expect(fill([[KODE, '4 07 01 2.01']])).toEqual(ROWS);
  });
});

test('every name is given to one place at most', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(fc.float({ min: 0, max: 1, noNaN: true }), { minLength: 4, maxLength: 4 }), {
        maxLength: 8,
      }),
      fc.array(fc.nat(3), { minLength: 4, maxLength: 4 }),
      (likeness, ordinals) => {
        const picks = matchNames(
          likeness.map((own, i) => ({ likeness: own, group: i % 3 })),
          ordinals,
        );
        const given = picks.filter((p) => p >= 0);
        expect(picks).toHaveLength(likeness.length);
        expect(new Set(given).size).toBe(given.length);
      },
    ),
  );
});
