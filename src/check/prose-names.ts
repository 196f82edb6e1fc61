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
  private readonly words = new Map<string, ReadonlySet<string>>();
  private readonly byWord = new Map<string, Set<string>>();
  private readonly keyOf: (r: LkjRecord) => string;
  private readonly looseKey: (name: string) => string;
  private readonly byLoose: ReadonlyMap<string, readonly LkjRecord[]>;

  /** By what is measured, whatever the measure. */
  private readonly byThing: ReadonlyMap<string, readonly LkjRecord[]>;

  constructor(records: readonly LkjRecord[], narrative: readonly LkjRecord[]) {
    const names = [...records, ...narrative].map(nameOf);
    const key = sameNames(names);
    this.keyOf = (r) => `${r.indikator === '' ? 'entity|' : ''}${key(nameOf(r))}`;
    this.exact = groupBy(records, this.keyOf);
    this.looseKey = looseNames(names);
    const measured = records.filter((r) => r.indikator !== '');
    this.byLoose = known(groupBy(measured, (r) => this.looseKey(r.indikator)));
    this.byThing = known(
      groupBy(
        measured.filter((r) => MEASURE.test(r.indikator)),
        (r) => this.looseKey(withoutFirst(r.indikator)),
      ),
    );
    for (const [name, [record]] of this.exact) {
      if (!record) continue;
      const words = wordsOf(record);
      this.words.set(name, words);
      for (const word of words) this.byWord.set(word, (this.byWord.get(word) ?? new Set()).add(name));
    }
  }

  find(said: LkjRecord): Named {
    const same = this.exact.get(this.keyOf(said)) ?? this.alike(said);
    if (same.length > 0) return { records: same, loose: false };
    const key = said.indikator === '' ? '' : this.looseKey(said.indikator);
    // A goal ("meningkatnya penanganan X") is said for its measure ("persentase X yang tertangani").
    const goal = SASARAN_START.test(said.indikator) ? this.looseKey(withoutFirst(said.indikator)) : '';
    const records = [this.byLoose.get(key), this.byThing.get(goal)].find((all) => all !== undefined);
    return { records: records ?? [], loose: true };
  }

  private alike(said: LkjRecord): readonly LkjRecord[] {
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

/** Measures that tell how far a goal is reached. */
const MEASURE = /^(?:persentase|prosentase|presentase|cakupan|tingkat|indeks|nilai|angka)\s/iu;

function withoutFirst(name: string): string {
  return name.replace(/^\S+\s+/u, '');
}

/** Without the names that say too little. */
function known(groups: Map<string, LkjRecord[]>): ReadonlyMap<string, readonly LkjRecord[]> {
  groups.delete('');
  return groups;
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
