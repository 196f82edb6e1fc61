import { gather } from '../lex/gather.js';
import type { LkjRecord } from '../record/schema.js';
import { RUPIAH } from '../types.js';
import { groupBy, type Raised } from './checked.js';
import { figure } from './figures.js';
import { formatSlip } from './format-cells.js';
import { HABIT, SLIPS } from './format-columns.js';
import { zerosAdded } from './sums-up.js';

/** Amounts of a budget are above this; what is smaller in a column of millions is of another column. */
const SMALL = 1000n;
const LARGE = 1_000_000n;
const AMOUNTS = 4;

/** Amounts too small for their column. */
export function foreignSizes(records: readonly LkjRecord[]): Raised[] {
  return gather(RUPIAH, (field) => {
    const amounts = gather(records, (record) => {
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

/** Zeros of one step of a scale. */
const THOUSAND = 3;

/** Amounts printed in another scale than the others of their column: 5.370.000,00 thousands among whole rupiah. */
export function foreignScales(records: readonly LkjRecord[]): Raised[] {
  return gather(RUPIAH, (field) => {
    const amounts = records.filter(
      (r) => r[field] !== '0' && r.raw[field] && figure(r, field) && zerosAdded(r, field) % THOUSAND === 0,
    );
    const scales = [...groupBy(amounts, (r) => String(zerosAdded(r, field))).values()];
    scales.sort((a, b) => b.length - a.length);
    const [usual = [], ...others] = scales;
    if (usual.length < HABIT || amounts.length - usual.length >= SLIPS * amounts.length) return [];
    return others.flat().map((record) => formatSlip(record, field, record[field], 'warning'));
  });
}
