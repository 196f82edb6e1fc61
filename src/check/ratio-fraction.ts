import { compareExact, exact } from '../arith/exact.js';
import { ratioAgrees } from '../arith/percent.js';
import { readNumber } from '../lex/number.js';
import type { LkjRecord } from '../record/schema.js';
import type { Raised } from './checked.js';
import { figure, percentOf } from './figures.js';

/** "64.045/66.276": the two figures that a percentage was computed of, printed beside it. */
const FRACTION = /^\D{0,40}?(\d[\d.,]*)\s*(?:\/|:|÷)\s*(\d[\d.,]*)\s*(?:[x×]\s*100\s*%?)?\s*$/u;
/** Fractions of smaller figures are dates, rates and scores. */
const WHOLE = 20n;

/** A percentage whose remark prints the fraction that it is. */
export function byFraction(record: LkjRecord): Raised[] {
  if (!/^(?:%|persen)$/i.test(record.satuan)) return [];
  const match = FRACTION.exec(record.keterangan);
  if (!match) return [];
  const [part, whole] = [match[1], match[2]].map((t) => exact(readNumber(t ?? '')?.decimal ?? ''));
  const shown = (['realisasi', 'capaian'] as const).filter((f) => figure(record, f));
  const [field] = shown;
  const isYear = /^(?:19|20)\d\d$/.test(match[2] ?? '');
  if (!part || !whole || !field || isYear || compareExact(whole, { digits: WHOLE, places: 0 }) < 0) return [];
  const agrees = shown.some((f) => {
    const value = figure(record, f);
    return value !== null && ratioAgrees(part, whole, value);
  });
  if (agrees) return [];
  return [
    {
      records: [record],
      severity: 'warning',
      printed: record[field],
      expected: percentOf(part, whole),
      code: 'finding.RATIO.fraction',
      args: { column: field, fraction: match[0].trim() },
    },
  ];
}
