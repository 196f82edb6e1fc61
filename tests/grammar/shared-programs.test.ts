import { expect, test } from 'vitest';
import { withoutSharedGoals } from '../../src/grammar/shared-programs.js';
import type { Cara, Entity, Row, Table, Tingkat } from '../../src/types.js';
import { streamRow, table } from '../place/kit.js';

const named = (tingkat: Tingkat, nama: string, line = 1): Entity => ({
  line,
  page: null,
  tingkat,
  kode: '',
  nama,
});
const [A, B] = [named('sasaran', 'Meningkatnya taman'), named('sasaran', 'Meningkatnya telaga')];
const PROGRAM = named('program', 'Program Penataan');
const KEGIATAN = named('kegiatan', 'Penanaman Bakau', 3);

/** Rows of the block beside that of the goals, each with its path. */
function goalsOf(paths: readonly (readonly Entity[])[], cara: Cara = 'stream'): string[] {
  const rows = paths.map((path): Row => ({ ...streamRow([], { cells: [] }, path), blok: 1 }));
  const plain: Table = table([], rows);
  const read = withoutSharedGoals({ ...plain, grid: { ...plain.grid, cara } });
  return read.map(({ path }) => path.filter((e) => e.tingkat === 'sasaran').map((e) => e.nama).join()); // prettier-ignore
}

test('a kegiatan whose program serves several goals is given to none of them', () => {
  expect(
    goalsOf([
      [A, PROGRAM],
      [B, PROGRAM],
      [B, PROGRAM, KEGIATAN],
    ]),
  ).toEqual([A.nama, B.nama, '']);
  expect(
    goalsOf([
      [A, PROGRAM],
      [A, PROGRAM],
      [A, PROGRAM, KEGIATAN],
    ]),
  ).toEqual([A.nama, A.nama, A.nama]);
});

test('a program of the same name printed again is another one', () => {
  const again = named('program', 'Program Penataan', 9);
  expect(
    goalsOf([
      [A, PROGRAM],
      [B, again],
      [B, again, KEGIATAN],
    ]),
  ).toEqual([A.nama, B.nama, B.nama]);
});

test('merged cells that are seen say themselves whose the kegiatan is', () => {
  expect(
    goalsOf(
      [
        [A, PROGRAM],
        [B, PROGRAM],
        [B, PROGRAM, KEGIATAN],
      ],
      'ruled',
    )[2],
  ).toBe(B.nama);
});
