import { gather } from '../lex/gather.js';
import { exact } from '../arith/exact.js';
import type { LkjRecord } from '../record/schema.js';
import { KINERJA, type Angka } from '../types.js';
import { groupBy, type Raised } from './checked.js';
import { formatSlip } from './format-cells.js';

/** Fewer than this share of a column's cells that are printed in another way are slips; more are a habit. */
export const SLIPS = 0.25;
/** A column must show how it is printed this often before another way is called a slip. */
export const HABIT = 4;

/** A column of percentages with a word in it: the cell holds another column's text. */
export function foreignWords(records: readonly LkjRecord[]): Raised[] {
  return gather(['capaian', 'capaian_rp'] as const, (field) => {
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
  const printed = (r: LkjRecord): string => (r.raw[field] ?? '').trim();
  const grouped = records.filter((r) => /^\d{1,3}(?:[.,]\d{3})+$/.test(printed(r)));
  const bare = records.filter((r) => /^(?!(?:19|20)\d\d$)\d{4,}$/.test(printed(r)));
  if (bare.length > grouped.length) return [];
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
  return gather([...rows.values()], (row) => {
    const cells = gather(row, (record) =>
      gather(KINERJA, (field) => (record.raw[field] && exact(record[field]) ? [{ record, field }] : [])),
    );
    const bare = cells.filter(({ record, field }) => !(record.raw[field] ?? '').includes('%'));
    const [one] = bare;
    if (!one || bare.length > 1 || cells.length - 1 < SIGNED) return [];
    return [formatSlip(one.record, one.field, `${one.record.raw[one.field] ?? ''}%`, 'info')];
  });
}
