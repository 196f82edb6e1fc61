import { describe, expect, test } from 'vitest';
import { check } from '../../src/check/check.js';
import type { Left } from '../../src/check/checked.js';
import { RULES, type Rule } from '../../src/record/columns.js';
import type { LkjRecord } from '../../src/record/schema.js';
import { records } from './record.js';

type Row = Partial<LkjRecord>;

/** What a rule looks at, once so that it finds something and once so that it does not. */
interface Case {
  readonly triggers: readonly Row[];
  readonly agrees: readonly Row[];
  readonly said?: readonly Row[];
  readonly left?: Left;
}

const PROGRAM: Row = { tingkat: 'program', kode: '1.05.02', uraian: 'PROGRAM PENATAAN TAMAN' };
const KEGIATAN: Row = { tingkat: 'kegiatan', kode: '1.05.02.2.01', uraian: 'Penataan Telaga' };
const INDEKS: Row = { indikator: 'Indeks kepuasan pengunjung taman', satuan: 'Poin' };
const MONEY: Row = { uraian: 'Penataan Telaga', pagu: '200000000', realisasi_rp: '50000000' };
const amounts = (raws: readonly string[]): Row[] =>
  raws.map((raw, i) => ({ uraian: `Taman ${i}`, pagu: raw.replace(/\D/g, ''), raw: { pagu: raw } }));
const quarters = (last: string): Row[] =>
  [last, '10', '10', '10'].map((tw4, i) => ({
    uraian: `Taman ${i}`,
    tw1: '20',
    tw2: '30',
    tw3: '40',
    tw4,
  }));
const plan = (end: string): Row[] =>
  ['100', '110', end].map((pagu, i) => ({ ...KEGIATAN, periode: ['2024', '2025', 'akhir'][i] ?? '', pagu }));
const plans = (end: string): Row[] => [
  ...plan(end),
  ...plan('210').map((row) => ({ ...row, kode: '1.05.02.2.02', uraian: 'Perawatan Pohon Tua' })),
];

const CASES: Readonly<Record<Rule, Case>> = {
  RATIO: {
    triggers: [{ ...INDEKS, target: '80', realisasi: '72', capaian: '100' }],
    agrees: [{ ...INDEKS, target: '80', realisasi: '72', capaian: '90' }],
  },
  RATIO_RP: {
    triggers: [{ ...MONEY, capaian_rp: '83' }],
    agrees: [{ ...MONEY, capaian_rp: '25' }],
  },
  SUM: {
    triggers: [
      { ...PROGRAM, pagu: '510000' },
      { ...KEGIATAN, pagu: '500000' },
    ],
    agrees: [
      { ...PROGRAM, pagu: '500000' },
      { ...KEGIATAN, pagu: '500000' },
    ],
  },
  TW_SUM: { triggers: quarters('1'), agrees: quarters('10') },
  YEAR_SUM: { triggers: plans('310'), agrees: plans('210') },
  MEAN: {
    triggers: [{ capaian: '100' }, { capaian: '80' }, { uraian: 'Rata-rata capaian', capaian: '95' }],
    agrees: [{ capaian: '100' }, { capaian: '80' }, { uraian: 'Rata-rata capaian', capaian: '90' }],
  },
  OVER: {
    triggers: [{ ...MONEY, realisasi_rp: '200000001' }],
    agrees: [{ ...MONEY, realisasi_rp: '200000000' }],
  },
  CROSS: {
    triggers: [
      { ...INDEKS, target: '80' },
      { ...INDEKS, target: '85', tabel: 'Tabel 2' },
    ],
    agrees: [
      { ...INDEKS, target: '80' },
      { ...INDEKS, target: '80.0', tabel: 'Tabel 2' },
    ],
  },
  PROSE: {
    triggers: [{ ...INDEKS, target: '85' }],
    agrees: [{ ...INDEKS, target: '80' }],
    said: [{ ...INDEKS, tabel: 'narasi', target: '80' }],
  },
  TREND: {
    triggers: [{ ...INDEKS, capaian: '85.76', keterangan: 'Tercapai' }],
    agrees: [{ ...INDEKS, capaian: '85.76', keterangan: 'Belum Tercapai' }],
  },
  KODE: {
    triggers: [PROGRAM, { ...KEGIATAN, kode: '1.05.03.2.01' }],
    agrees: [PROGRAM, KEGIATAN],
  },
  FORMAT: {
    triggers: amounts(['1.000.000', '2.000.000', '3.000.000', '4.000.000', '5,000,000']),
    agrees: amounts(['1.000.000', '2.000.000', '3.000.000', '4.000.000', '5.000.000']),
  },
  ERROR_CELL: {
    triggers: [{ ...PROGRAM, raw: { capaian_rp: '#DIV/0!' } }],
    agrees: [{ ...PROGRAM, raw: { capaian_rp: '-' } }],
  },
  UNPLACED: {
    triggers: [PROGRAM],
    agrees: [PROGRAM],
    left: { text: '1.234', baris: 1, halaman: null, tabel: 'Tabel 1', near: null },
  },
};

function rulesOf(rows: readonly Row[], said: readonly Row[] = [], left: readonly Left[] = []): Rule[] {
  const input = { dokumen: 'a.txt', records: records(...rows), narrative: records(...said), unplaced: left };
  return check(input, 'en').findings.map((f) => f.rule);
}

describe.each(RULES)('%s', (rule) => {
  const { triggers, agrees, said = [], left } = CASES[rule];

  test('is told of what does not agree', () => {
    expect(new Set(rulesOf(triggers, said, left ? [left] : []))).toEqual(new Set([rule]));
  });

  test('says nothing of what does', () => {
    expect(rulesOf(agrees, said)).toEqual([]);
  });
});
