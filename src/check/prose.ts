import { placed } from './placed.js';
import type { LkjRecord } from '../record/schema.js';
import type { Angka } from '../types.js';
import type { Check, Raised } from './checked.js';
import type { RuleText } from './rule-text.js';
import { groupBy } from './checked.js';
import { figure } from './figures.js';
import { nameKey, samePrinted } from './same.js';

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
  const index = new Names(doc.records);
  return doc.narrative.flatMap((said) => {
    const matches = index.find(said).filter((r) => r.periode === said.periode);
    return FIELDS.flatMap((field) => compare(said, matches, field));
  });
};

function compare(said: LkjRecord, matches: readonly LkjRecord[], field: Angka): Raised[] {
  const stated = figure(said, field);
  if (!stated) return [];
  const printed = matches.flatMap((record) => {
    const value = figure(record, field);
    return value ? [{ record, value }] : [];
  });
  const [first] = printed;
  if (!first || printed.some(({ value }) => samePrinted(value, stated))) return [];
  return [
    {
      records: [first.record],
      severity: 'warning',
      printed: first.record[field],
      expected: said[field],
      ...placed('finding.PROSE', said, { column: field }),
      terms: [{ record: said, field }],
    },
  ];
}

/** Finds the records that a sentence speaks of: by the indicator's name, where it has none by the entity's. */
class Names {
  private readonly exact: ReadonlyMap<string, readonly LkjRecord[]>;
  private readonly byWord = new Map<string, Set<string>>();

  constructor(records: readonly LkjRecord[]) {
    this.exact = groupBy(records, keyOf);
    for (const [key, [record]] of this.exact) {
      if (record)
        for (const word of wordsOf(record))
          this.byWord.set(word, (this.byWord.get(word) ?? new Set()).add(key));
    }
  }

  find(said: LkjRecord): readonly LkjRecord[] {
    const same = this.exact.get(keyOf(said));
    if (same) return same;
    const words = wordsOf(said);
    const rarest = [...words].map((w) => this.byWord.get(w) ?? new Set<string>()).filter((s) => s.size > 0);
    rarest.sort((a, b) => a.size - b.size);
    let best: readonly LkjRecord[] = [];
    let most = ALIKE;
    for (const key of new Set(rarest.flatMap((s) => [...s].slice(0, CANDIDATES)).slice(0, CANDIDATES))) {
      const records = this.exact.get(key) ?? [];
      const score = records[0] ? overlap(words, wordsOf(records[0])) : 0;
      if (score > most) [best, most] = [records, score];
    }
    return best;
  }
}

function keyOf(r: LkjRecord): string {
  return r.indikator === '' ? `entity|${nameKey(r.uraian)}` : nameKey(r.indikator);
}

function wordsOf(r: LkjRecord): ReadonlySet<string> {
  const text = r.indikator === '' ? r.uraian : r.indikator;
  return new Set(text.toLowerCase().match(/\p{L}{3,}/gu) ?? []);
}

/** Shared words over all words of both. */
function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const word of a) if (b.has(word)) shared++;
  const all = a.size + b.size - shared;
  return all === 0 ? 0 : shared / all;
}
