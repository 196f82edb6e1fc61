import { formatExact, type Exact } from '../arith/exact.js';
import { meanAgrees } from '../arith/mean.js';
import { sumOf } from '../arith/sums.js';
import { MEAN_START } from '../lex/words.js';
import type { LkjRecord } from '../record/schema.js';
import type { Angka } from '../types.js';
import type { Check, Raised } from './checked.js';
import { groupBy } from './checked.js';
import { figure } from './figures.js';

const PERCENTS = ['capaian', 'capaian_rp'] as const satisfies readonly Angka[];

/**
 * MEAN: a printed average and its rows.
 *
 * What it checks: a row "rata-rata" prints the mean of the rows above it: all of them since the last such
 * row, those of one level, or the averages printed before.
 * Why it matters: the average is the one number that goes into the summary.
 * Example: 100, 90 and 80 with "rata-rata capaian" 95,00 (expected 90,00).
 * How to fix: compute it again, and say which rows it is of.
 * Legal basis: PermenPAN-RB 53/2014, pengukuran kinerja.
 */
export const mean: Check = (doc) =>
  doc.tables.flatMap(({ records }) =>
    [...groupBy(records, (r) => r.periode).values()].flatMap((own) =>
      PERCENTS.flatMap((field) => checkColumn(own, field)),
    ),
  );

function checkColumn(records: readonly LkjRecord[], field: (typeof PERCENTS)[number]): Raised[] {
  const found: Raised[] = [];
  let since: LkjRecord[] = [];
  const all: LkjRecord[] = [];
  const means: LkjRecord[] = [];
  for (const record of records) {
    if (!isMean(record)) {
      if (record.tingkat !== 'total' && figure(record, field)) {
        since.push(record);
        all.push(record);
      }
      continue;
    }
    const printed = figure(record, field);
    if (printed) {
      const sets = [since, all, means, ...levels(since), ...levels(all)].map((set) => valuesOf(set, field));
      const usable = sets.filter((set) => set.length > 1);
      if (usable.length > 0 && !usable.some((set) => meanAgrees(set, printed))) {
        found.push(raise(record, field, usable[0] ?? []));
      }
      means.push(record);
    }
    since = [];
  }
  return found;
}

function isMean(record: LkjRecord): boolean {
  return MEAN_START.test(record.uraian) || (record.uraian === '' && MEAN_START.test(record.indikator));
}

function levels(records: readonly LkjRecord[]): LkjRecord[][] {
  return [...groupBy(records, (r) => r.tingkat).values()];
}

function valuesOf(records: readonly LkjRecord[], field: Angka): Exact[] {
  return records.flatMap((r) => figure(r, field) ?? []);
}

function raise(record: LkjRecord, field: (typeof PERCENTS)[number], values: readonly Exact[]): Raised {
  const sum = sumOf(values);
  const count = BigInt(values.length);
  const places = 2;
  const scaled = (sum.digits * 10n ** BigInt(places + 1)) / (10n ** BigInt(sum.places) * count);
  const expected = formatExact({ digits: (scaled + 5n) / 10n, places });
  return {
    records: [record],
    severity: 'warning',
    printed: record[field],
    expected,
    code: 'finding.MEAN',
    args: { column: field },
  };
}
