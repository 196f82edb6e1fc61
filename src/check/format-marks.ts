import { formatExact, isZero, type Exact } from '../arith/exact.js';
import { ratioAgrees } from '../arith/percent.js';
import type { LkjRecord } from '../record/schema.js';
import type { Raised } from './checked.js';
import { figure } from './figures.js';
import { formatSlip } from './format-cells.js';

/** A mark is lost before so many digits. */
const PLACES = [1, 2, 3];
/** With fewer digits any quotient fits by accident. */
const TELLING = 3;

/**
 * A target or realisasi whose decimal mark is lost: the row's capaian does not follow from it, and follows
 * once the mark is put back (959 where 9,59 is meant).
 */
export function lostMarks(record: LkjRecord): Raised[] {
  const [target, realisasi, capaian] = (['target', 'realisasi', 'capaian'] as const).map((f) =>
    figure(record, f),
  );
  if (!target || !realisasi || !capaian || isZero(target) || isZero(capaian)) return [];
  if (String(capaian.digits).length < TELLING || ratioAgrees(realisasi, target, capaian)) return [];
  const lost = (field: 'target' | 'realisasi', value: Exact, fits: (v: Exact) => boolean): Raised[] => {
    if (value.places > 0 || value.digits < 100n) return [];
    const right = PLACES.map((places) => ({ digits: value.digits, places })).find(fits);
    return right ? [formatSlip(record, field, formatExact(right), 'warning')] : [];
  };
  return [
    ...lost('realisasi', realisasi, (v) => ratioAgrees(v, target, capaian)),
    ...lost('target', target, (v) => ratioAgrees(realisasi, v, capaian)),
  ];
}
