import type { Check } from './checked.js';

/**
 * UNPLACED: a figure of the source that no record could take.
 *
 * What it checks: every figure printed in a table of the contract stands in a record.
 * Why it matters: nothing is lost silently; a figure left over also throws doubt on the row beside it.
 * Example: an amount drawn at the end of the page that agrees with no row.
 * How to fix: look the line up in the source, and put the figure where it belongs by hand.
 * Legal basis: none; it is the program's own promise.
 */
export const unplaced: Check = (doc) =>
  doc.unplaced.map((left) => ({
    records: left.near ? [left.near] : [],
    severity: 'warning' as const,
    printed: left.text,
    expected: '',
    code: 'finding.UNPLACED' as const,
    left,
  }));
