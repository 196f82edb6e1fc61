import { remember } from '../lex/remember.js';
import { isSatuan } from '../lex/words.js';

/** The key of a name; names of one document that mean the same thing have the same. */
export type KeyOf = (name: string) => string;

/**
 * Tells which of a document's names mean the same thing in spite of how they are written: case, marks, list
 * numbers ("2. Indeks …"), labels ("Indikator Sasaran : …"), acronyms and units in brackets, words that
 * change nothing ("Persentase capaian X" and "Persentase X"), abbreviations ("adm.") and misprints.
 * Numbers always have to be the same.
 *
 * Takes time in step with the words of all names: two names are compared only where all words but one agree.
 */
export function sameNames(names: Iterable<string>): KeyOf {
  const words = new Map<string, readonly string[]>();
  const keys = new Map<string, string>();
  for (const name of names) {
    if (keys.has(name)) continue;
    const own = telling(name);
    const key = own.join('');
    keys.set(name, key);
    if (!words.has(key)) words.set(key, own);
  }
  const joined = joinMisprints(words);
  return (name) => {
    const key = keys.get(name) ?? telling(name).join('');
    return joined.get(key) ?? key;
  };
}

/** "Indikator Sasaran : ", "IKK Output: ": what kind of indicator follows. */
const LABEL = /^(?:indikator|ikk|iku|sasaran|program|kegiatan|sub\s*kegiatan|outcome|output)[^:]{0,25}:\s*/iu;
/** "2. ", "3.", "3 ", "a) ", "- ". */
const MARK = /^\s*(?:\d{1,2}[.)]\s*(?=\p{L})|\d{1,2}\s+(?=\p{Lu})|(?:[a-z]|[ivx]{1,4})[.)]\s+|[-•*]\s+)/iu;
/** The level before an entity's name, which not every table prints. */
const LEVEL = /^(?:program|kegiatan|sub\s*kegiatan)\s+(?=\p{L})/iu;

/** Words that a table drops or adds without meaning another thing. */
const SOFT = new Set(
  'yang dan di ke dari pada untuk dengan atau terhadap dalam oleh serta para bagi atas sebagai capaian pencapaian nilai status level predikat tingkat terlaksananya terselenggaranya kabupaten kab kota provinsi perangkat daerah opd skpd pd'.split(
    ' ',
  ),
);
/** Misprints and short forms that are the field's own. */
const SPELT: Readonly<Record<string, string>> = {
  prosentase: 'persentase',
  presentase: 'persentase',
  presentasi: 'persentase',
  prosentasi: 'persentase',
  jml: 'jumlah',
  jumla: 'jumlah',
  th: 'tahun',
  thn: 'tahun',
  dok: 'dokumen',
  lap: 'laporan',
  adm: 'administrasi',
  masy: 'masyarakat',
};

/** The words that tell a name from others, in order. */
export const telling = remember((name: string): readonly string[] => {
  const bare = name.replace(MARK, '').replace(LABEL, '').replace(MARK, '').replace(LEVEL, '');
  const plain = bare.includes('(')
    ? bare.replace(/\(([^()]{0,200})\)/gu, (all, inner: string) => (isAside(inner) ? ' ' : all))
    : bare;
  // "desa/kampung": either may stand alone; the last one is kept.
  const either = plain.includes('/') ? plain.replace(/\p{L}+\s?\/\s?(?=\p{L})/gu, '') : plain;
  const words = either.toLowerCase().match(/\p{L}+|\d+(?:[.,]\d+)*|%/gu);
  const own = (words ?? []).map((w) => SPELT[w] ?? w);
  const hard = own.filter((w) => !SOFT.has(w));
  return hard.length > 0 ? hard : own;
});

/** Brackets that say again what the name says: its acronym, its unit, its formula. */
function isAside(inner: string): boolean {
  return (
    /^\p{Lu}[\p{Lu}\p{Ll}\d.-]{0,9}$/u.test(inner) ||
    /[=÷×]|\bdibagi\b|\/.*\bx\b/iu.test(inner) ||
    inner.length > LONG_ASIDE ||
    isSatuan(inner.replace(/[^\p{L}\d%/]+/gu, ' ').trim())
  );
}

const LONG_ASIDE = 40;
/** With fewer words any two names are one misprint apart. */
const WORDS = 3;

/** Keys that are one misprint or abbreviation apart, each with the key that stands for them. */
function joinMisprints(words: ReadonlyMap<string, readonly string[]>): ReadonlyMap<string, string> {
  const joined = new Map<string, string>();
  const rootOf = (key: string): string => {
    let root = key;
    for (let up = joined.get(root); up !== undefined; up = joined.get(root)) root = up;
    return root;
  };
  const sumsOf = sumsWithoutOne();
  const buckets = new Map<number, { readonly key: string; readonly own: readonly string[] }[]>();
  for (const [key, own] of words) {
    if (own.length < WORDS || own.length > MOST_WORDS) continue;
    sumsOf(own).forEach((sum, i) => {
      const bucket = buckets.get(sum) ?? [];
      const near = bucket.find((other) => isNear(other.own, own, i));
      if (near && rootOf(near.key) !== rootOf(key)) joined.set(rootOf(key), rootOf(near.key));
      if (bucket.length < CROWD) bucket.push({ key, own });
      buckets.set(sum, bucket);
    });
  }
  return new Map([...joined.keys()].map((key) => [key, rootOf(key)]));
}

/** True where all words but the one at `i` agree, and that one is misprinted. */
function isNear(a: readonly string[], b: readonly string[], i: number): boolean {
  return (
    a.length === b.length &&
    isMisprint(a[i] ?? '', b[i] ?? '') &&
    a.every((word, j) => j === i || word === b[j])
  );
}

/**
 * For each word of a name a number that all its other words make, by which names that differ in that word are
 * found without comparing every two. Whole numbers below 2^53 throughout.
 */
function sumsWithoutOne(): (words: readonly string[]) => number[] {
  const ids = new Map<string, number>();
  return (words) => {
    const shares = words.map((word, i) => {
      const id = ids.get(word) ?? ids.size + 1;
      ids.set(word, id);
      return id * (STEP * (i + 1) + 1);
    });
    const all = shares.reduce((sum, share) => sum + share, 0);
    return shares.map((share, i) => (all - share) * MOST_WORDS + i);
  };
}

/** An odd step that keeps the places of words apart. */
const STEP = 7919;
/** Names with more words than this are whole paragraphs. */
const MOST_WORDS = 64;

/** Names that differ in one word only and are more than this are a list of things, not misprints. */
const CROWD = 6;
/** Letters from which one, and from which two may be wrong. */
const [ONE_WRONG, TWO_WRONG] = [6, 9];
/** Letters that an abbreviation keeps at least. */
const SHORT = 4;

/** True where one word is the other one misprinted or cut short. */
export function isMisprint(a: string, b: string): boolean {
  if (/\d/.test(a + b)) return false;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length >= SHORT && long.startsWith(short)) return true;
  const allowed = short.length >= TWO_WRONG ? 2 : short.length >= ONE_WRONG ? 1 : 0;
  return allowed > 0 && long.length - short.length <= allowed && wrongLetters(short, long) <= allowed;
}

/** Letters to change, add or take away to make one word of the other. */
function wrongLetters(a: string, b: string): number {
  let above = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = (above[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      row.push(Math.min(same, (above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1));
    }
    above = row;
  }
  return above[b.length] ?? 0;
}
