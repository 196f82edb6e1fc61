import { gather } from '../lex/gather.js';
import { isRupiah } from '../lex/fields.js';
import type { LkjRecord } from '../record/schema.js';
import { KINERJA, RUPIAH, type Angka } from '../types.js';
import type { Check, Raised } from './checked.js';
import { agree, CHANGED, changed, majority, shownOnce, TABLES, told, unitKey } from './cross-figures.js';
import { compareTotals } from './cross-totals.js';
import type { RuleText } from './rule-text.js';
import { graded, groupBy } from './checked.js';
import { figure } from './figures.js';
import { nameKey, samePrinted } from './same.js';
import { sameNames, type KeyOf } from './same-names.js';
import { slipBetween } from './slips.js';

/** Shorter names ("Jumlah dokumen") stand for many things. */
const NAME = 15;
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
    ...gather(doc.tables, ({ records }) => withinTable(records, indicator, entity)),
    ...gather(['target', 'realisasi'] as const, (f) => compareWords([...byIndicator.values()], f)),
    ...gather(KINERJA, (f) => compareAll([...byIndicator.values()], f)),
    ...gather(RUPIAH, (f) => compareAll([...byEntity.values()], f)),
    ...gather(RUPIAH, (f) => compareTotals(doc, f)),
  ];
};

/** Letters of a name that the words left of it must have at least. */
const KEY = 8;

function isLong(name: string, keyOf: KeyOf): boolean {
  return nameKey(name).length >= NAME && keyOf(name).length >= KEY;
}

/** Indicators that measure the whole agency: one figure, whoever carries it. Counts are each row's own. */
const MEASURE =
  /^(?:\d{1,2}[.)]?\s*|[a-z][.)]\s+)?(?:ind\p{L}+(?: \p{L}+)? ?: )?(?:persentase|prosentase|presentase|indeks|nilai|tingkat|cakupan|rasio|predikat|level|status)/iu;

/** One table that prints one measure twice, with different figures: on a program and again on its kegiatan. */
function withinTable(records: readonly LkjRecord[], indicator: KeyOf, entity: KeyOf): Raised[] {
  const long = records.filter((r) => isLong(r.indikator, indicator));
  const groups = groupBy(long, (r) => [indicator(r.indikator), r.periode, unitKey(r.satuan)].join('|'));
  // One writing of the name may leave the measure out ("Status kota layak anak", "Kota layak anak").
  const measures = [...groups.values()].filter((group) => group.some((r) => MEASURE.test(r.indikator)));
  return gather(measures, (group) =>
    gather(KINERJA, (field) => {
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

/** Figures that agree, or the same words; a figure and a word are no two answers to one question. */
function agreeOrSay(a: LkjRecord, b: LkjRecord, field: Angka): boolean {
  const [x, y] = [figure(a, field), figure(b, field)];
  return x && y ? samePrinted(x, y) : x !== null || y !== null || nameKey(a[field]) === nameKey(b[field]);
}

/** Predikat and levels: words in place of figures, that every table should give alike. */
function compareWords(groups: readonly (readonly LkjRecord[])[], field: 'target' | 'realisasi'): Raised[] {
  return gather(groups, (group) => {
    const said = group.filter((r) => /^\p{L}[\p{L} ]{2,30}$/u.test(r[field]));
    const reference = said.at(-1);
    if (!reference) return [];
    return said
      .filter(
        (r) =>
          r.tabel !== reference.tabel &&
          !replaced(r, reference) &&
          nameKey(r[field]) !== nameKey(reference[field]),
      )
      .slice(0, TABLES)
      .map((r) => told(r, reference, field, 'info'));
  });
}

/** What a change has put in the place of another holds for the rest of the document too. */
function replaced(a: LkjRecord, b: LkjRecord): boolean {
  const [x, y] = [a, b].map((r) => ({ ...r, tabel: r.tabel.replace(/\s*\(menjadi\)$/, '') }));
  return x !== undefined && y !== undefined && changed(x, y);
}

/** Tables that differ on more than this share of what both print are two versions, not a slip. */
const VERSIONS = 0.3;
/** Things that two tables must have in common before they can be told to be versions. */
const COMMON = 4;

function compareAll(groups: readonly (readonly LkjRecord[])[], field: Angka): Raised[] {
  const named = gather(groups, (group) => shownOnce(group, field));
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
  return gather(named, ({ shown }) => compare(shown, field, version));
}

function pairsOf(records: readonly LkjRecord[]): [LkjRecord, LkjRecord][] {
  return gather(records, (a, i) => records.slice(i + 1).map((b): [LkjRecord, LkjRecord] => [a, b]));
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
  const usual = majority(shown, field);
  if (!usual) return [];
  const tied = shown.filter((r) => agree(r, usual, field)).length === 1;
  // Reports sum up first and print their data behind: of two, the later one is held to be right.
  const reference = tied && shown.length === 2 ? (shown[1] ?? usual) : usual;
  return gather(shown, (record) => {
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
  const name = isRupiah(field) ? 'uraian' : 'indikator';
  return nameKey(a[name]) === nameKey(b[name]);
}
