import { placed } from './placed.js';
import { compareExact, digitsAt, subtractExact } from '../arith/exact.js';
import type { LkjRecord } from '../record/schema.js';
import type { Angka } from '../types.js';
import type { Check, Checked, Raised } from './checked.js';
import type { RuleText } from './rule-text.js';
import { graded, groupBy } from './checked.js';
import { figure } from './figures.js';
import { nameKey, samePrinted } from './same.js';
import { totalsOff } from './sum-totals.js';
import { slipBetween } from './slips.js';
import { sameNames, type KeyOf } from './same-names.js';

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
  const indicator = sameNames(doc.records.map((r) => r.indikator));
  const entity = sameNames(doc.records.map((r) => r.uraian));
  const dated = doc.records.filter((r) => r.periode !== '');
  const byIndicator = groupBy(
    dated.filter((r) => isLong(r.indikator, indicator)),
    (r) => `${indicator(r.indikator)}|${r.periode}`,
  );
  const byEntity = groupBy(
    dated.filter((r) => isLong(r.uraian, entity) && !CHANGED.test(r.tabel)),
    (r) => `${r.tingkat}|${entity(r.uraian)}|${r.periode}`,
  );
  return [
    ...doc.tables.flatMap(({ records }) => withinTable(records, indicator, entity)),
    ...(['target', 'realisasi'] as const).flatMap((f) => compareWords([...byIndicator.values()], f)),
    ...KINERJA.flatMap((f) => compareAll([...byIndicator.values()], f)),
    ...MONEY.flatMap((f) => compareAll([...byEntity.values()], f)),
    ...MONEY.flatMap((f) => compareTotals(doc, f)),
  ];
};

/** Letters of a name that the words left of it must have at least. */
const KEY = 8;

function isLong(name: string, keyOf: KeyOf): boolean {
  return nameKey(name).length >= NAME && keyOf(name).length >= KEY;
}

/** Indicators that measure the whole agency: one figure, whoever carries it. Counts are each row's own. */
const MEASURE =
  /^(?:\d{1,2}[.)]?\s*|[a-z][.)]\s+)?(?:ind\p{L}+(?: \p{L}+)? ?: )?(?:persentase|prosentase|presentase|indeks|nilai|tingkat|cakupan|rasio|predikat|level)/iu;

/** One table that prints one measure twice, with different figures: on a program and again on its kegiatan. */
function withinTable(records: readonly LkjRecord[], indicator: KeyOf, entity: KeyOf): Raised[] {
  const measures = records.filter((r) => MEASURE.test(r.indikator) && isLong(r.indikator, indicator));
  const groups = groupBy(measures, (r) => [indicator(r.indikator), r.periode, unitKey(r.satuan)].join('|'));
  return [...groups.values()].flatMap((group) =>
    KINERJA.flatMap((field) => {
      const filled = group.filter((r) => /\d|^\p{L}[\p{L} ]{2,30}$|^n\/?a$/iu.test(r[field]));
      const [first] = filled;
      if (!first || filled.length > TWICE) return [];
      return filled
        .filter((r) => r !== first && other(r, first, indicator, entity) && !agreeOrSay(r, first, field))
        .map((r) => told(r, first, field, 'info'));
    }),
  );
}

/** A measure that one table prints more often than this is one of each row ("Persentase capaian program"). */
const TWICE = 4;

/** Another row: of another entity, or where the table names none under another writing of the name. */
function other(a: LkjRecord, b: LkjRecord, indicator: KeyOf, entity: KeyOf): boolean {
  if (a.uraian !== '' || b.uraian !== '') return entity(a.uraian) !== entity(b.uraian);
  return nameKey(a.indikator) !== nameKey(b.indikator) && indicator(a.indikator) === indicator(b.indikator);
}

function unitKey(satuan: string): string {
  return satuan.toLowerCase() === 'persen' ? '%' : satuan.toLowerCase();
}

