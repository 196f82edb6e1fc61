import { digitsAt, type Exact } from '../arith/exact.js';
import { placed } from './placed.js';
import type { LkjRecord } from '../record/schema.js';
import { ANGGARAN, KINERJA, type Angka } from '../types.js';
import type { Check, Raised } from './checked.js';
import type { RuleText } from './rule-text.js';
import { graded } from './checked.js';
import { figure } from './figures.js';
import { ofChange } from './prose-changes.js';
import { ofCounts } from './prose-counts.js';
import { ofEntity } from './prose-entities.js';
import { ProseNames } from './prose-names.js';
import { raiseProse } from './prose-raise.js';
import { ofRemarks } from './prose-remarks.js';
import { ofScore, ofTotals } from './prose-totals.js';
import { samePrinted } from './same.js';

const FIELDS = [...KINERJA, ...ANGGARAN];

/** PROSE: the narrative, for the same thing and period. */
export const proseText: RuleText = {
  en: {
    title: 'the narrative, for the same thing and period',
    checks:
      'What a sentence states of an indicator is what the tables print of it; what a remark says of a target is what its row shows.',
    matters: 'The sentence is what is read out and quoted; it is often copied from last year.',
    example: 'the table prints realisasi 27,54, the text "terealisasi 25,74%".',
    fix: 'Correct the one that does not follow from the data.',
    law: 'PermenPAN-RB 53/2014: evaluation and analysis must rest on the figures measured.',
  },
  id: {
    title: 'narasi, untuk hal dan periode yang sama',
    checks:
      'Yang dinyatakan kalimat tentang sebuah indikator adalah yang tercetak di tabel; yang disebut keterangan tentang target sesuai dengan barisnya.',
    matters: 'Kalimatlah yang dibacakan dan dikutip; sering disalin dari tahun lalu.',
    example: 'tabel mencetak realisasi 27,54, teks "terealisasi 25,74%".',
    fix: 'Betulkan yang tidak sesuai dengan datanya.',
    law: 'PermenPAN-RB 53/2014: evaluasi dan analisis harus bersandar pada angka yang diukur.',
  },
};

export const prose: Check = (doc) => {
  const remarks = doc.tables.flatMap(ofRemarks);
  if (doc.narrative.length === 0) return remarks;
  const index = new ProseNames(doc.records, doc.narrative);
  const stated = doc.narrative.flatMap((said) => {
    if (said.tingkat === 'total') return [...ofTotals(said, doc.records), ...ofCounts(said, doc.tables)];
    const { records: named, loose } = index.find(said);
    const matches = named.filter((r) => r.periode === said.periode);
    const found = [
      ...fieldsOf(said).flatMap(
        (field) => compare(said, matches, field) ?? ofAnotherYear(said, named, field),
      ),
      ...(said.indikator === '' ? ofEntity(said, doc.records, matches) : ofScore(said, doc.records)),
      ...ofChange(said, named),
      ...unit(said, matches),
    ];
    return loose ? found.map((raised) => ({ ...raised, severity: 'info' as const })) : found;
  });
  return [...stated, ...remarks];
};

/** The achievement of an entity is looked at by itself: an entity has several indicators. */
function fieldsOf(said: LkjRecord): readonly Angka[] {
  return said.indikator === '' ? FIELDS.filter((f) => f !== 'capaian') : FIELDS;
}

/** What a sentence states otherwise than the table; null where the table does not print it for that period. */
function compare(said: LkjRecord, matches: readonly LkjRecord[], field: Angka): Raised[] | null {
  const stated = figure(said, field);
  if (!stated) return [];
  const printed = matches.flatMap((record) => {
    const value = figure(record, field);
    return value && !isForeign(value, stated, field) ? [{ record, value }] : [];
  });
  const [first] = printed;
  if (!first) return null;
  if (printed.some(({ value }) => samePrinted(value, stated))) return [];
  return [raiseProse(first.record, said, field, graded(first.record) === 'error' ? 'warning' : 'info')];
}

/** Amounts of rupiah, of which one is so many times the other, are not of one thing. */
const FOREIGN = 1000n;

/** A percentage in a column of money: the row was misread, which says nothing of the sentence. */
function isForeign(a: Exact, b: Exact, field: Angka): boolean {
  if (field !== 'pagu' && field !== 'realisasi_rp') return false;
  const places = Math.max(a.places, b.places);
  const [x, y] = [digitsAt(a, places), digitsAt(b, places)];
  return x > y * FOREIGN || y > x * FOREIGN;
}

/** Digits that tell one figure from another: "100" stands in every year. */
const TELLING = 3;

/** A figure that no table prints for the year that the sentence names, and one prints for another year. */
function ofAnotherYear(said: LkjRecord, named: readonly LkjRecord[], field: Angka): Raised[] {
  const isRound = said[field].replace(/\D/g, '').replace(/0+$/, '').length < TELLING;
  if (isRound || !/^\d{4}$/.test(said.periode)) return [];
  const years = new Set(
    named.filter((r) => r[field] === said[field] && /^\d{4}$/.test(r.periode)).map((r) => r.periode),
  );
  const record = named.find((r) => r[field] === said[field] && years.has(r.periode));
  if (!record || years.size !== 1) return [];
  const { code, args } = placed('finding.PROSE.period', said, { column: field, value: said[field] });
  return [
    {
      records: [record],
      severity: 'info',
      printed: record.periode,
      expected: said.periode,
      code,
      args,
      terms: [{ record: said, field }],
    },
  ];
}

/** An index that the sentence gives in percent, and the table without. */
function unit(said: LkjRecord, matches: readonly LkjRecord[]): Raised[] {
  if (!/^(?:nilai\s+)?indeks\b/i.test(said.indikator)) return [];
  const field = (['target', 'realisasi'] as const).find((f) => said.raw[f]?.includes('%'));
  const record = matches.find((r) => field && figure(r, field) && !/%|persen/i.test(r.satuan));
  if (!field || !record) return [];
  return [{ ...raiseProse(record, said, field, 'info'), expected: `${said[field]}%` }];
}
