import { expect, test } from 'vitest';
import { check } from '../../src/check/check.js';
import { told as against } from '../../src/check/cross-figures.js';
import type { Finding, LkjRecord } from '../../src/record/schema.js';
import { record, records } from './record.js';

function findings(rows: readonly LkjRecord[], narrative: readonly LkjRecord[] = []): Finding[] {
  return check({ dokumen: 'a.txt', records: rows, narrative, unplaced: [] }, 'en').findings;
}

/** Rule, printed and expected of every finding. */
function told(rows: readonly LkjRecord[], narrative: readonly LkjRecord[] = []): string[] {
  return findings(rows, narrative).map((f) => `${f.rule} ${f.printed} ${f.expected}`.trim());
}

test('a capaian that does not follow is told, with what it should be', () => {
  expect(
    findings([record({ indikator: 'Persentase taman', target: '80', realisasi: '72', capaian: '100' })]),
  ).toMatchObject([
    {
      rule: 'RATIO',
      severity: 'error',
      printed: '100',
      expected: '90',
      message: expect.stringContaining('90') as string,
    },
  ]);
});

test.each([
  ['rounded', '3', '2', '66.67'],
  ['cut off', '3', '2', '66.66'],
  ['rounded to a whole', '3', '2', '67'],
  ['less is better, turned round', '4', '5', '80'],
  ['less is better, mirrored', '4', '5', '75'],
  ['no target', '0', '5', '100'],
])('no finding: %s', (_, target, realisasi, capaian) => {
  expect(told([record({ target, realisasi, capaian })])).toEqual([]);
});

test('a doubtful reading is a warning, not an error', () => {
  expect(findings([record({ target: '80', realisasi: '72', capaian: '100', keyakinan: 0.6 })])).toMatchObject(
    [{ severity: 'warning' }],
  );
});

test('absorption and overspending', () => {
  expect(told([record({ pagu: '200000000', realisasi_rp: '50000000', capaian_rp: '83.00' })])).toEqual([
    'RATIO_RP 83.00 25',
  ]);
  expect(told([record({ pagu: '200000000', realisasi_rp: '50000000', capaian_rp: '25' })])).toEqual([]);
  expect(told([record({ pagu: '100', realisasi_rp: '120', capaian_rp: '120' })])).toEqual(['OVER 120 100']);
});

const PROGRAM = { tingkat: 'program', kode: '1.05.02', uraian: 'PROGRAM TAMAN' } as const;
const KEGIATAN = { tingkat: 'kegiatan', program: 'PROGRAM TAMAN' } as const;

test('a program and the sum of its kegiatan', () => {
  const rows = (pagu: string): LkjRecord[] =>
    records(
      { ...PROGRAM, pagu },
      { ...KEGIATAN, uraian: 'Penataan', pagu: '300000' },
      { ...KEGIATAN, uraian: 'Perawatan', pagu: '200000' },
    );
  expect(told(rows('500000'))).toEqual([]);
  expect(told(rows('500001'))).toEqual([]);
  expect(told(rows('510000'))).toEqual(['SUM 510000 500000']);
});

test('a second indicator of an entity is not a second entity', () => {
  expect(
    told(
      records(
        { ...PROGRAM, indikator: 'Persentase a', pagu: '500000' },
        { ...PROGRAM, indikator: 'Persentase b' },
        { ...KEGIATAN, uraian: 'Penataan', pagu: '500000' },
        { ...KEGIATAN, uraian: 'Penataan', indikator: 'Jumlah c', pagu: '500000' },
      ),
    ),
  ).toEqual([]);
});

test('amounts in thousands may be off by their rounding', () => {
  const scaled = (v: string): Partial<LkjRecord> => ({ pagu: `${v}000`, raw: { pagu: v } });
  expect(
    told(
      records(
        { ...PROGRAM, ...scaled('501') },
        { ...KEGIATAN, uraian: 'a', ...scaled('300') },
        { ...KEGIATAN, uraian: 'b', ...scaled('200') },
      ),
    ),
  ).toEqual([]);
});

test('a total is right at whichever level adds up', () => {
  const rows = (total: string): LkjRecord[] =>
    records(
      { ...PROGRAM, pagu: '500' },
      { ...KEGIATAN, uraian: 'a', pagu: '500' },
      { tingkat: 'program', uraian: 'PROGRAM HUTAN', pagu: '300' },
      { tingkat: 'total', uraian: 'Jumlah', pagu: total },
    );
  expect(told(rows('800'))).toEqual([]);
  expect(told(rows('900'))).toEqual(['SUM 900 800']);
});

