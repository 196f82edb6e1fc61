import { expect, test } from 'vitest';
import { check } from '../../src/check/check.js';
import type { Settings } from '../../src/check/settings.js';
import type { LkjRecord } from '../../src/record/schema.js';
import { record, records } from './record.js';

function told(rows: readonly LkjRecord[], narrative: readonly LkjRecord[] = []): string[] {
  const { findings } = check({ dokumen: 'a.txt', records: rows, narrative, unplaced: [] }, 'en');
  return findings.map((f) => `${f.rule} ${f.severity} ${f.printed} ${f.expected}`.trim());
}

const PROGRAM = { tingkat: 'program', kode: '1.05.02', uraian: 'PROGRAM TAMAN' } as const;
const KEGIATAN = { tingkat: 'kegiatan', program: 'PROGRAM TAMAN' } as const;

test('a part that is larger than the whole, which the others make without it', () => {
  const rows = (odd: string): LkjRecord[] =>
    records(
      { ...PROGRAM, pagu: '500000' },
      { ...KEGIATAN, uraian: 'Penataan', pagu: '300000' },
      { ...KEGIATAN, uraian: 'Perawatan', pagu: '200000' },
      { ...KEGIATAN, uraian: 'Pengerukan', pagu: odd },
    );
  expect(told(rows('900000000'))).toEqual(['SUM error 900000000']);
  expect(told(rows('0'))).toEqual([]);
});

test('a row that is larger than its whole in every year is of another level', () => {
  const year = (periode: string): Partial<LkjRecord>[] => [
    { ...PROGRAM, periode, pagu: '500000' },
    { ...KEGIATAN, periode, uraian: 'Penataan', pagu: '500000' },
    { ...KEGIATAN, periode, uraian: 'Telaga', pagu: '900000000' },
  ];
  expect(told(records(...year('2024'), ...year('2025')))).toEqual([]);
});

test('a total of scores that is nearly the sum of them', () => {
  const rows = (total: string): LkjRecord[] =>
    records(
      ...['20.13', '12.85', '11.19', '18.50'].map((realisasi, i) => ({ uraian: `Unsur ${i}`, realisasi })),
      { tingkat: 'total', uraian: 'Jumlah', realisasi: total },
    );
  expect(told(rows('62.69'))).toEqual(['SUM info 62.69 62.67']);
  expect(told(rows('62.67'))).toEqual([]);
  expect(told(rows('15.67'))).toEqual([]);
});

test('a cap at 100 that a few rows show is worth knowing; one that a table breaks is an error', () => {
  const capped = { indikator: 'Jumlah taman', target: '1', realisasi: '2', capaian: '100' };
  expect(told([record(capped)])).toEqual(['RATIO info 100 200']);
  expect(told(records(...Array.from({ length: 5 }, () => capped)))).toEqual([]);
  expect(told(records(capped, { target: '4', realisasi: '5', capaian: '125' }))).toEqual([
    'RATIO error 100 200',
  ]);
});

test('an index measured as if less were better', () => {
  const figures = { target: '84.05', realisasi: '85.71', capaian: '98.02' };
  expect(told([record({ indikator: 'Indeks kerapian taman', ...figures })])).toEqual([
    'RATIO info 98.02 101.98',
  ]);
  expect(told([record({ indikator: 'Indeks risiko banjir taman', ...figures })])).toEqual([]);
});

test('a share of one among percentages', () => {
  const row = { indikator: 'Persentase taman', target: '4.6', realisasi: '959', capaian: '208.48' };
  expect(told([record(row)])).toEqual(['RATIO error 208.48 20847.83', 'FORMAT warning 959 9.59']);
  expect(told([record({ target: '4', realisasi: '3', capaian: '0.75' })])).toEqual([]);
});

