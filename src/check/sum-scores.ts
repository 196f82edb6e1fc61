import { compareExact, formatExact, withinHundredths, type Exact } from '../arith/exact.js';
import { sumOf } from '../arith/sums.js';
import type { LkjRecord } from '../record/schema.js';
import { groupBy, type Raised } from './checked.js';
import { figure } from './figures.js';

/** A total of fewer scores than this may be anything. */
const FEW = 3;
/** A total and the sum of its rows that are this near, in hundredths, are meant to be the same. */
const NEAR = 2n;

/**
 * "Jumlah" below a list of scores (the components of an evaluation, the parts of an index). Totals of
 * performance columns are often means, so that only a sum that is nearly right is told, as information: the
 * scores may have been rounded.
 */
export function scoreTotals(records: readonly LkjRecord[]): Raised[] {
  return [...groupBy(records, (r) => r.periode).values()].flatMap((own) =>
    (['target', 'realisasi', 'capaian'] as const).flatMap((field) => {
      let rows: LkjRecord[] = [];
      return own.flatMap((record): Raised[] => {
        if (record.tingkat !== 'total') {
          rows.push(record);
          return [];
        }
        const since = rows.filter((r) => figure(r, field));
        rows = [];
        const printed = figure(record, field);
        const values = since.flatMap((r) => figure(r, field) ?? []);
        const sum = sumOf(values);
        if (!printed || values.length < FEW || !isNear(printed, sum)) return [];
        return [
          {
            records: [record],
            severity: 'info',
            printed: record[field],
            expected: formatExact(sum),
            code: 'finding.SUM',
            args: { column: field },
            terms: since.map((r) => ({ record: r, field })),
          },
        ];
      });
    }),
  );
}

function isNear(printed: Exact, sum: Exact): boolean {
  return compareExact(printed, sum) !== 0 && withinHundredths(sum, printed, NEAR);
}
