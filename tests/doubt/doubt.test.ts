import { expect, test } from 'vitest';
import { doubtTable, doubtTables } from '../../src/doubt/doubt.js';
import type { Angka, Cara, Column, Figure, Row, Table, Value } from '../../src/types.js';

const COLUMN: Column = {
  field: 'target', periode: null, sisi: '', blok: 0, skala: 1, kumulatif: false, levels: [], label: '',
  head: ['Target Kinerja'],
}; // prettier-ignore

function figure(field: Angka, raw: string, decimal: string | null = raw.replace(',', '.')): Figure {
  const value: Value =
    decimal === null
      ? { kind: 'text', raw }
      : {
          kind: 'number',
          raw,
          decimal,
          satuan: '',
          rupiah: false,
          broken: false,
          other: /^\d+\.\d{3}$/.test(raw) ? raw.replace('.', '') : null,
        };
  return {
    field,
    periode: null,
    kumulatif: false,
    value,
    repeated: false,
    by: 'cell',
    sure: 1,
    line: 1,
    page: null,
  };
}

function row(uraian: string, indikator: string, ...figures: Figure[]): Row {
  return {
    line: 1,
    page: null,
    blok: 0,
    sisi: '',
    path: uraian === '' ? [] : [{ line: 1, page: null, tingkat: 'lain', kode: '', nama: uraian }],
    indikator,
    definisi: '',
    satuan: '',
    figures,
    keterangan: [],
    lateName: false,
    sure: 1,
  };
}

/** A table in drawing order with these rows. */
function table(rows: readonly Row[]): Table {
  return {
    grid: {
      cara: 'stream',
      caption: '',
      context: [],
      from: 1,
      to: 1,
      page: null,
      width: 0,
      head: [],
      body: [],
      columns: null,
      loose: [],
      damage: [],
    },
    columns: [COLUMN],
    nama: 'Tabel 1',
    periode: '2024',
    rows,
    loose: [],
    covered: true,
  };
}

/** The sureness of each row, its figures counted in. */
function sureness(...rows: readonly Row[]): number[] {
  return doubtTable(table(rows)).rows.map((r) => Math.min(r.sure, ...r.figures.map((f) => f.sure)));
}

test('a row that shows no sign stays as sure as it was', () => {
  expect(sureness(row('Penataan Taman (RTH)', 'Persentase taman tertata', figure('target', '80')))).toEqual([
    1,
  ]);
});

test.each([
  ['no name beside its figures', '', ''],
  ['an amount in the name', 'Penataan 12.500.000 Taman', 'Persentase taman'],
  ['a name that is a number', '100%', 'Persentase taman'],
  ['a name that is worked out', '=(30+8) / 144', 'Persentase taman'],
  ['a name that begins in the middle', '/ perkerasan jalan', 'Persentase jalan'],
  ['a name that ends in the middle', 'Penataan Taman dan', 'Persentase taman'],
  ['an open bracket', 'Penataan Taman (RTH', 'Persentase taman'],
  ['the heading again', 'Target Kinerja', ''],
])('a reader is told to look: %s', (_, uraian, indikator) => {
  expect(sureness(row(uraian, indikator, figure('target', '80')))[0]).toBeLessThan(0.9);
});

test('words where amounts should be, an amount among counts, a count among amounts', () => {
  expect(sureness(row('Penataan Taman', '', figure('pagu', 'APBD', null)))[0]).toBeLessThan(0.9);
  const counts = ['5', '6', '7', '8', '452750000'].map((v) =>
    row('Penataan Taman', 'Jumlah c', figure('target', v)),
  );
  expect(sureness(...counts)).toEqual([1, 1, 1, 1, 0.6]);
  const amounts = ['5000000', '6000000', '7000000', '8000000', '12'].map((v) =>
    row('Penataan Taman', 'Jumlah c', figure('pagu', v)),
  );
  expect(sureness(...amounts)).toEqual([1, 1, 1, 1, 0.6]);
});

test('three decimals may be grouping', () => {
  expect(
    sureness(row('Penataan Taman', 'Jumlah benih', figure('target', '550.000', '550.000')))[0],
  ).toBeLessThan(0.9);
});

