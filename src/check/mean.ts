import { gather } from '../lex/gather.js';
import { formatExact, type Exact } from '../arith/exact.js';
import { meanAgrees } from '../arith/mean.js';
import { sumOf } from '../arith/sums.js';
import { MEAN_START } from '../lex/words.js';
import type { LkjRecord } from '../record/schema.js';
import type { Angka } from '../types.js';
import type { Check, Raised } from './checked.js';
import type { RuleText } from './rule-text.js';
import { groupBy } from './checked.js';
import { figure } from './figures.js';

const PERCENTS = ['capaian', 'capaian_rp'] as const satisfies readonly Angka[];

/** MEAN: a printed average and its rows. */
export const meanText: RuleText = {
  en: {
    title: 'a printed average and its rows',
    checks:
      'A row "rata-rata" prints the mean of the rows above it: all of them since the last such row, those of one level, or the averages printed before.',
    matters: 'The average is the one number that goes into the summary.',
    example: '100, 90 and 80 with "rata-rata capaian" 95,00 (expected 90,00).',
    fix: 'Compute it again, and say which rows it is of.',
    law: 'PermenPAN-RB 53/2014, pengukuran kinerja.',
  },
  id: {
    title: 'rata-rata tercetak terhadap baris-barisnya',
    checks:
      'Baris "rata-rata" mencetak rata-rata baris di atasnya: semua sejak baris demikian terakhir, yang setingkat, atau rata-rata yang tercetak sebelumnya.',
    matters: 'Rata-rata adalah satu-satunya angka yang masuk ke ringkasan.',
    example: '100, 90 dan 80 dengan "rata-rata capaian" 95,00 (seharusnya 90,00).',
    fix: 'Hitung ulang, dan sebutkan baris mana yang dirata-rata.',
    law: 'PermenPAN-RB 53/2014, pengukuran kinerja.',
  },
};

export const mean: Check = (doc) =>
  gather(doc.tables, ({ records }) =>
    gather([...groupBy(records, (r) => r.periode).values()], (own) =>
      gather(PERCENTS, (field) => checkColumn(own, field)),
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
      const sets = [since, all, means, ...levels(since), ...levels(all)];
      const usable = sets.filter((set) => set.length > 1);
      if (usable.length > 0 && !usable.some((set) => meanAgrees(valuesOf(set, field), printed))) {
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
  return gather(records, (r) => figure(r, field) ?? []);
}

function raise(record: LkjRecord, field: (typeof PERCENTS)[number], rows: readonly LkjRecord[]): Raised {
  const values = valuesOf(rows, field);
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
    terms: rows.map((r) => ({ record: r, field })),
  };
}
