import type { LkjRecord } from '../record/schema.js';
import type { Angka } from '../types.js';
import type { Raised } from './checked.js';
import { placed } from './placed.js';

/** A PROSE finding: a record's figure against what a sentence states of it. */
export function raiseProse(
  record: LkjRecord,
  said: LkjRecord,
  field: Angka,
  severity: 'warning' | 'info',
): Raised {
  return {
    records: [record],
    severity,
    printed: record[field],
    expected: said[field],
    ...placed('finding.PROSE', said, { column: field }),
    terms: [{ record: said, field }],
  };
}
