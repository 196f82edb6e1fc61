import { ANGKA } from '../types.js';
import type { Check } from './checked.js';

/**
 * ERROR_CELL: #DIV/0!, #VALUE!, #REF!, #####.
 *
 * What it checks: no figure column holds an error of the spreadsheet that the report was printed from.
 * Why it matters: the figure is missing from the report, and a sum over the column is silently too small.
 * Example: capaian_rp #DIV/0! where the pagu of the row is empty.
 * How to fix: give the formula its missing figure, or print a dash; widen a column that prints #####.
 * Legal basis: PP 8/2006 pasal 17: figures of a performance report must be complete.
 */
export const errorCell: Check = (doc) =>
  doc.records.flatMap((record) =>
    ANGKA.flatMap((field) => {
      const printed = (record.raw[field] ?? '').trim();
      if (!/^#(?:[A-Z/0-9]+[!?]?|#+)$/i.test(printed)) return [];
      return [
        {
          records: [record],
          severity: 'error' as const,
          printed,
          expected: '',
          code: 'finding.ERROR_CELL' as const,
          args: { column: field },
        },
      ];
    }),
  );
