import { placed } from './placed.js';
import { compareExact } from '../arith/exact.js';
import type { LkjRecord } from '../record/schema.js';
import type { Angka } from '../types.js';
import type { Check, Raised } from './checked.js';
import type { RuleText } from './rule-text.js';
import { graded, groupBy } from './checked.js';
import { figure } from './figures.js';
import { nameKey, samePrinted } from './same.js';

const KINERJA = ['target', 'realisasi', 'capaian'] as const;
const MONEY = ['pagu', 'realisasi_rp'] as const;
/** Shorter names ("Jumlah dokumen") stand for many things. */
const NAME = 15;
/** Tables before and after a change of the plan or budget differ because they must. */
const CHANGED = /perubahan|semula|menjadi|murni|sebelum|sesudah|setelah|pergeseran|revisi/i;

/** CROSS: another table of the same document, for the same thing and period. */
export const crossText: RuleText = {
  en: {
    title: 'another table of the same document, for the same thing and period',
    checks:
      'An indicator of the same name has the same target and realisasi wherever the document prints it for the same period; an entity the same money.',
    matters: 'Readers quote whichever table they find first.',
    example: 'realisasi 2022 is 98,80 in one table and 98,79 in three others.',
    fix: 'Find the right figure, and correct the other table.',
    law: 'PermenPAN-RB 53/2014: figures of a report must be reliable and consistent.',
  },
  id: {
    title: 'tabel lain dalam dokumen yang sama, untuk hal dan periode yang sama',
    checks:
      'Indikator dengan nama yang sama memiliki target dan realisasi yang sama di mana pun dokumen mencetaknya untuk periode yang sama; entitas memiliki uang yang sama.',
    matters: 'Pembaca mengutip tabel yang pertama ditemukannya.',
    example: 'realisasi 2022 adalah 98,80 dalam satu tabel dan 98,79 dalam tiga tabel lain.',
    fix: 'Cari angka yang benar, lalu betulkan tabel yang lain.',
    law: 'PermenPAN-RB 53/2014: angka laporan harus andal dan konsisten.',
  },
};

export const cross: Check = (doc) => {
  const byIndicator = groupBy(
    doc.records.filter((r) => nameKey(r.indikator).length >= NAME && r.periode !== ''),
    (r) => `${nameKey(r.indikator)}|${r.periode}`,
  );
  const byEntity = groupBy(
    doc.records.filter((r) => nameKey(r.uraian).length >= NAME && r.periode !== '' && !CHANGED.test(r.tabel)),
    (r) => `${r.tingkat}|${nameKey(r.uraian)}|${r.periode}`,
  );
  return [
    ...doc.tables.flatMap(({ records }) => withinTable(records)),
    ...(['target', 'realisasi'] as const).flatMap((f) => compareWords([...byIndicator.values()], f)),
    ...KINERJA.flatMap((f) => compareAll([...byIndicator.values()], f)),
    ...MONEY.flatMap((f) => compareAll([...byEntity.values()], f)),
  ];
};

/** Indicators that measure the whole agency: one figure, whoever carries it. Counts are each row's own. */
const MEASURE =
  /^(?:indikator \w+ : )?(?:persentase|prosentase|indeks|nilai|tingkat|cakupan|rasio|predikat|level)/i;

/** One table that prints one measure twice, with different figures: on a program and again on its kegiatan. */
function withinTable(records: readonly LkjRecord[]): Raised[] {
  const measures = records.filter((r) => MEASURE.test(r.indikator) && nameKey(r.indikator).length >= NAME);
  const groups = groupBy(measures, (r) => `${nameKey(r.indikator)}|${r.periode}|${r.satuan.toLowerCase()}`);
  return [...groups.values()].flatMap((group) =>
    KINERJA.flatMap((field) => {
      const filled = group.filter((r) => figure(r, field) !== null);
      const [first] = filled;
      if (!first || filled.length > TWICE) return [];
      return filled
        .filter((r) => nameKey(r.uraian) !== nameKey(first.uraian) && !agree(r, first, field))
        .map((r) => told(r, first, field, 'info'));
    }),
  );
}

/** A measure that one table prints more often than this is one of each row ("Persentase capaian program"). */
const TWICE = 4;

/** Predikat and levels: words in place of figures, that every table should give alike. */
function compareWords(groups: readonly (readonly LkjRecord[])[], field: 'target' | 'realisasi'): Raised[] {
  return groups.flatMap((group) => {
    const said = group.filter((r) => /^\p{L}[\p{L} ]{2,30}$/u.test(r[field]));
    const [first] = said;
    if (!first) return [];
    return said
      .filter(
        (r) => r.tabel !== first.tabel && !changed(r, first) && nameKey(r[field]) !== nameKey(first[field]),
      )
      .slice(0, TABLES)
      .map((r) => told(r, first, field, 'info'));
  });
}