test('two figures for one place', () => {
  expect(
    sureness(row('Penataan Taman', 'Jumlah c', figure('target', '5'), figure('target', '6')))[0],
  ).toBeLessThan(0.9);
});

test('a quarter is missing where the other rows have all', () => {
  const quarters = (n: number): Row =>
    row(
      'Penataan Taman',
      '',
      ...(['tw1', 'tw2', 'tw3', 'tw4'] as const).slice(0, n).map((tw) => figure(tw, '25,00')),
    );
  const sure = sureness(...Array.from({ length: 6 }, () => quarters(4)), quarters(3));
  expect(sure.at(-1)).toBeLessThan(0.9);
  expect(sure[0]).toBe(1);
});

test('an indicator that begins unlike those of its table', () => {
  const rows = Array.from({ length: 9 }, () =>
    row('Penataan Taman', 'Persentase taman', figure('target', '5')),
  );
  const sure = sureness(...rows, row('Penataan Taman', 'Perempuan dan Anak', figure('target', '5')));
  expect(sure.at(-1)).toBeLessThan(0.9);
  expect(sure[0]).toBe(1);
});

test('money beside the rest of a name, where other indicators with money have their target', () => {
  const paid = Array.from({ length: 9 }, () =>
    row('Penataan Taman', 'Penyusunan dokumen', figure('target', '1'), figure('pagu', '90000000')),
  );
  const sure = sureness(...paid, row('Penataan dan', 'Sarana Pasar Rakyat', figure('pagu', '70000000')));
  expect(sure.at(-1)).toBeLessThan(0.9);
  expect(sure[0]).toBe(1);
});

test('the first figure ran into the indicator', () => {
  expect(
    sureness(row('Penataan Taman', 'Jumlah taman yang dipelihara 10 Unit', figure('target', '5')))[0],
  ).toBeLessThan(0.9);
  expect(
    sureness(row('Penataan Taman', 'Persentase taman terawat selama 12 bulan', figure('target', '5'))),
  ).toEqual([1]);
});

test('amounts of money where counts should be', () => {
  const rows = Array.from({ length: 6 }, (_, i) =>
    row('Penataan Taman', '', figure('realisasi', `${String(i + 1)}5446800`)),
  );
  expect(sureness(...rows)[0]).toBeLessThan(0.9);
});

test('every row, where amounts stand among the counts of a table without a column for money', () => {
  const counts = Array.from({ length: 12 }, () =>
    row('Penataan Taman', 'Jumlah taman', figure('target', '5')),
  );
  const amounts = Array.from({ length: 6 }, (_, i) =>
    row('Penataan Taman', '', figure('target', `${String(i + 1)}5446800`)),
  );
  expect(sureness(...counts)[0]).toBe(1);
  expect(sureness(...counts, ...amounts)[0]).toBeLessThan(0.9);
});

test('a unit where a figure should be', () => {
  expect(sureness(row('Penataan Taman', '', figure('target', 'Dokumen', null)))[0]).toBeLessThan(0.9);
});

test.each([
  ['a figure and a word run together', figure('target', '150 0rang', null)],
  ['a text printed twice', figure('target', '5 ekor 5 ekor', null)],
  ['an amount as a share', figure('tw1', '2998190000')],
  ['whole rupiah in a column of thousands', figure('pagu', '3.691.460.000,00', '3691460000000')],
])('a figure that cannot be right: %s', (_, wrong) => {
  expect(sureness(row('Penataan Taman', 'Jumlah taman', wrong))[0]).toBeLessThan(0.9);
});

test('a name of one word', () => {
  expect(sureness(row('Kegiatan', '', figure('target', '5')))[0]).toBeLessThan(0.9);
});

const COLUMNS_OF_YEARS: readonly Column[] = ['2022', '2023', '2024'].map((periode) => ({
  ...COLUMN,
  periode,
}));
const inYear = (periode: string, raw: string): Figure => ({ ...figure('target', raw), periode, by: 'order' });