test('a percentage beside its fraction', () => {
  const row = { indikator: 'Cakupan kartu taman', satuan: '%', keterangan: '64.045/66.276' };
  expect(told([record({ ...row, realisasi: '99.65' })])).toEqual(['RATIO warning 99.65 96.63']);
  expect(told([record({ ...row, realisasi: '96.63' })])).toEqual([]);
  expect(told([record({ ...row, keterangan: '12/2024', realisasi: '99.65' })])).toEqual([]);
});

test('a missing code, and one of another form than those of its level', () => {
  const coded = (last: readonly string[]): LkjRecord[] =>
    records(
      ...last.map((kode, i) => ({ tingkat: 'subkegiatan', kode, uraian: `Perawatan taman ${i}` }) as const),
    );
  const codes = ['1', '2', '3', '4', '5', '6', '7', '8'].map((n) => `1.05.02.2.01.000${n}`);
  expect(told(coded(codes))).toEqual([]);
  expect(told(coded([...codes, '']))).toEqual(['KODE info']);
  expect(told(coded([...codes, '1.05.02.2.01.009']))).toEqual(['KODE info 1.05.02.2.01.009']);
});

test('a zero for the letter O, a lost digit of the sen, a unit twice', () => {
  expect(told([record({ satuan: 'Orang', target: '150', raw: { target: '150 0rang' } })])).toEqual([
    'FORMAT info 150 0rang 150 Orang',
  ]);
  expect(told([record({ pagu: '198058693000', raw: { pagu: '198.058.693.000,0' } })])).toEqual([
    'FORMAT info 198.058.693.000,0 198.058.693.000,00',
  ]);
  expect(told([record({ satuan: 'Orang Orang', target: '800' })])).toEqual(['FORMAT info 800 Orang 800']);
  expect(told([record({ satuan: 'Orang', target: '800' })])).toEqual([]);
});

test('where a column changes its decimal mark for good, the change is told once', () => {
  const column = (raws: readonly string[]): LkjRecord[] =>
    records(
      ...raws.map((raw, i) => ({ uraian: `Taman ${i}`, pagu: raw.replace(/\D/g, ''), raw: { pagu: raw } })),
    );
  const [dots, commas] = ['.', ','].map((m) => [1, 2, 3, 4].map((n) => `${n}${m}000${m}000`));
  expect(told(column([...(dots ?? []), ...(commas ?? [])]))).toEqual(['FORMAT info 1,000,000 1000000']);
  expect(told(column(dots ?? []))).toEqual([]);
});

test('the one figure of an indicator without the percent sign of the others', () => {
  const row = (first: string): LkjRecord[] =>
    records(
      ...[first, '90%', '91%', '92%'].map((target, i) => ({
        periode: String(2023 + i),
        indikator: 'Cakupan taman',
        satuan: '%',
        target: target.replace('%', '').replace(',', '.'),
        raw: { target },
      })),
    );
  expect(told(row('88,5'))).toEqual(['FORMAT info 88,5 88,5%']);
  expect(told(row('88,5%'))).toEqual([]);
});

test('totals of two tables that nearly agree', () => {
  const rows = (second: string): LkjRecord[] =>
    records(
      { tabel: 'Tabel 1', tingkat: 'total', uraian: 'Jumlah', pagu: '6656309000' },
      { tabel: 'Tabel 2', tingkat: 'total', uraian: 'Total', pagu: second },
    );
  expect(told(rows('6656309200'))).toEqual(['CROSS warning 6656309200 6656309000']);
  expect(told(rows('6656309000'))).toEqual([]);
  expect(told(rows('9956309200'))).toEqual([]);
});

