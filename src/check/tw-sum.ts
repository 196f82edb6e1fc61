import { formatExact, isZero } from '../arith/exact.js';
import { quartersAgree } from '../arith/quarters.js';
import { sumOf } from '../arith/sums.js';
import { TRIWULAN } from '../types.js';
import type { Check } from './checked.js';
import { graded } from './checked.js';
import { figure } from './figures.js';

/** In a plan most rows add up to 100; where fewer do, the columns are a realisation and need not. */
const PLAN_SHARE = 0.6;

/**
 * TW_SUM: TW I–IV and 100.
 *
 * What it checks: the quarters of a financial plan add up to 100 % of the year's budget, within rounding.
 * Tables whose rows mostly don't are realisations and are left alone.
 * Why it matters: a plan of 97 % leaves money unplanned; in scraped text it also shows a lost digit.
 * Example: 25,33 + 29,74 + 24,92 + 10,01 = 90,00.
 * How to fix: correct the quarter that differs from the cash budget (anggaran kas).
 * Legal basis: Permendagri 77/2020, anggaran kas.
 */
export const twSum: Check = (doc) =>
  doc.tables.flatMap(({ records }) => {
    const rows = records.flatMap((record) => {
      const quarters = TRIWULAN.flatMap((tw) => figure(record, tw) ?? []);
      return quarters.length === TRIWULAN.length && !quarters.every(isZero) ? [{ record, quarters }] : [];
    });
    const agreeing = rows.filter((r) => quartersAgree(r.quarters)).length;
    if (agreeing < PLAN_SHARE * rows.length) return [];
    return rows.flatMap(({ record, quarters }) =>
      quartersAgree(quarters)
        ? []
        : [
            {
              records: [record],
              severity: graded(record),
              printed: formatExact(sumOf(quarters)),
              expected: '100',
              code: 'finding.TW_SUM' as const,
            },
          ],
    );
  });