/** Figures that agree, or the same words; a figure and a word are no two answers to one question. */
function agreeOrSay(a: LkjRecord, b: LkjRecord, field: Angka): boolean {
  const [x, y] = [figure(a, field), figure(b, field)];
  return x && y ? samePrinted(x, y) : x !== null || y !== null || nameKey(a[field]) === nameKey(b[field]);
}

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
  const pairs = new Map<string, { same: number; other: number; slips: number }>();
  for (const { shown } of named) {
    for (const [a, b] of pairsOf(shown)) {
      const count = pairs.get(pairKey(a, b)) ?? { same: 0, other: 0, slips: 0 };
      if (agree(a, b, field)) count.same++;
      else if (isSlip(a, b, field)) count.slips++;
      else count.other++;
      pairs.set(pairKey(a, b), count);
    }
  }
  const version = (a: LkjRecord, b: LkjRecord): boolean => {
    const { same, other, slips } = pairs.get(pairKey(a, b)) ?? { same: 0, other: 0, slips: 0 };
    // One slip of the hand, or of the reader, makes no other version; many do.
    const [all, off] = [same + other + slips, slips > 1 ? other + slips : other];
    return changed(a, b) || (all >= COMMON && off > VERSIONS * all);
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
  const once = [...tables.values()].filter((own) => own.every((r) => equal(r, own[0], field)));
  // Money is an entity's own; a measure that any table prints with several figures is one of each row.
  if (once.length < tables.size && field !== 'pagu' && field !== 'realisasi_rp') return [];
  const shown = once.flatMap((own) => own[0] ?? []).slice(0, TABLES);
  if (shown.length < 2) return [];
  const units = new Set(shown.map((r) => unitKey(r.satuan)).filter(Boolean));
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
    const sure = graded(record, reference) === 'error' && sameWriting(record, reference, field);
    const severity = sure ? 'warning' : 'info';
    // Where it is one against one nobody knows which is wrong: both are doubted.
    return [{ ...told(record, reference, field, severity), records: tied ? [record, reference] : [record] }];
  });
}

function isSlip(a: LkjRecord, b: LkjRecord, field: Angka): boolean {
  const [x, y] = [figure(a, field), figure(b, field)];
  return graded(a, b) === 'warning' || (x !== null && y !== null && slipBetween(x, y) !== null);
}

/** Names that only look alike may still be of two things. */
function sameWriting(a: LkjRecord, b: LkjRecord, field: Angka): boolean {
  const name = field === 'pagu' || field === 'realisasi_rp' ? 'uraian' : 'indikator';
  return nameKey(a[name]) === nameKey(b[name]);
}

/** Totals that differ by less than this, in hundredths, are meant to be the same. */
const NEAR = 5n;

/**
 * The total of one table and that of another for the same period, where they nearly agree: tables of other
 * things have totals that are far apart.
 */
function compareTotals({ records, tables }: Checked, field: 'pagu' | 'realisasi_rp'): Raised[] {
  const totals = records.filter((r) => r.tingkat === 'total' && r.periode !== '' && !CHANGED.test(r.tabel));
  const wrong = new Set(
    tables.flatMap((t) => totalsOff(t.records, field)).flatMap((raised) => raised.records),
  );
  return [...groupBy(totals, (r) => r.periode).values()].flatMap((same) => {
    // Of two totals the one that its own rows make is the one to go by.
    const shown = shownOnce(same, field)
      .flatMap((s) => s.shown)
      .sort((a, b) => Number(wrong.has(a)) - Number(wrong.has(b)));
    const reference = majority(shown, field);
    if (!reference) return [];
    return shown
      .filter((r) => !agree(r, reference, field) && nearly(r, reference, field) && !changed(r, reference))
      .map((r) => told(r, reference, field, 'warning'));
  });
}

function nearly(a: LkjRecord, b: LkjRecord, field: Angka): boolean {
  const [x, y] = [figure(a, field), figure(b, field)];
  if (!x || !y) return false;
  const off = subtractExact(x, y);
  const [gap, all] = [digitsAt(off, off.places), digitsAt(y, off.places)];
  return (gap < 0n ? -gap : gap) * 100n <= all * NEAR;
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
