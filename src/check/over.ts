import { compareExact } from '../arith/exact.js';
import type { Check } from './checked.js';
import { graded } from './checked.js';
import { figure } from './figures.js';

/**
 * OVER: realisasi_rp above pagu.
 *
 * What it checks: no entity spends more than its budget.
 * Why it matters: spending above the budget is not allowed; in print it nearly always means that one of the
 * two amounts is of another row, another year or before a budget change.
 * Example: pagu 492.611.408, realisasi_rp 512.298.200.
 * How to fix: print the budget after the change, or correct the amount.
 * Legal basis: PP 12/2019 pasal 124: spending may not exceed the budget provided.
 */
export const over: Check = (doc) =>
  doc.records.flatMap((record) => {
    const pagu = figure(record, 'pagu');
    const spent = figure(record, 'realisasi_rp');
    if (!pagu || !spent || pagu.digits <= 0n || compareExact(spent, pagu) <= 0) return [];
    return [
      {
        records: [record],
        severity: graded(record),
        printed: record.realisasi_rp,
        expected: record.pagu,
        code: 'finding.OVER' as const,
      },
    ];
  });
