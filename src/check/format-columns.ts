import { exact } from '../arith/exact.js';
import type { LkjRecord } from '../record/schema.js';
import { KINERJA, RUPIAH, type Angka } from '../types.js';
import { groupBy, type Raised } from './checked.js';
import { figure } from './figures.js';
import { formatSlip } from './format-cells.js';

/** Fewer than this share of a column's marked numbers in the other style are slips; more are a habit. */
const SLIPS = 0.25;
/** A column must show its style this often before another one is called a slip. */
const HABIT = 4;

/**
 * Numbers with another decimal mark than their column has. Where both marks are a habit, the one number
 * where the column changes over is told.
 */
export function mixedStyles(records: readonly LkjRecord[], field: Angka): Raised[] {
  const styled = records.flatMap((record) => {
    const style = styleOf(record.raw[field] ?? '');
    return style ? [{ record, style }] : [];
  });
  const comma = styled.filter((s) => s.style === ',').length;
  const dot = styled.length - comma;
  const [many, few] = [Math.max(comma, dot), Math.min(comma, dot)];
  if (many < HABIT || few === 0) return [];
  const habit = comma > dot ? ',' : '.';
  const others = styled.filter((s) => s.style !== habit);
  if (few < SLIPS * styled.length)
    return others.map(({ record }) => formatSlip(record, field, record[field], 'info'));
  const change = styled.find((s, i) => i > 0 && s.style !== styled[i - 1]?.style);
  return change ? [formatSlip(change.record, field, change.record[field], 'info')] : [];
}

/** The decimal mark that a number shows without doubt. */
function styleOf(raw: string): ',' | '.' | null {
  const number = /\d[\d.,]*\d/.exec(raw)?.[0] ?? '';
  if (/^\d{1,3}(?:\.\d{3}){2,}$|^\d{1,3}(?:\.\d{3})+,\d+$|^\d+,\d{1,2}$/.test(number)) return ',';
  if (/^\d{1,3}(?:,\d{3}){2,}$|^\d{1,3}(?:,\d{3})+\.\d+$|^\d+\.\d{1,2}$/.test(number)) return '.';
  return null;
}

/** Amounts of a budget are above this; what is smaller in a column of millions is of another column. */
const SMALL = 1000n;
const LARGE = 1_000_000n;
const AMOUNTS = 4;

/** Amounts too small for their column. */
export function foreignSizes(records: readonly LkjRecord[]): Raised[] {
  return RUPIAH.flatMap((field) => {
    const amounts = records.flatMap((record) => {
      const value = figure(record, field);
      const whole = value ? value.digits / 10n ** BigInt(value.places) : 0n;
      return whole > 0n ? [{ record, whole }] : [];
    });
    const large = amounts.filter((a) => a.whole >= LARGE).length;
    if (large < AMOUNTS || large < amounts.length * (1 - SLIPS)) return [];
    return amounts
      .filter((a) => a.whole < SMALL)
      .map(({ record }) => formatSlip(record, field, '', 'warning'));
  });
}

/** A column of percentages with a word in it: the cell holds another column's text. */
export function foreignWords(records: readonly LkjRecord[]): Raised[] {
  return (['capaian', 'capaian_rp'] as const).flatMap((field) => {
    const filled = records.filter((r) => r[field] !== '');
    const texts = filled.filter(
      (r) => exact(r[field]) === null && /\p{L}{3,}/u.test(r[field]) && !/^n\/?a$/i.test(r[field]),
    );
    if (filled.length - texts.length < HABIT || texts.length >= SLIPS * filled.length) return [];
    return texts.map((record) => formatSlip(record, field, '', 'warning'));
  });
}

/** A number of four digits and more without the grouping that its column has. */
export function ungrouped(records: readonly LkjRecord[], field: Angka): Raised[] {
  const large = records.filter((r) => /^\d{1,3}(?:[.,]\d{3})+$|^\d{4,}$/.test((r.raw[field] ?? '').trim()));
  const bare = large.filter((r) => /^(?!(?:19|20)\d\d$)\d{4,}$/.test((r.raw[field] ?? '').trim()));
  if (bare.length * 2 > large.length) return [];
  return bare.map((record) => formatSlip(record, field, record[field], 'info'));
}

/** A unit in the cell, where the column's cells are bare numbers and the unit has a column of its own. */
export function united(records: readonly LkjRecord[], field: Angka): Raised[] {
  const numbers = records.filter((r) => r.satuan !== '' && exact(r[field]) !== null && r.raw[field]);
  const withUnit = numbers.filter((r) => /\d\s*\p{L}{3,}\s*$/u.test(r.raw[field] ?? ''));
  if (numbers.length - withUnit.length < HABIT || withUnit.length >= SLIPS * numbers.length) return [];
  return withUnit.map((record) => formatSlip(record, field, record[field], 'info'));
}

/** Cells of one row with a percent sign that make one without it a slip. */
const SIGNED = 2;

/** The one figure of an indicator that lacks the percent sign of all its others. */
export function percentSigns(records: readonly LkjRecord[]): Raised[] {
  const rows = groupBy(
    records.filter((r) => r.satuan === '%'),
    (r) => `${r.uraian}|${r.indikator}`,
  );
  return [...rows.values()].flatMap((row) => {
    const cells = row.flatMap((record) =>
      KINERJA.flatMap((field) => (record.raw[field] && exact(record[field]) ? [{ record, field }] : [])),
    );
    const bare = cells.filter(({ record, field }) => !(record.raw[field] ?? '').includes('%'));
    const [one] = bare;
    if (!one || bare.length > 1 || cells.length - 1 < SIGNED) return [];
    return [formatSlip(one.record, one.field, `${one.record.raw[one.field] ?? ''}%`, 'info')];
  });
}