test('a sentence of the whole agency, of another year, and with a percent sign on an index', () => {
  const total = [record({ tingkat: 'total', uraian: 'Total', capaian: '100.32' })];
  expect(told(total, [record({ tingkat: 'total', capaian: '77.18' })])).toEqual(['PROSE info 100.32 77.18']);
  expect(told(total, [record({ tingkat: 'total', capaian: '100.3' })])).toEqual([]);
  const index = { indikator: 'Indeks kepuasan pengunjung taman' };
  expect(
    told(
      [record({ ...index, periode: '2023', realisasi: '3.46' })],
      [record({ ...index, realisasi: '3.46' })],
    ),
  ).toEqual(['PROSE info 2023 2024']);
  expect(
    told(
      [record({ ...index, target: '3.3' })],
      [record({ ...index, target: '3.3', raw: { target: '3,3%' } })],
    ),
  ).toEqual(['PROSE info 3.3 3.3%']);
});

test('a gap that a row of another level makes is one of reading, not of the report', () => {
  const rows = (odd: Partial<LkjRecord>): LkjRecord[] =>
    records(
      { ...PROGRAM, pagu: '5000000' },
      { ...KEGIATAN, uraian: 'Penataan', pagu: '4100000' },
      { tingkat: 'subkegiatan', uraian: 'Penanaman', pagu: '4100000' },
      { ...KEGIATAN, uraian: 'Perawatan', pagu: '100000' },
      odd,
    );
  expect(told(rows({ tingkat: 'program', uraian: 'Telaga', pagu: '800000' }))).toEqual([
    'SUM warning 5000000 4200000',
  ]);
  expect(told(rows({ tingkat: 'program', uraian: 'Telaga', pagu: '900000' }))).toEqual([
    'SUM error 5000000 4200000',
  ]);
});

test('a sum that is off in every year is odd; one that is off once is an error', () => {
  const year = (periode: string, pagu: string): Partial<LkjRecord>[] => [
    { ...PROGRAM, periode, pagu },
    { ...KEGIATAN, periode, uraian: 'Penataan', pagu: '400000' },
    { ...KEGIATAN, periode, uraian: 'Perawatan', pagu: '100000' },
  ];
  const years = (...pagu: readonly string[]): LkjRecord[] =>
    records(...pagu.flatMap((p, i) => year(String(2022 + i), p)));
  expect(told(years('510000', '520000', '530000'))).toEqual([
    'SUM warning 510000 500000',
    'SUM warning 520000 500000',
    'SUM warning 530000 500000',
  ]);
  expect(told(years('500000', '500000', '530000'))).toEqual(['SUM error 530000 500000']);
});

test('what follows from a plan’s total is known by the code as well', () => {
  const plan = (kode: string, uraian: string, amounts: readonly string[]): Partial<LkjRecord>[] =>
    amounts.map((pagu, i) => ({
      tingkat: kode.length > 12 ? ('subkegiatan' as const) : ('kegiatan' as const),
      kode,
      uraian,
      periode: ['2024', '2025', 'akhir'][i] ?? '',
      pagu,
    }));
  expect(
    told(
      records(
        ...plan('1.05.02.2.01', 'Penataan Ta man', ['500000', '600000', '1100000']),
        ...plan('1.05.02.2.01.01', 'Penanaman', ['300000', '400000', '710000']),
        ...plan('1.05.02.2.01.02', 'Perawatan', ['200000', '200000', '400000']),
      ),
    ),
  ).toEqual(['SUM info 1100000 1110000', 'YEAR_SUM error 710000 700000']);
});

test('a share that is rounded twice is no finding', () => {
  const row = { pagu: '1983248000', realisasi_rp: '1851324000' };
  expect(told([record({ ...row, capaian_rp: '93.4' })])).toEqual([]);
  expect(told([record({ ...row, capaian_rp: '93.5' })])).toEqual(['RATIO_RP error 93.5 93.35']);
});

test('one measure under two writings, in words', () => {
  const rows = (second: string): LkjRecord[] =>
    records(
      { indikator: 'Kota Layak Taman Bermain (KLTB)', realisasi: 'Pratama' },
      { indikator: 'Status Kota Layak Taman Bermain (KLTB)', realisasi: second },
    );
  expect(told(rows('n/a'))).toEqual(['CROSS info n/a Pratama']);
  expect(told(rows('PRATAMA'))).toEqual([]);
});

