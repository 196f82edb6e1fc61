import { remember } from '../lex/remember.js';
import type { KeyOf } from './same-names.js';
import { telling } from './same-names.js';

/**
 * The key of a name as the narrative says it: acronyms for what they stand for, stems for words, in any order.
 *
 *   Persentase penanganan Penyandang Masalah Sosial (PMS)  ┐
 *   Persentase PMS yang tertangani                         ┘ one key
 *
 * Looser than what tables have in common: what rests on it is told as information only.
 *
 * @param names every name of the document, in which acronyms are explained
 */
export function looseNames(names: Iterable<string>): KeyOf {
  const all = [...names];
  const meant = acronyms(all);
  const keys = new Map<string, string>();
  const keyOf = (name: string): string => {
    const stems = new Set(telling(shortened(name, meant)).map(stemOf));
    return stems.size < STEMS ? '' : [...stems].sort().join(' ');
  };
  return (name) => {
    const known = keys.get(name);
    if (known !== undefined) return known;
    const key = keyOf(name);
    keys.set(name, key);
    return key;
  };
}

/** With fewer stems a name says too little to be known again. */
const STEMS = 2;

/** Letters in brackets that may stand for the words before them: "Penjaga Taman Kota (PTK)". */
const LETTERS = /\(([A-Z]{2,8})\)/g;

function acronyms(names: readonly string[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const name of names) {
    if (!name.includes('(')) continue;
    for (const match of name.matchAll(LETTERS)) {
      const letters = match[1] ?? '';
      const all = name
        .slice(0, match.index)
        .trim()
        .split(/[\s-]+/);
      const own = all.filter((w) => w !== 'dan').slice(-letters.length);
      if (own.map((w) => w.charAt(0)).join('') !== letters) continue;
      found.set(
        all
          .slice(all.lastIndexOf(own[0] ?? ''))
          .join(' ')
          .toLowerCase(),
        letters.toLowerCase(),
      );
    }
  }
  return found;
}

function shortened(name: string, meant: ReadonlyMap<string, string>): string {
  if (meant.size === 0) return name;
  let text = name.replace(/\s+/g, ' ').toLowerCase();
  for (const [words, letters] of meant) text = text.replace(words, ` ${letters} `);
  return text;
}

/** Letters that a stem keeps at least. */
const ROOT = 4;
const BEFORE = /^(?:me(?:ng|ny|m|n)?|pe(?:ng|ny|m|n|r)?|ter|ber|di|ke|se)(?=[a-z]{4})/;
/** What may stand behind the first one: "ke-pen-", "mem-per-". */
const SECOND = /^(?:pe(?:ng|ny|m|n|r)?|ter|ber)(?=[a-z]{4})/;
const AFTER = /(?:nya|k?an|k|i)$/;

/**
 * What a word has in common with those made of it: "penanganan", "tertangani" and "menangani" of "tangan".
 * The first letter goes where a prefix may have swallowed it, so the stem is a key and no word.
 */
export const stemOf = remember((word: string): string => {
  const bare = word.replace(/nya$/, '').replace(BEFORE, '').replace(SECOND, '');
  let stem = bare.replace(/^[ptks](?=[aeiou][a-z]{2})/, '');
  for (let shorter = stem.replace(AFTER, ''); shorter.length >= ROOT && shorter !== stem;) {
    stem = shorter;
    shorter = stem.replace(AFTER, '');
  }
  return stem;
});