test('quarters of a plan add up to 100; those of a realisation need not', () => {
  const row = (tw4: string): Partial<LkjRecord> => ({ tw1: '25.33', tw2: '29.74', tw3: '24.92', tw4 });
  expect(told(records(row('20.01'), row('20.01'), row('10.01')))).toEqual(['TW_SUM 90 100']);
  expect(told(records(row('10.01'), row('5.01'), row('20.01')))).toEqual([]);
});

test('the years and the end of the plan', () => {
  const plan = (uraian: string, end: string): LkjRecord[] => [
    record({ uraian, periode: '2024', pagu: '100000' }),
    record({ uraian, periode: '2025', pagu: '110000' }),
    record({ uraian, periode: 'akhir', pagu: end }),
  ];
  const rows = [...plan('a', '210000'), ...plan('b', '210000'), ...plan('c', '220000')];
  expect(told(rows)).toEqual(['YEAR_SUM 220000 210000']);
});

test('a printed average', () => {
  const rows = (mean: string): LkjRecord[] =>
    records(
      { uraian: 'a', capaian: '100' },
      { uraian: 'b', capaian: '90' },
      { uraian: 'c', capaian: '80' },
      { uraian: 'Capaian Rata-Rata', capaian: mean },
    );
  expect(told(rows('90.00'))).toEqual([]);
  expect(told(rows('95.00'))).toEqual(['MEAN 95.00 90']);
});

test('another table prints another figure for the same thing', () => {
  const indikator = 'Persentase taman kota yang tertata';
  const rows = (third: string): LkjRecord[] =>
    ['98.79', '98.79', third].map((realisasi, i) =>
      record({ tabel: `Tabel ${String(i)}`, baris: i + 1, indikator, realisasi }),
    );
  expect(findings(rows('98.80'))).toMatchObject([
    { rule: 'CROSS', tabel: 'Tabel 2', printed: '98.80', expected: '98.79' },
  ]);
  expect(told(rows('98.8'))).toEqual([]);
});

test('a row of the same table is named by its line, another table by its name', () => {
  const [one, other] = records({ target: '71.43' }, { target: '28.57' });
  if (!one || !other) throw new Error('two rows are needed');
  expect(against(one, other, 'target', 'info')).toMatchObject({
    code: 'finding.CROSS.row',
    args: { line: 2 },
  });
  expect(against(one, { ...other, tabel: 'Tabel 2' }, 'target', 'info')).toMatchObject({
    code: 'finding.CROSS',
    args: { tabel: 'Tabel 2' },
  });
});

test('two versions of a budget are not compared', () => {
  const rows = ['a', 'b', 'c', 'd', 'e'].flatMap((letter) => {
    const uraian = `Pemeliharaan taman kota ${letter}`;
    return [
      record({ tabel: 'Tabel A', tingkat: 'kegiatan', uraian, pagu: '100000' }),
      record({ tabel: 'Tabel B', tingkat: 'kegiatan', uraian, pagu: letter === 'a' ? '100000' : '170000' }),
    ];
  });
  expect(told(rows)).toEqual([]);
});

test('the narrative says something else', () => {
  const row = record({
    indikator: 'Persentase taman kota yang tertata (%)',
    target: '65',
    realisasi: '27.54',
  });
  const said = record({
    tabel: 'narasi',
    baris: 9,
    indikator: 'Prosentase taman kota yang tertata',
    target: '65',
    realisasi: '25.74',
  });
  expect(findings([row], [said])).toMatchObject([{ rule: 'PROSE', printed: '27.54', expected: '25.74' }]);
  expect(told([row], [{ ...said, realisasi: '27.5' }])).toEqual([]);
  expect(told([row], [{ ...said, periode: '2023' }])).toEqual([]);
});

test('words of achievement and the figures', () => {
  expect(told([record({ capaian: '85.76', keterangan: 'Tercapai' })])).toEqual([
    'TREND Tercapai Belum Tercapai',
  ]);
  expect(told([record({ capaian: '85.76', keterangan: 'Belum Tercapai' })])).toEqual([]);
  const years = (word: string): LkjRecord[] => [
    record({ indikator: 'x', periode: '2023', realisasi: '90' }),
    record({ indikator: 'x', periode: '2024', realisasi: '85', keterangan: word }),
  ];
  expect(told(years('Naik'))).toEqual(['TREND Naik Turun']);
  expect(told(years('Turun'))).toEqual([]);
});

test('codes under their parent, whole and of one entity', () => {
  const rows = (kode: string): LkjRecord[] =>
    records(
      { ...PROGRAM },
      { ...KEGIATAN, kode: '1.05.02.2.01', uraian: 'Penataan' },
      { tingkat: 'subkegiatan', kode, uraian: 'Penanaman' },
    );
  expect(told(rows('1.05.02.2.01.0001'))).toEqual([]);
  expect(told(rows('1.05.02.2.011.01'))).toEqual(['KODE 1.05.02.2.011.01 1.05.02.2.01']);
  expect(
    told([
      ...rows('1.05.02.2.01.0001'),
      record({ tingkat: 'subkegiatan', kode: '1.05.02.2.01.0001', uraian: 'Penyiraman' }),
    ]),
  ).toEqual(['KODE 1.05.02.2.01.0001']);
});

