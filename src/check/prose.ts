import { digitsAt, withinHundredths, type Exact } from '../arith/exact.js';
import { MEAN_START } from '../lex/words.js';
import { placed } from './placed.js';
import type { LkjRecord } from '../record/schema.js';
import type { Angka } from '../types.js';
import type { Check, Raised } from './checked.js';
import type { RuleText } from './rule-text.js';
import { graded, groupBy } from './checked.js';
import { figure } from './figures.js';
import { sameNames } from './same-names.js';
import { samePrinted } from './same.js';
import { NEAR_TOTALS } from './sums-up.js';

const FIELDS = ['target', 'realisasi', 'capaian', 'pagu', 'realisasi_rp', 'capaian_rp'] as const;
/** Words that two names share, of all they have together, for them to name the same thing. */
const ALIKE = 0.8;
/** Records looked at for a name that no table prints letter by letter: those that share its rarest words. */
const CANDIDATES = 40;

/** PROSE: the narrative, for the same thing and period. */
export const proseText: RuleText = {
  en: {
    title: 'the narrative, for the same thing and period',
    checks: 'What a sentence states of an indicator is what the tables print of it.',
    matters: 'The sentence is what is read out and quoted; it is often copied from last year.',
    example: 'the table prints realisasi 27,54, the text "terealisasi 25,74%".',
    fix: 'Correct the one that does not follow from the data.',
    law: 'PermenPAN-RB 53/2014: evaluation and analysis must rest on the figures measured.',
  },
  id: {
    title: 'narasi, untuk hal dan periode yang sama',
    checks: 'Yang dinyatakan kalimat tentang sebuah indikator adalah yang tercetak di tabel.',
    matters: 'Kalimatlah yang dibacakan dan dikutip; sering disalin dari tahun lalu.',
    example: 'tabel mencetak realisasi 27,54, teks "terealisasi 25,74%".',
    fix: 'Betulkan yang tidak sesuai dengan datanya.',
    law: 'PermenPAN-RB 53/2014: evaluasi dan analisis harus bersandar pada angka yang diukur.',
  },
};

export const prose: Check = (doc) => {
  if (doc.narrative.length === 0) return [];
  const index = new Names(doc.records, doc.narrative);
  return doc.narrative.flatMap((said) => {
    if (said.tingkat === 'total') return ofTotals(said, doc.records);
    const named = index.find(said);
    const matches = named.filter((r) => r.periode === said.periode);
    return [
      ...FIELDS.flatMap((field) => compare(said, matches, field) ?? ofAnotherYear(said, named, field)),
      ...unit(said, matches),
    ];
  });
};

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
  return [raise(first.record, said, field, graded(first.record) === 'error' ? 'warning' : 'info')];
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

/** Money and achievement of the whole agency against the sum rows of the period. */
function ofTotals(said: LkjRecord, records: readonly LkjRecord[]): Raised[] {
  const totals = records.filter(
    (r) => (r.tingkat === 'total' || isMeanOfAll(r)) && r.periode === said.periode,
  );
  return FIELDS.flatMap((field) => {
    const stated = figure(said, field);
    if (!stated) return [];
    const others = totals.filter((r) => {
      const value = figure(r, field);
      return (
        value !== null &&
        !samePrinted(value, stated) &&
        (field === 'capaian' || withinHundredths(value, stated, NEAR_TOTALS))
      );
    });
    return others
      .slice(0, TOTALS)
      .map((r) => raise(r, said, field, field === 'capaian' ? 'info' : 'warning'));
  });
}

/** Tables told of one sentence. */
const TOTALS = 3;

/** A mean that stands under no entity is of all. */
function isMeanOfAll({ uraian, program, kegiatan, sasaran }: LkjRecord): boolean {
  return MEAN_START.test(uraian) && program + kegiatan + sasaran === '';
}

/** An index that the sentence gives in percent, and the table without. */
function unit(said: LkjRecord, matches: readonly LkjRecord[]): Raised[] {
  const fields = (['target', 'realisasi'] as const).filter((f) => said.raw[f]?.includes('%'));
  const [field] = fields;
  const record = matches.find((r) => field && figure(r, field) && !/%|persen/i.test(r.satuan));
  if (!field || !record || !/^(?:nilai\s+)?indeks\b/i.test(said.indikator)) return [];
  return [{ ...raise(record, said, field, 'info'), expected: `${said[field]}%` }];
}

function raise(record: LkjRecord, said: LkjRecord, field: Angka, severity: 'warning' | 'info'): Raised {
  return {
    records: [record],
    severity,
    printed: record[field],
    expected: said[field],
    ...placed('finding.PROSE', said, { column: field }),
    terms: [{ record: said, field }],
  };
}

/** Finds the records that a sentence speaks of: by the indicator's name, where it has none by the entity's. */
class Names {
  private readonly exact: ReadonlyMap<string, readonly LkjRecord[]>;
  private readonly words = new Map<string, ReadonlySet<string>>();
  private readonly byWord = new Map<string, Set<string>>();
  private readonly keyOf: (r: LkjRecord) => string;

  constructor(records: readonly LkjRecord[], narrative: readonly LkjRecord[]) {
    const key = sameNames([...records, ...narrative].map(nameOf));
    this.keyOf = (r) => `${r.indikator === '' ? 'entity|' : ''}${key(nameOf(r))}`;
    this.exact = groupBy(records, this.keyOf);
    for (const [name, [record]] of this.exact) {
      if (!record) continue;
      const words = wordsOf(record);
      this.words.set(name, words);
      for (const word of words) this.byWord.set(word, (this.byWord.get(word) ?? new Set()).add(name));
    }
  }

  find(said: LkjRecord): readonly LkjRecord[] {
    const same = this.exact.get(this.keyOf(said));
    if (same) return same;
    const words = wordsOf(said);
    const rarest = [...words].map((w) => this.byWord.get(w) ?? new Set<string>()).filter((s) => s.size > 0);
    rarest.sort((a, b) => a.size - b.size);
    let best: readonly LkjRecord[] = [];
    let most = ALIKE;
    for (const key of new Set(rarest.flatMap((s) => [...s].slice(0, CANDIDATES)).slice(0, CANDIDATES))) {
      const score = overlap(words, this.words.get(key) ?? new Set());
      if (score > most) [best, most] = [this.exact.get(key) ?? [], score];
    }
    return best;
  }
}

function nameOf(r: LkjRecord): string {
  return r.indikator === '' ? r.uraian : r.indikator;
}

function wordsOf(r: LkjRecord): ReadonlySet<string> {
  return new Set(
    nameOf(r)
      .toLowerCase()
      .match(/\p{L}{3,}/gu) ?? [],
  );
}

/** Shared words over all words of both. */
function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const word of a) if (b.has(word)) shared++;
  const all = a.size + b.size - shared;
  return all === 0 ? 0 : shared / all;
}