test('a row with fewer figures than years is doubted where blank cells have left no trace', () => {
  const rows = [
    row('', 'Persentase arsip', inYear('2022', '10'), inYear('2023', '20'), inYear('2024', '30')),
    row('', 'Persentase berkas', inYear('2022', '40')),
  ];
  const sure = (cara: 'stream' | 'html'): number[] =>
    doubtTable({
      ...table(rows),
      columns: COLUMNS_OF_YEARS,
      grid: { ...table(rows).grid, cara },
    }).rows.flatMap((r) => r.figures.map((f) => f.sure));
  expect(sure('stream')).toEqual([1, 1, 1, 0.8]);
  expect(sure('html')).toEqual([1, 1, 1, 1]);
});

test('years that run from right to left are doubted in drawing order', () => {
  const rows = [
    row('', 'Persentase arsip', inYear('2024', '10'), inYear('2023', '20'), inYear('2022', '30')),
  ];
  const read = table(rows);
  const { rows: doubted } = doubtTable({
    ...read,
    columns: [...COLUMNS_OF_YEARS].reverse(),
    grid: { ...read.grid, cara: 'stream' },
  });
  expect(doubted[0]?.figures.every((f) => f.sure < 0.9)).toBe(true);
});

test('money on one goal among many without is doubted in drawing order', () => {
  const goal = (nama: string, ...figures: Figure[]): Row => ({
    ...row(nama, `Indeks ${nama}`, ...figures),
    path: [{ line: 1, page: null, tingkat: 'sasaran', kode: '', nama }],
  });
  const read = table([goal('Satu'), goal('Dua'), goal('Tiga', figure('pagu', '1000000'))]);
  const { rows } = doubtTable({ ...read, grid: { ...read.grid, cara: 'stream' } });
  expect(rows[2]?.figures[0]?.sure).toBeLessThan(0.9);
});

test('a target without a year beside money of a year that has none is doubted where no line parts the columns', () => {
  const money = (periode: string): Column => ({ ...COLUMN, field: 'pagu', periode });
  const columns = [
    { ...COLUMN, periode: null },
    money('2023'),
    { ...COLUMN, periode: '2024' },
    money('2024'),
  ];
  const read = table([row('Program A', 'Persentase arsip', figure('target', '10'), inYear('2024', '20'))]);
  const { rows } = doubtTable({ ...read, columns, grid: { ...read.grid, cara: 'layout' } });
  expect(rows[0]?.figures.map((f) => f.sure < 0.9)).toEqual([true, false]);
});

test('money below a row that may share it, where cells stand in the middle of their rows', () => {
  const first = row('Penataan Taman', 'Jumlah taman', figure('target', '4'), figure('pagu', '5000000'));
  const further = row('', 'Persentase bibit', figure('target', '90'));
  const next = row('Pembibitan Pohon', 'Jumlah kebun', figure('target', '12'), figure('pagu', '6851640000'));
  const rows = [first, { ...further, path: first.path }, next];
  const read = (damage: readonly string[]): number[] => {
    const plain = table(rows);
    return doubtTable({ ...plain, grid: { ...plain.grid, cara: 'layout', damage } }).rows.map((r) =>
      Math.min(r.sure, ...r.figures.map((f) => f.sure)),
    );
  };
  expect(read(['centred-cells'])).toEqual([1, 0.7, 0.7]);
  expect(read([])).toEqual([1, 1, 1]);
});

test('a name that begins where the one above breaks off, where no line parts rows', () => {
  const rows = [
    row('Penataan Taman bagi', 'Jumlah taman', figure('target', '4')),
    row('Kelompok Muda', 'Jumlah kebun', figure('target', '12')),
    row('Pembibitan Pohon', 'Jumlah bibit', figure('target', '90')),
  ];
  const read = (cara: Cara): number[] => {
    const plain = table(rows);
    return doubtTable({ ...plain, grid: { ...plain.grid, cara } }).rows.map((r) => r.sure);
  };
  expect(read('layout')).toEqual([0.8, 0.8, 1]);
  expect(read('ruled')).toEqual([0.8, 1, 1]);
});

