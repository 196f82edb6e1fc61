import { expect, test } from 'vitest';
import { account } from '../../src/account/account.js';
import { readTable } from '../../src/grammar/table.js';
import { readText } from '../../src/source/text.js';
import type { Facts, Grid, GridCell, Table } from '../../src/types.js';

const FACTS: Facts = { jenis: '', instansi: '', daerah: '', tahun: '2024', periode: '2024' };

/** A grid as a way in would give it: cells with the source lines they were read from. */
function gridOf(
  from: number,
  head: readonly string[],
  rows: readonly { line: number; cells: readonly (string | null)[] }[],
): Grid {
  const cell = (text: string | null, line: number): GridCell | null =>
    text === null
      ? null
      : {
          text,
          line,
          page: null,
          rowSpan: 1,
          colSpan: 1,
          lines: text.includes('§') ? [line, line + 1] : [line],
        };
  const clean = (c: GridCell | null): GridCell | null => c && { ...c, text: c.text.replace('§', '') };
  return {
    cara: 'tab',
    caption: '',
    context: [],
    from,
    to: from + 20,
    page: null,
    width: head.length,
    head: [{ line: from, page: null, cells: head.map((t) => cell(t, from)) }],
    body: rows.map(({ line, cells }) => ({
      line,
      page: null,
      cells: cells.map((t) => clean(cell(t, line))),
    })),
    columns: null,
    loose: [],
    damage: [],
  };
}

const HEAD = ['No', 'Program', 'Target 2024', 'Realisasi 2024', 'Capaian'];

function tableOf(rows: Parameters<typeof gridOf>[2]): Table {
  return readTable(gridOf(1, HEAD, rows), FACTS);
}

function add(counts: ReturnType<typeof account>['counts']): number {
  return counts.records + counts.tables + counts.prose + counts.furniture + counts.unplaced;
}

test('figures that reach a record are the records’, running numbers are furniture', () => {
  const source = readText(
    'a',
    'No\tProgram\tTarget 2024\tRealisasi 2024\tCapaian\n1\tProgram Jalan\t80\t72\t90',
  );
  const { counts, unplaced } = account(source, [
    tableOf([{ line: 2, cells: ['1', 'Program Jalan', '80', '72', '90'] }]),
  ]);
  expect(counts).toEqual({ tokens: 6, records: 3, tables: 2, prose: 0, furniture: 1, unplaced: 0 });
  expect(unplaced).toEqual([]);
});

test('a figure of the source that no cell has taken is listed with its line', () => {
  const source = readText(
    'a',
    'No\tProgram\tTarget 2024\tRealisasi 2024\tCapaian\n1\tProgram Jalan\t80\t72\t90',
  );
  const { unplaced } = account(source, [
    tableOf([{ line: 2, cells: ['1', 'Program Jalan', '80', null, '90'] }]),
  ]);
  expect(unplaced).toMatchObject([{ text: '72', baris: 2, table: 0 }]);
});

test('a figure that stands in a cell but in no row is listed too', () => {
  const source = readText(
    'a',
    'No\tProgram\tTarget 2024\tRealisasi 2024\tCapaian\n1\tProgram Jalan\t80\t72\t90',
  );
  const table = tableOf([{ line: 2, cells: ['1', 'Program Jalan', '80', '72', '90'] }]);
  const swallowed: Table = {
    ...table,
    rows: table.rows.map((r) => ({ ...r, figures: r.figures.filter((f) => f.field !== 'realisasi') })),
  };
  expect(account(source, [swallowed]).unplaced).toMatchObject([{ text: '72', baris: 2 }]);
});

test('of two equal figures the one that was lost is missed', () => {
  const source = readText('a', 'x\n1\tProgram Jalan\t100\t100\t100');
  const table = tableOf([{ line: 2, cells: ['1', 'Program Jalan', '100', '100', '100'] }]);
  const swallowed: Table = {
    ...table,
    rows: table.rows.map((r) => ({ ...r, figures: r.figures.slice(0, 2) })),
  };
  expect(account(source, [swallowed]).counts).toMatchObject({ records: 2, unplaced: 1 });
});

