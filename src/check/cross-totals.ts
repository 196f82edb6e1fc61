import { withinHundredths } from '../arith/exact.js';
import type { LkjRecord } from '../record/schema.js';
import type { Rupiah } from '../types.js';
import { groupBy, type Checked, type Raised } from './checked.js';
import { agree, CHANGED, majority, shownOnce, told } from './cross-figures.js';
import { figure } from './figures.js';
import { totalsOff } from './sum-totals.js';
import { NEAR_TOTALS } from './sums-up.js';

/**
 * The total of one table and that of another for the same period, where they nearly agree: tables of other
 * things have totals that are far apart.
 */
export function compareTotals({ records, tables }: Checked, field: Rupiah): Raised[] {
  const totals = records.filter((r) => r.tingkat === 'total' && r.periode !== '' && !isPlanned(r));
  const wrong = new Set(
    tables.flatMap((t) => totalsOff(t.records, field)).flatMap((raised) => raised.records),
  );
  return [...groupBy(totals, (r) => r.periode).values()].flatMap((same) => {
    // Of two totals the one that its own rows make is the one to go by.
    const shown = shownOnce(same, field)
      .flatMap((s) => s.shown)
      .sort((a, b) => Number(wrong.has(a)) - Number(wrong.has(b)));
    const reference = majority(shown, field);
    if (!reference) return [];
    return shown
      .filter((r) => !agree(r, reference, field) && nearly(r, reference, field))
      .map((r) => told(r, reference, field, 'warning'));
  });
}

/** A budget before or after a change; what was spent is told of the budget that held in the end. */
function isPlanned({ tabel, realisasi_rp }: LkjRecord): boolean {
  return CHANGED.test(tabel) && realisasi_rp === '';
}

function nearly(a: LkjRecord, b: LkjRecord, field: Rupiah): boolean {
  const [x, y] = [figure(a, field), figure(b, field)];
  return x !== null && y !== null && withinHundredths(x, y, NEAR_TOTALS);
}