test('a unit twice below one heading: the headings are off by one', () => {
  const column = (field: Angka, unit: string): Column => ({
    ...COLUMN,
    field,
    periode: '2024',
    head: ['Target 2024', unit],
  });
  const plain = table([
    row('Penataan Taman', 'Jumlah taman', { ...figure('pagu', '5000000'), periode: '2024' }),
  ]);
  const twice = ['target', 'pagu', 'target', 'pagu'].map((f) =>
    column(f === 'target' ? 'target' : 'pagu', f === 'target' ? 'K' : 'Rp'),
  );
  const sure = (columns: readonly Column[]): number | undefined =>
    doubtTable({ ...plain, columns, grid: { ...plain.grid, cara: 'layout' } }).rows[0]?.figures[0]?.sure;
  expect(sure(twice)).toBe(0.5);
  expect(sure(twice.slice(0, 2))).toBe(1);
});

test('the figures of one line under two names belong to one of them', () => {
  const years = (line: number, ...raw: string[]): Figure[] =>
    raw.map((r, i) => ({ ...figure('target', r), periode: String(2020 + i), line }));
  const own = ['28,47', '29,15', '31,12', '39,06', '39,29', '40,01'];
  const first = row('Penataan Taman', 'Jumlah taman', ...years(1, ...own));
  const below = row('Penataan Telaga', 'Jumlah telaga', ...years(1, ...own));
  expect(sureness(first, below)).toEqual([0.6, 0.6]);
  expect(sureness(first, { ...below, figures: years(2, ...own) })).toEqual([1, 1]);
  expect(sureness(first, { ...below, figures: years(1, ...own).slice(0, 5) })).toEqual([1, 1]);
});

const THINGS = ['taman', 'telaga', 'kolam', 'pasar', 'kios', 'pagar', 'lampu', 'bangku', 'pohon', 'jalan'];
/** One quarter's printing; `other` is what it gives the first indicator to. */
function quarter(other: string, cara: Cara = 'stream'): Table {
  const plain = table(
    THINGS.map((thing, i) =>
      row(i === 0 ? other : `Penataan ${thing}`, `Jumlah ${thing} yang ditata`, figure('target', `${i + 2}`)),
    ),
  );
  return { ...plain, grid: { ...plain.grid, cara } };
}
const surenessOf = (tables: readonly Table[]): (number | undefined)[] =>
  doubtTables(tables).map((t) => t.rows[0]?.sure);

test('a quarter that gives an indicator to another entity than the other quarters is doubted', () => {
  const [own, other] = ['Penataan taman', 'Penataan telaga kota'];
  expect(surenessOf([quarter(own), quarter(other), quarter(own), quarter(own)])).toEqual([1, 0.8, 1, 1]);
  expect(surenessOf([quarter(own), quarter(other)])).toEqual([0.8, 0.8]);
  expect(surenessOf([quarter(own), quarter(other, 'ruled')])).toEqual([0.8, 1]);
});

test('a name drawn elsewhere on the page is doubted until most of the other printings say the same', () => {
  const plain = quarter('Penataan taman');
  const late = { ...plain, rows: plain.rows.map((r, i) => ({ ...r, lateName: i === 0 })) };
  const [same, other] = [quarter('Penataan taman', 'ruled'), quarter('Penataan telaga', 'ruled')];
  expect(surenessOf([late])).toEqual([0.8]);
  expect(surenessOf([late, same])[0]).toBe(0.8);
  expect(surenessOf([late, same, same])[0]).toBe(1);
  expect(surenessOf([late, same, same, other])[0]).toBe(1);
  expect(surenessOf([late, same, other, other])[0]).toBe(0.8);
});

test('the label of an indicator before its name is no second name', () => {
  const labelled = row('Urusan Telaga', 'IKK Output : Jumlah telaga yang ditata', figure('target', '5'));
  expect(sureness(labelled)).toEqual([1]);
});

test('money is doubted on a row that has none in the other printings of the table', () => {
  const paid = quarter('Penataan taman');
  const [first, ...rest] = paid.rows;
  if (!first) throw new Error('the printing has no rows');
  const money = figure('pagu', '12.500.000', '12500000');
  const moved = { ...paid, rows: [{ ...first, figures: [...first.figures, money] }, ...rest] };
  const [doubted] = doubtTables([moved, quarter('Penataan taman'), quarter('Penataan taman')]);
  expect(doubted?.rows[0]?.figures.map((f) => f.sure)).toEqual([1, 0.8]);
  expect(doubtTables([moved, quarter('Penataan taman')])[0]?.rows[0]?.figures.map((f) => f.sure)).toEqual([
    1, 1,
  ]);
});