test('amounts glued together are one token that two cells claim', () => {
  const source = readText('a', 'x\n1\tProgram Jalan\t57.407.500330.000.000\t17,40');
  const { counts, unplaced } = account(source, [
    tableOf([{ line: 2, cells: ['1', 'Program Jalan', '57.407.500', '330.000.000', '17,40'] }]),
  ]);
  expect(counts).toMatchObject({ records: 2, unplaced: 0 });
  expect(unplaced).toEqual([]);
});

test('a number cut over two lines is claimed on both', () => {
  const source = readText('a', 'x\n1\tProgram Jalan\t7.511.9\n24.333');
  const { counts } = account(source, [
    tableOf([{ line: 2, cells: ['1', 'Program Jalan', '7.511.9§24.333'] }]),
  ]);
  expect(counts).toMatchObject({ records: 2, unplaced: 0 });
});

test('a cell whose digits are not printed on its lines is told', () => {
  const source = readText('a', 'x\n1\tProgram Jalan\t80');
  const { unsourced } = account(source, [tableOf([{ line: 2, cells: ['1', 'Program Jalan', '81'] }])]);
  expect(unsourced).toEqual(['81']);
});

test('sentences are prose; page numbers, column numbers and running headers are furniture', () => {
  const pages = [17, 18, 19].map((n) =>
    [
      `Laporan Kinerja Dinas Contoh 2024 | ${String(n)}`,
      'Capaian indikator ini sebesar 65% dari target yang ditetapkan pada tahun berjalan.',
      ...Array.from({ length: 10 }, () => 'isi'),
      '1 2 3 4 5',
      String(n),
    ].join('\n'),
  );
  const { counts } = account(readText('a', pages.join('\n')), []);
  expect(counts).toEqual({ tokens: 3 * 9, records: 0, tables: 0, prose: 3, furniture: 24, unplaced: 0 });
});

test('a table that nobody found is not called prose', () => {
  const source = readText('a', 'Kec. Utara      120    340    460\nKec. Selatan    210    430    640');
  expect(account(source, []).counts).toMatchObject({ prose: 0, unplaced: 6 });
});

test('an HTML table that nobody found is not prose either', () => {
  const row = '<tr><td>Penataan Taman Kota Mekar</td><td>80</td><td>72</td></tr>';
  expect(account(readText('a', row), []).counts).toMatchObject({ prose: 0, unplaced: 2 });
});

test('digits of HTML mark-up are furniture', () => {
  const source = readText('a', '<td colspan="2">&#8211; 80</td>');
  expect(account(source, []).counts).toMatchObject({ tokens: 3, furniture: 2 });
});

test('the counts always add up', () => {
  const source = readText(
    'a',
    'x 1\n2\t3\tabc 4,5\n\n6 7 8 9 10\nkalimat panjang tentang tahun 2024 dan 65%',
  );
  const { counts, unplaced } = account(source, [tableOf([{ line: 2, cells: ['2', '3', 'abc 4,5'] }])]);
  expect(add(counts)).toBe(counts.tokens);
  expect(unplaced).toHaveLength(counts.unplaced);
});

test('years of a heading that is printed again are furniture, alone or side by side; other years are not', () => {
  const source = readText(
    'a',
    [
      'No\tProgram\tTarget\t2024\t2025',
      '1\tProgram Jalan\t80\t72\t90',
      '2024 2025',
      'Target',
      '2024',
      'Program',
      '2024',
      '2031 2032',
    ].join('\n'),
  );
  const grid = gridOf(
    1,
    ['No', 'Program', 'Target', '2024', '2025'],
    [{ line: 2, cells: ['1', 'Program Jalan', '80', '72', '90'] }],
  );
  const { unplaced } = account(source, [{ ...readTable(grid, FACTS), covered: true }]);
  const left = unplaced.filter(({ baris }) => baris > 2).map((t) => `${String(t.baris)}: ${t.text}`);
  expect(left).toEqual(['7: 2024', '8: 2031', '8: 2032']);
});
