import { exact } from '../arith/exact.js';
import { readValue } from '../lex/value.js';
import type { LkjRecord } from '../record/schema.js';
import { ANGKA, type Angka } from '../types.js';
import type { Check, CheckedTable, Raised } from './checked.js';
import type { RuleText } from './rule-text.js';
import { figure } from './figures.js';

/** FORMAT: a number printed in a broken or mixed format. */
export const formatText: RuleText = {
  en: {
    title: 'a number printed in a broken or mixed format',
    checks:
      'Numbers are whole and well grouped; a column keeps to one decimal mark; a column of percentages holds no words; an amount is of the size of its column; numbers of one column are all grouped and all bare of units; an index has no percent sign.',
    matters: 'A lost or foreign mark changes a figure by a factor of a hundred or a thousand.',
    example: '3.214.476/245, or 98.80 in a column of decimal commas, or an amount of 32 among millions.',
    fix: 'Print the number again in the form of its column.',
    law: 'Permendagri 90/2019; EYD, tanda desimal.',
  },
  id: {
    title: 'angka yang tercetak dalam format rusak atau campur',
    checks:
      'Angka utuh dan dikelompokkan dengan benar; satu kolom memakai satu tanda desimal; kolom persentase tidak berisi kata; jumlah sebesar jumlah lain di kolomnya; angka satu kolom semuanya dikelompokkan dan tanpa satuan; indeks tidak bertanda persen.',
    matters: 'Tanda yang hilang atau asing mengubah angka seratus atau seribu kali lipat.',
    example: '3.214.476/245, atau 98.80 di kolom berkoma desimal, atau jumlah 32 di antara jutaan.',
    fix: 'Cetak ulang angkanya dalam bentuk kolomnya.',
    law: 'Permendagri 90/2019; EYD, tanda desimal.',
  },
};

export const format: Check = (doc) => doc.tables.flatMap(checkTable);

function checkTable(table: CheckedTable): Raised[] {
  return [
    ...table.records.flatMap(broken),
    ...ANGKA.flatMap((f) => mixed(table.records, f)),
    ...sizes(table.records),
    ...words(table.records),
    ...ANGKA.flatMap((f) => ungrouped(table.records, f)),
    ...ANGKA.flatMap((f) => united(table.records, f)),
    ...indexUnits(table.records),
  ];
}

function broken(record: LkjRecord): Raised[] {
  return ANGKA.flatMap((field) => {
    const printed = record.raw[field];
    if (!printed || record[field] === '') return [];
    const value = readValue(printed);
    return value.kind === 'number' && value.broken ? [raise(record, field, record[field], 'warning')] : [];
  });
}

/** Fewer than this share of a column's marked numbers in the other style are slips; more are a habit. */
const SLIPS = 0.25;
/** A column must show its style this often before another one is called a slip. */
const HABIT = 4;

function mixed(records: readonly LkjRecord[], field: Angka): Raised[] {
  const styled = records.flatMap((record) => {
    const style = styleOf(record.raw[field] ?? '');
    return style ? [{ record, style }] : [];
  });
  const comma = styled.filter((s) => s.style === ',').length;
  const dot = styled.length - comma;
  if (Math.max(comma, dot) < HABIT || Math.min(comma, dot) >= SLIPS * styled.length) return [];
  const habit = comma > dot ? ',' : '.';
  return styled
    .filter((s) => s.style !== habit)
    .map(({ record }) => raise(record, field, record[field], 'info'));
}

/** The decimal mark that a number shows without doubt. */
function styleOf(raw: string): ',' | '.' | null {
  const number = /\d[\d.,]*\d/.exec(raw)?.[0] ?? '';
  if (/^\d{1,3}(?:\.\d{3}){2,}$|^\d{1,3}(?:\.\d{3})+,\d+$|^\d+,\d{1,2}$/.test(number)) return ',';
  if (/^\d{1,3}(?:,\d{3}){2,}$|^\d{1,3}(?:,\d{3})+\.\d+$|^\d+\.\d{1,2}$/.test(number)) return '.';
  return null;
}

const MONEY = ['pagu', 'realisasi_rp'] as const;
/** Amounts of a budget are above this; what is smaller in a column of millions is of another column. */
const SMALL = 1000n;
const LARGE = 1_000_000n;
const AMOUNTS = 4;

function sizes(records: readonly LkjRecord[]): Raised[] {
  return MONEY.flatMap((field) => {
    const amounts = records.flatMap((record) => {
      const value = figure(record, field);
      const whole = value ? value.digits / 10n ** BigInt(value.places) : 0n;
      return whole > 0n ? [{ record, whole }] : [];
    });
    const large = amounts.filter((a) => a.whole >= LARGE).length;
    if (large < AMOUNTS || large < amounts.length * (1 - SLIPS)) return [];
    return amounts.filter((a) => a.whole < SMALL).map(({ record }) => raise(record, field, '', 'warning'));
  });
}

/** A column of percentages with a word in it: the cell holds another column's text. */
function words(records: readonly LkjRecord[]): Raised[] {
  return (['capaian', 'capaian_rp'] as const).flatMap((field) => {
    const filled = records.filter((r) => r[field] !== '');
    const texts = filled.filter(
      (r) => exact(r[field]) === null && /\p{L}{3,}/u.test(r[field]) && !/^n\/?a$/i.test(r[field]),
    );
    if (filled.length - texts.length < HABIT || texts.length >= SLIPS * filled.length) return [];
    return texts.map((record) => raise(record, field, '', 'warning'));
  });
}

/** A number of four digits and more without the grouping that its column has. */
function ungrouped(records: readonly LkjRecord[], field: Angka): Raised[] {
  const large = records.filter((r) => /^\d{1,3}(?:[.,]\d{3})+$|^\d{4,}$/.test((r.raw[field] ?? '').trim()));
  const bare = large.filter((r) => /^\d{4,}$/.test((r.raw[field] ?? '').trim()));
  if (bare.length === 0 || bare.length >= SLIPS * large.length) return [];
  return bare.map((record) => raise(record, field, record[field], 'info'));
}

/** A unit in the cell, where the column's cells are bare numbers and the unit has a column of its own. */
function united(records: readonly LkjRecord[], field: Angka): Raised[] {
  const numbers = records.filter((r) => r.satuan !== '' && exact(r[field]) !== null && r.raw[field]);
  const withUnit = numbers.filter((r) => /\d\s*\p{L}{3,}\s*$/u.test(r.raw[field] ?? ''));
  if (numbers.length - withUnit.length < HABIT || withUnit.length >= SLIPS * numbers.length) return [];
  return withUnit.map((record) => raise(record, field, record[field], 'info'));
}

/** An index has a scale of its own; a percent sign beside it is of another row, or out of habit. */
function indexUnits(records: readonly LkjRecord[]): Raised[] {
  const seen = new Set<string>();
  return records.flatMap((record) => {
    const key = `${record.uraian}|${record.indikator}`;
    if (!/^indeks\b/i.test(record.indikator) || record.satuan !== '%' || seen.has(key)) return [];
    seen.add(key);
    return [
      { records: [record], severity: 'info', printed: '%', expected: '', code: 'finding.FORMAT.index' },
    ];
  });
}

function raise(record: LkjRecord, field: Angka, expected: string, severity: Raised['severity']): Raised {
  return {
    records: [record],
    severity,
    printed: record.raw[field] ?? record[field],
    expected,
    code: expected === '' ? 'finding.FORMAT.foreign' : 'finding.FORMAT',
    args: { column: field },
  };
}