test('a fraction in a column of money is doubted, nought rupiah are not', () => {
  const [fraction, nought] = ['0,442', '0,00'].map((raw) =>
    row('Penataan taman', 'Panjang jalan', figure('pagu', raw)),
  );
  if (!fraction || !nought) throw new Error('two rows are needed');
  expect(sureness(fraction)[0]).toBeLessThan(0.9);
  expect(sureness(nought)[0]).toBe(1);
});

const ENTITIES: Column = { ...COLUMN, field: 'uraian', head: ['Uraian'] };
const rowSure = (rows: readonly Row[]): number[] =>
  doubtTable({ ...table(rows), columns: [ENTITIES, COLUMN] }).rows.map((r) => r.sure);

test('figures without names on one page, and the names elsewhere, are doubted together with their page', () => {
  const named = row('Penataan taman', 'Jumlah taman yang ditata', figure('target', '4'));
  const bare = Array.from({ length: 4 }, (_, i) => ({
    ...row('', '', figure('target', `${i + 5}`)),
    page: 1,
  }));
  const elsewhere = { ...named, page: 2 };
  expect(rowSure([...bare, { ...named, page: 1 }, elsewhere])).toEqual([0.5, 0.5, 0.5, 0.5, 0.5, 1]);
});

test('further indicators of one entity are no rows without a name', () => {
  const first = row('Penataan taman', 'Jumlah taman yang ditata', figure('target', '4'));
  const further = ['bangku', 'lampu', 'pagar', 'pohon'].map((thing) => ({
    ...row('', `Jumlah ${thing} yang dipasang`, figure('target', '9')),
    path: first.path,
  }));
  expect(rowSure([first, ...further])).toEqual([1, 1, 1, 1, 1]);
});

test('figures that count on by one and have no name are the numbers of the columns', () => {
  const numbers = (from: number): Figure[] =>
    Array.from({ length: 4 }, (_, i) => figure('target', String(from + i)));
  expect(sureness(row('Penataan taman', '', ...numbers(8)))[0]).toBeLessThan(0.9);
  const counted = { ...row('Penataan taman', 'Jumlah taman', figure('target', '8')), satuan: 'Unit' };
  expect(sureness(counted)[0]).toBe(1);
});

test('an amount of a few rupiah, and a year stuck to a number, are doubted', () => {
  expect(sureness(row('Penataan taman', 'Jumlah taman', figure('pagu', '2')))[0]).toBeLessThan(0.9);
  expect(sureness(row('Penataan taman', 'Jumlah izin', figure('target', '20155.835')))[0]).toBeLessThan(0.9);
});

test('a table of which half the rows show a sign of misreading is doubted as a whole', () => {
  const good = row('Penataan taman', 'Jumlah taman yang ditata', figure('target', '4'));
  const bad = row('Penataan taman dan', 'Jumlah taman yang ditata', figure('target', '4'));
  const rows = (bads: number): Row[] => Array.from({ length: 8 }, (_, i) => ({ ...(i < bads ? bad : good) }));
  expect(sureness(...rows(4)).slice(4)).toEqual([0.85, 0.85, 0.85, 0.85]);
  expect(sureness(...rows(3)).slice(3)).toEqual([1, 1, 1, 1, 1]);
});

test('a name in which an indicator begins is doubted, one that speaks of a share of shares is not', () => {
  const glued = row('', 'Penataan Taman Rakyat Jumlah Taman yang Ditata', figure('target', '4'));
  const whole = row('', 'Nilai Rata-Rata Persentase Taman yang Ditata', figure('target', '4'));
  expect(sureness(glued)[0]).toBeLessThan(0.9);
  expect(sureness(whole)[0]).toBe(1);
});