test('what was spent is one, whatever the budget was before', () => {
  const rows = (tabel: string, spent: string): LkjRecord[] =>
    records(
      { tabel: 'Tabel 1', tingkat: 'total', uraian: 'Jumlah', pagu: '5000000', realisasi_rp: '4000000' },
      { tabel, tingkat: 'total', uraian: 'Jumlah', pagu: '5100000', realisasi_rp: spent },
    );
  expect(told(rows('Tabel 2 setelah perubahan', '4000100'))).toEqual([
    'CROSS warning 5100000 5000000',
    'CROSS warning 4000100 4000000',
  ]);
  expect(told(rows('Tabel 2 setelah perubahan', ''))).toEqual([]);
});

test('a program with the code of a kegiatan, and a number grouped by both marks', () => {
  expect(told([record({ tingkat: 'kegiatan', kode: '1.18.16.01', uraian: 'Program Data Taman' })])).toEqual([
    'KODE info 1.18.16.01',
  ]);
  expect(told([record({ pagu: '10004030000', raw: { pagu: '10,004,030.000' } })])).toEqual([
    'FORMAT warning 10,004,030.000 10004030000',
  ]);
});

test('a row beside which a figure was left over is no error of the report', () => {
  const rows = records({
    tingkat: 'program',
    uraian: 'PROGRAM TAMAN',
    pagu: '1000',
    realisasi_rp: '500',
    capaian_rp: '90',
  });
  const [near = null] = rows;
  const left = { text: '450', baris: 1, halaman: null, tabel: 'Tabel 1', near };
  const severity = (unplaced: readonly (typeof left)[]): (string | undefined)[] =>
    check({ dokumen: 'a.txt', records: rows, narrative: [], unplaced }, 'en')
      .findings.filter((f) => f.rule === 'RATIO_RP')
      .map((f) => f.severity);
  expect(severity([])).toEqual(['error']);
  expect(severity([left])).toEqual(['warning']);
  expect(severity([{ ...left, near: record({ uraian: 'PROGRAM LAIN' }) }])).toEqual(['error']);
});

test('a goal that carries the money of the whole table, beside other goals', () => {
  const goal = (
    uraian: string,
    pagu: string,
    tingkat: LkjRecord['tingkat'] = 'sasaran',
  ): Partial<LkjRecord> => ({
    tingkat,
    uraian,
    pagu,
    realisasi_rp: pagu,
  });
  const rows = (first: string): LkjRecord[] =>
    records(
      goal('Meningkatnya tata kelola', first),
      goal('PROGRAM KANTOR', '700', 'program'),
      goal('Meningkatnya taman', '300'),
      goal('PROGRAM TAMAN', '300', 'program'),
      goal('TOTAL', '1000', 'total'),
    );
  expect(told(rows('1000'))).toContain('SUM warning 1000 700');
  expect(told(rows('700'))).toEqual([]);
  // One aim above several goals carries the whole as it should.
  const [aim, ...rest] = rows('700');
  expect(told([record({ ...aim, ...goal('Mewujudkan kota taman', '1000', 'tujuan') }), ...rest])).toEqual([]);
});

test('a rule that is off still explains what another one finds', () => {
  const rows = records(
    { ...PROGRAM, pagu: '500000', realisasi_rp: '450000', capaian_rp: '75' },
    { ...KEGIATAN, uraian: 'Penataan', pagu: '400000' },
    { ...KEGIATAN, uraian: 'Perawatan', pagu: '200000' },
  );
  const ratio = (rules: Settings['rules']): string[] =>
    check(
      { dokumen: 'a.txt', records: rows, narrative: [], unplaced: [] },
      'en',
      rules ? { rules } : {},
    ).findings.map((f) => `${f.rule} ${f.severity}`);
  expect(ratio({})).toEqual(['RATIO_RP info', 'SUM error']);
  expect(ratio({ SUM: 'off' })).toEqual(['RATIO_RP info']);
  expect(ratio({ RATIO_RP: 'off' })).toEqual(['SUM error']);
});