function told(record: LkjRecord, reference: LkjRecord, field: Angka, severity: Raised['severity']): Raised {
  return {
    records: [record],
    severity,
    printed: record[field],
    expected: reference[field],
    ...placed('finding.CROSS', reference, { column: field, tabel: reference.tabel }),
    terms: [{ record: reference, field }],
  };
}

/** Tables that differ on more than this share of what both print are two versions, not a slip. */
const VERSIONS = 0.3;
/** Things that two tables must have in common before they can be told to be versions. */
const COMMON = 4;

function compareAll(groups: readonly (readonly LkjRecord[])[], field: Angka): Raised[] {
  const named = groups.flatMap((group) => shownOnce(group, field));
  const pairs = new Map<string, { same: number; other: number }>();
  for (const { shown } of named) {
    for (const [a, b] of pairsOf(shown)) {
      const count = pairs.get(pairKey(a, b)) ?? { same: 0, other: 0 };
      if (agree(a, b, field)) count.same++;
      else count.other++;
      pairs.set(pairKey(a, b), count);
    }
  }
  const version = (a: LkjRecord, b: LkjRecord): boolean => {
    const { same, other } = pairs.get(pairKey(a, b)) ?? { same: 0, other: 0 };
    return changed(a, b) || (same + other >= COMMON && other > VERSIONS * (same + other));
  };
  return named.flatMap(({ shown }) => compare(shown, field, version));
}

/** Every two tables of a group that names one thing in many is too much to compare: the first ones tell. */
const TABLES = 8;

/** The first record of each table, where every table that prints the name prints one figure for it. */
function shownOnce(group: readonly LkjRecord[], field: Angka): { shown: LkjRecord[] }[] {
  const tables = groupBy(
    group.filter((r) => figure(r, field) !== null),
    (r) => r.tabel,
  );
  if (tables.size < 2) return [];
  if ([...tables.values()].some((own) => own.some((r) => !equal(r, own[0], field)))) return [];
  const shown = [...tables.values()].flatMap((own) => own[0] ?? []).slice(0, TABLES);
  const units = new Set(shown.map((r) => r.satuan.toLowerCase()).filter(Boolean));
  return units.size > 1 && (field === 'target' || field === 'realisasi') ? [] : [{ shown }];
}

function pairsOf(records: readonly LkjRecord[]): [LkjRecord, LkjRecord][] {
  return records.flatMap((a, i) => records.slice(i + 1).map((b): [LkjRecord, LkjRecord] => [a, b]));
}

function pairKey(a: LkjRecord, b: LkjRecord): string {
  return a.tabel < b.tabel ? `${a.tabel}\n${b.tabel}` : `${b.tabel}\n${a.tabel}`;
}

/** One finding for each table whose figure differs from the one that most tables, or the first, print. */
function compare(
  shown: readonly LkjRecord[],
  field: Angka,
  version: (a: LkjRecord, b: LkjRecord) => boolean,
): Raised[] {
  const reference = majority(shown, field);
  if (!reference) return [];
  const tied = shown.filter((r) => agree(r, reference, field)).length === 1;
  return shown.flatMap((record) => {
    if (record === reference || agree(record, reference, field) || version(record, reference)) return [];
    const severity = graded(record, reference) === 'error' ? 'warning' : 'info';
    // Where it is one against one nobody knows which is wrong: both are doubted.
    return [{ ...told(record, reference, field, severity), records: tied ? [record, reference] : [record] }];
  });
}

function changed(a: LkjRecord, b: LkjRecord): boolean {
  return (
    CHANGED.test(a.tabel) !== CHANGED.test(b.tabel) || /\((?:semula|menjadi|s\/d)\)$/.test(a.tabel + b.tabel)
  );
}

function equal(a: LkjRecord, b: LkjRecord | undefined, field: Angka): boolean {
  const [x, y] = [figure(a, field), b ? figure(b, field) : null];
  return x !== null && y !== null && compareExact(x, y) === 0;
}

function agree(a: LkjRecord, b: LkjRecord, field: Angka): boolean {
  const [x, y] = [figure(a, field), figure(b, field)];
  return x !== null && y !== null && samePrinted(x, y);
}

function majority(records: readonly LkjRecord[], field: Angka): LkjRecord | null {
  let best: LkjRecord | null = null;
  let most = 0;
  for (const record of records) {
    const votes = records.filter((r) => agree(r, record, field)).length;
    if (votes > most) [best, most] = [record, votes];
  }
  return best;
}