test('a sentence in a column of numbers is doubted', () => {
  const numbers = ['4', '7', '9', '12', '15'].map((n) => row('', `Jumlah taman ${n}`, figure('target', n)));
  const sentence = row('', 'Jumlah taman', figure('target', 'Jumlah taman yang ditata', null));
  expect(sureness(...numbers, sentence).map((s) => s < 0.9)).toEqual([
    false,
    false,
    false,
    false,
    false,
    true,
  ]);
});

test('figures below headings that ran into each other are doubted', () => {
  const plain = table([row('Penataan taman', 'Jumlah taman', figure('target', '4'))]);
  const withHead = (...head: string[]): number | undefined =>
    doubtTable({
      ...plain,
      grid: { ...plain.grid, cara: 'layout' },
      columns: [ENTITIES, { ...COLUMN, head }],
    }).rows[0]?.figures[0]?.sure;
  expect(withHead('Realisasi Target Target Kinerja')).toBeLessThan(0.9);
  expect(withHead('Target', 'Tahun 2024')).toBe(1);
});

test('a name that reads as an indicator is doubted on a row without one, where the others have theirs', () => {
  const rows = Array.from({ length: 9 }, (_, i) =>
    row(`Penataan taman ke-${String(i)}`, 'Jumlah taman yang ditata', figure('target', '4')),
  );
  const moved = row('Persentase warga yang puas', '', figure('target', '4'));
  const mean = row('Rata-Rata Capaian Program', '', figure('target', '4'));
  expect(sureness(...rows, moved).map((s) => s < 0.9)).toEqual([...rows.map(() => false), true]);
  expect(sureness(...rows, mean).at(-1)).toBe(1);
});

test('a table in drawing order of which many rows have no figure was read from pieces of names', () => {
  const rows = THINGS.map((thing, i) =>
    row(`Penataan ${thing}`, `Jumlah ${thing} yang ditata`, ...(i < 5 ? [figure('target', `${i + 2}`)] : [])),
  );
  const read = (of: readonly Row[], cara: Cara = 'stream'): number[] => {
    const plain = table(of);
    return doubtTables([{ ...plain, grid: { ...plain.grid, cara } }])[0]?.rows.map((r) => r.sure) ?? [];
  };
  expect(new Set(read(rows))).toEqual(new Set([0.6]));
  expect(new Set(read(rows.slice(0, 8)))).toEqual(new Set([1]));
  expect(new Set(read(rows, 'ruled'))).toEqual(new Set([1]));
});

test('a small table is doubted beside larger ones that were read from pieces, a large one is not', () => {
  const rows = THINGS.map((thing, i) =>
    row(`Penataan ${thing}`, `Jumlah ${thing} yang ditata`, ...(i < 5 ? [figure('target', `${i + 2}`)] : [])),
  );
  const whole = THINGS.slice(2).map((thing, i) =>
    row(`Penataan ${thing}`, `Jumlah ${thing} yang ditata`, figure('target', `${i + 2}`)),
  );
  const shredded = [table(rows), table(rows)];
  const firstSure = (...tables: readonly Table[]): number | undefined =>
    doubtTables(tables).at(-1)?.rows[0]?.sure;
  expect(firstSure(...shredded, table(whole.slice(0, 3)))).toBe(0.6);
  expect(firstSure(table(whole), table(whole), table(whole.slice(0, 3)))).toBe(1);
  expect(firstSure(...shredded, table(whole))).toBe(1);
});

test('a line of units among the first rows is the rest of a heading: what each column means is doubted', () => {
  const plain = table([row('Penataan Taman', 'Jumlah taman', figure('realisasi', '4'))]);
  const sure = (...texts: readonly string[]): number | undefined => {
    const cells = texts.map((text) => ({ text, line: 1, page: 1, rowSpan: 1, colSpan: 1, lines: [1] }));
    const grid = { ...plain.grid, cara: 'markdown' as const, body: [{ line: 1, page: 1, cells }] };
    return doubtTable({ ...plain, grid }).rows[0]?.figures[0]?.sure;
  };
  expect(sure('', 'K', 'Rp', 'K', 'Rp')).toBe(0.5);
  expect(sure('Penataan Taman', 'K', 'Rp', 'K')).toBe(1);
});
