import { SASARAN_START } from '../lex/words.js';
import type { LkjRecord } from '../record/schema.js';
import { groupBy } from './checked.js';
import { looseNames } from './loose-names.js';
import { sameNames } from './same-names.js';

/** Words that two names share, of all they have together, for them to name the same thing. */
const ALIKE = 0.8;
/** Records looked at for a name that no table prints letter by letter: those that share its rarest words. */
const CANDIDATES = 40;

/** Records that a sentence speaks of, and whether only a loose reading of their names says so. */
export interface Named {
  readonly records: readonly LkjRecord[];
  readonly loose: boolean;
}

/** Finds the records that a sentence speaks of: by the indicator's name, where it has none by the entity's. */
export class ProseNames {
  private readonly exact: ReadonlyMap<string, readonly LkjRecord[]>;
  private readonly keyOf: (r: LkjRecord) => string;
  private readonly byWords: () => ByWords;
  private readonly byStems: () => ByStems;

  constructor(records: readonly LkjRecord[], narrative: readonly LkjRecord[]) {
    const names = new Set([...records, ...narrative].map(nameOf));
    const key = sameNames(names);
    this.keyOf = (r) => `${r.indikator === '' ? 'entity|' : ''}${key(nameOf(r))}`;
    this.exact = groupBy(records, this.keyOf);
    // Most sentences name things as the tables do; the rest is worked out when the first one does not.
    this.byWords = once(() => wordsOfAll(this.exact));
    this.byStems = once(() => stemsOfAll(this.exact, names));
  }

  find(said: LkjRecord): Named {
    const same = this.exact.get(this.keyOf(said)) ?? this.alike(said);
    if (same.length > 0) return { records: same, loose: false };
    if (said.indikator === '') return { records: [], loose: true };
    const { keyOf, names, things } = this.byStems();
    // A goal ("meningkatnya penanganan X") is said for its measure ("persentase X yang tertangani").
    const goal = SASARAN_START.test(said.indikator) ? keyOf(withoutFirst(said.indikator)) : '';
    const found = names.get(keyOf(said.indikator)) ?? things.get(goal) ?? [];
    return { records: found.flatMap((name) => this.exact.get(name) ?? []), loose: true };
  }

  private alike(said: LkjRecord): readonly LkjRecord[] {
    const words = wordsOf(said);
    const { ofName, names } = this.byWords();
    const rarest = [...words].map((w) => names.get(w) ?? new Set<string>()).filter((s) => s.size > 0);
    rarest.sort((a, b) => a.size - b.size);
    let best: readonly LkjRecord[] = [];
    let most = ALIKE;
    for (const key of new Set(rarest.flatMap((s) => [...s].slice(0, CANDIDATES)).slice(0, CANDIDATES))) {
      const score = overlap(words, ofName.get(key) ?? new Set());
      if (score > most) [best, most] = [this.exact.get(key) ?? [], score];
    }
    return best;
  }
}

/** The words of each name, and the names that have a word. */
interface ByWords {
  readonly ofName: ReadonlyMap<string, ReadonlySet<string>>;
  readonly names: ReadonlyMap<string, ReadonlySet<string>>;
}

function wordsOfAll(exact: ReadonlyMap<string, readonly LkjRecord[]>): ByWords {
  const ofName = new Map<string, ReadonlySet<string>>();
  const names = new Map<string, Set<string>>();
  for (const [name, [record]] of exact) {
    if (!record) continue;
    const words = wordsOf(record);
    ofName.set(name, words);
    for (const word of words) {
      const own = names.get(word);
      if (own) own.add(name);
      else names.set(word, new Set([name]));
    }
  }
  return { ofName, names };
}

/** Names by their loose keys, and by what is measured, whatever the measure. */
interface ByStems {
  readonly keyOf: (name: string) => string;
  readonly names: ReadonlyMap<string, readonly string[]>;
  readonly things: ReadonlyMap<string, readonly string[]>;
}

function stemsOfAll(exact: ReadonlyMap<string, readonly LkjRecord[]>, written: ReadonlySet<string>): ByStems {
  const keyOf = looseNames(written);
  const indicators = [...exact].flatMap(([name, [record]]) =>
    record && record.indikator !== '' ? [{ name, indikator: record.indikator }] : [],
  );
  const by = (
    all: readonly { readonly name: string; readonly indikator: string }[],
    key: (indikator: string) => string,
  ): ReadonlyMap<string, readonly string[]> => {
    const groups = groupBy(all, ({ indikator }) => key(indikator));
    // Names that say too little have no key.
    groups.delete('');
    return new Map([...groups].map(([k, own]) => [k, own.map((o) => o.name)]));
  };
  return {
    keyOf,
    names: by(indicators, keyOf),
    things: by(
      indicators.filter(({ indikator }) => MEASURE.test(indikator)),
      (indikator) => keyOf(withoutFirst(indikator)),
    ),
  };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}

/** Measures that tell how far a goal is reached. */
const MEASURE = /^(?:persentase|prosentase|presentase|cakupan|tingkat|indeks|nilai|angka)\s/iu;

function withoutFirst(name: string): string {
  return name.replace(/^\S+\s+/u, '');
}

function nameOf(r: LkjRecord): string {
  return r.indikator === '' ? r.uraian : r.indikator;
}

function wordsOf(r: LkjRecord): ReadonlySet<string> {
  return new Set(
    nameOf(r)
      .toLowerCase()
      .match(/\p{L}{3,}/gu),
  );
}

/** Shared words over all words of both. */
function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const word of a) if (b.has(word)) shared++;
  const all = a.size + b.size - shared;
  return all === 0 ? 0 : shared / all;
}