test('income above what was hoped for is no finding, spending above the budget is', () => {
  const row = (uraian: string): Partial<LkjRecord> => ({ uraian, pagu: '1000', realisasi_rp: '1200' });
  const rows = [
    { uraian: 'PENDAPATAN' },
    row('Pajak Taman'),
    row('Jumlah Pendapatan'),
    { uraian: 'BELANJA' },
    row('Belanja Pegawai'),
  ];
  expect(told(records(...rows)).filter((t) => t.startsWith('OVER'))).toEqual(['OVER error 1200 1000']);
});

test('income above what was hoped for is no finding, in a table that says what it is of', () => {
  const row = { uraian: 'Taman Bunga', pagu: '200', realisasi_rp: '260' };
  const of = (tabel: string): string[] =>
    told([record({ ...row, tabel })]).filter((f) => f.startsWith('OVER'));
  expect(of('Tabel 3 Realisasi Retribusi Tahun 2024')).toEqual([]);
  expect(of('Tabel 3 Pendapatan dan Belanja')).toEqual(['OVER error 260 200']);
  expect(of('Tabel 3 Realisasi Anggaran')).toEqual(['OVER error 260 200']);
});

test('where no parent is the sum of its rows, the table may leave some out', () => {
  const part = (tingkat: 'program' | 'kegiatan', uraian: string, pagu: string): Partial<LkjRecord> => ({
    tingkat,
    uraian,
    pagu,
  });
  const rows = [
    part('program', 'A', '1000000000'),
    part('kegiatan', 'A1', '600000000'),
    part('kegiatan', 'A2', '250000000'),
  ];
  const whole = [part('program', 'B', '900'), part('kegiatan', 'B1', '400'), part('kegiatan', 'B2', '500')];
  expect(told(records(...rows))).toEqual(['SUM warning 1000000000 850000000']);
  expect(told(records(...rows, ...whole))).toEqual(['SUM error 1000000000 850000000']);
});

test('a quarter may spend more than was planned for it, a year may not', () => {
  const quarter = (periode: string, pagu: string): Partial<LkjRecord> => ({
    uraian: 'Penataan',
    periode,
    pagu,
    realisasi_rp: '120',
  });
  const over = (...rows: Partial<LkjRecord>[]): string[] =>
    told(records(...rows)).filter((f) => f.startsWith('OVER'));
  expect(over(quarter('2024-TW1', '100'), quarter('2024-TW2', '200'))).toEqual(['OVER info 120 100']);
  // The year's budget beside every quarter.
  expect(over(quarter('2024-TW1', '100'), quarter('2024-TW2', '100'))).toHaveLength(2);
  expect(over(quarter('2024', '100'))).toEqual(['OVER error 120 100']);
});

test('quarters of few rows that do not make 100, where the table says that it is a plan', () => {
  const row = (tabel: string, tw4: string): string[] =>
    told([record({ tabel, tw1: '25', tw2: '25', tw3: '25', tw4 })]).filter((f) => f.startsWith('TW_SUM'));
  expect(row('Rencana Aksi 2024', '20')).toEqual(['TW_SUM warning 95 100']);
  expect(row('Realisasi 2024', '20')).toEqual([]);
  // Cumulative: each quarter holds what was before.
  expect(row('Rencana Aksi 2024', '100')).toEqual([]);
});

test('a letter in the place of a digit', () => {
  const slip = (pagu: string): string[] => told([record({ pagu, raw: { pagu } })]);
  expect(slip('50O.000.000')).toEqual(['FORMAT warning 50O.000.000 500.000.000']);
  expect(slip('l2,5')).toEqual(['FORMAT warning l2,5 12,5']);
  expect(slip('I.II')).toEqual([]);
});