test('broken and mixed numbers, and what does not belong in a column', () => {
  expect(told([record({ pagu: '3214476245', raw: { pagu: '3.214.476/245' } })])).toEqual([
    'FORMAT 3.214.476/245 3214476245',
  ]);
  const column = ['1,5', '2,5', '3,5', '4,5', '5,25', '6.5'].map((raw) =>
    record({ realisasi: raw.replace(',', '.'), raw: { realisasi: raw } }),
  );
  expect(told(column)).toEqual(['FORMAT 6.5 6.5']);
  const money = ['5000000', '6000000', '7000000', '8000000', '32'].map((pagu) => record({ pagu }));
  expect(told(money)).toEqual(['FORMAT 32']);
});

test('errors of the spreadsheet', () => {
  expect(told([record({ raw: { capaian_rp: '#DIV/0!' } }), record({ raw: { capaian: '-' } })])).toEqual([
    'ERROR_CELL #DIV/0!',
  ]);
});

test('a figure that no record took marks the row beside it', () => {
  const near = record({ uraian: 'Penataan', baris: 4 });
  const left = { text: '57.407.500', baris: 6, halaman: 2, tabel: 'Tabel 1', near };
  const { findings: found, records: marked } = check(
    { dokumen: 'a.txt', records: [near], narrative: [], unplaced: [left] },
    'id',
  );
  expect(found).toMatchObject([{ rule: 'UNPLACED', baris: 6, halaman: 2, uraian: '', severity: 'warning' }]);
  expect(marked[0]?.temuan).toEqual(['UNPLACED']);
});

test('a slip that only follows from another one is information', () => {
  const plan = (columns: Partial<LkjRecord>, end: string): LkjRecord[] => [
    record({ ...columns, periode: '2024', pagu: '100000' }),
    record({ ...columns, periode: '2025', pagu: '110000' }),
    record({ ...columns, periode: 'akhir', pagu: end }),
  ];
  const rows = [
    ...plan({ ...PROGRAM }, '210000'),
    ...plan({ ...KEGIATAN, uraian: 'Penataan' }, '230000'),
    ...plan({ tingkat: 'program', uraian: 'PROGRAM HUTAN' }, '210000'),
    ...plan({ tingkat: 'program', uraian: 'PROGRAM AIR' }, '210000'),
  ];
  expect(
    findings(rows)
      .map((f) => `${f.rule} ${f.severity}`)
      .sort(),
  ).toEqual(['SUM info', 'YEAR_SUM error']);
});

test('every finding marks its record', () => {
  const { records: marked } = check(
    {
      dokumen: 'a',
      records: [record({ target: '80', realisasi: '72', capaian: '100', pagu: '1', realisasi_rp: '2' })],
      narrative: [],
      unplaced: [],
    },
    'en',
  );
  expect(marked[0]?.temuan).toEqual(['RATIO', 'OVER']);
});

test('a share of money that is printed as a dash is told', () => {
  const dash = { pagu: '200000000', raw: { realisasi_rp: '-' } };
  expect(told([record({ ...dash, capaian_rp: '10.00' })])).toEqual(['RATIO_RP 10.00 0']);
  expect(told([record({ ...dash, capaian_rp: '0.00' })])).toEqual([]);
  expect(told([record({ pagu: '200000000', capaian_rp: '10.00' })])).toEqual([]);
});

test('a second total is that of the rows since the first one, of all rows or of the totals', () => {
  const rows = (second: string, tabel = 'Tabel 1'): LkjRecord[] =>
    records(
      ...[
        { ...PROGRAM, pagu: '300000' },
        { ...PROGRAM, kode: '1.05.03', uraian: 'PROGRAM POHON', pagu: '200000' },
        { tingkat: 'total', uraian: 'Jumlah', pagu: '500000' } as const,
        { ...PROGRAM, pagu: '100000' },
        { ...PROGRAM, kode: '1.05.03', uraian: 'PROGRAM POHON', pagu: '600000' },
        { tingkat: 'total', uraian: 'Jumlah', pagu: second } as const,
      ].map((r) => ({ ...r, tabel })),
    );
  expect(told(rows('700000'))).toEqual([]);
  expect(told(rows('1200000'))).toEqual([]);
  expect(told(rows('900000'))).toEqual(['SUM 900000 700000']);
});
