import type { LkjRecord } from '../record/schema.js';

/** Below this `keyakinan` a record should be looked at beside its source. */
export const SURE = 0.9;

/** How sure the records of a table or document are. */
export interface Confidence {
  readonly mean: number;
  readonly min: number;
  /** Records below 0.9. */
  readonly unsure: number;
}

/** Mean, least and the number of unsure ones; null where there are no records. */
export function confidenceOf(records: readonly LkjRecord[]): Confidence | null {
  if (records.length === 0) return null;
  let sum = 0;
  let min = 1;
  let unsure = 0;
  for (const { keyakinan } of records) {
    sum += keyakinan;
    if (keyakinan < min) min = keyakinan;
    if (keyakinan < SURE) unsure += 1;
  }
  return { mean: sum / records.length, min, unsure };
}
