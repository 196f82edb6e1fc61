/** Words that a heading's meaning hangs on; a broken or misread form of one is put right before it is read. */
const KEYS = [
  'target',
  'realisasi',
  'capaian',
  'anggaran',
  'kinerja',
  'indikator',
  'program',
  'kegiatan',
  'sasaran',
  'tujuan',
  'keterangan',
  'satuan',
  'triwulan',
  'keuangan',
  'persentase',
  'strategis',
  'penanggung',
  'rekomendasi',
  'permasalahan',
];
const KEY_SET: ReadonlySet<string> = new Set(KEYS);

/** Cyrillic and Greek letters that OCR takes for Latin ones. */
const LOOKALIKES: Readonly<Record<string, string>> = {
  А: 'A', В: 'B', С: 'C', Е: 'E', Н: 'H', К: 'K', М: 'M', О: 'O', Р: 'P', Т: 'T', Х: 'X', У: 'Y',
  а: 'a', с: 'c', е: 'e', о: 'o', р: 'p', х: 'x', у: 'y', Α: 'A', Β: 'B', Ε: 'E', Κ: 'K', Ο: 'O', Τ: 'T',
}; // prettier-ignore
const LOOKALIKE = new RegExp(`[${Object.keys(LOOKALIKES).join('')}]`, 'gu');

/** Shorter words are too near to each other to be guessed. */
const MIN_LENGTH = 5;
/** From this length two letters may be wrong or lost ("ALISASI"), else one ("ARGET"). */
const LONG_WORD = 7;

/**
 * Puts the key words of a heading right that OCR has misread or cut: "ARGET" → "TARGET", "ALISASI" →
 * "REALISASI", "TARG ET" → "TARGET". Words that are near to no key word stay as they are.
 */
export function respell(heading: string): string {
  const latin = heading.replace(LOOKALIKE, (letter) => LOOKALIKES[letter] ?? letter);
  const words = latin.split(/(\P{L}+)/u);
  for (let i = 0; i + 2 < words.length; i += 2) {
    // A narrow column breaks a word where no hyphen tells: the two halves make a key word.
    const [left = '', gap = '', right = ''] = words.slice(i, i + 3);
    if (/^\s+$/.test(gap) && !isKey(left) && !isKey(right) && isKey(left + right)) {
      words.splice(i, 3, left + right);
    }
  }
  return words.map(nearest).join('');
}

function isKey(word: string): boolean {
  return KEY_SET.has(word.toLowerCase());
}

function nearest(word: string): string {
  const lower = word.toLowerCase();
  if (lower.length < MIN_LENGTH || KEY_SET.has(lower)) return word;
  const allowed = lower.length >= LONG_WORD ? 2 : 1;
  const near = KEYS.filter(
    (key) => Math.abs(key.length - lower.length) <= allowed && misread(lower, key, allowed),
  );
  const [only] = near;
  if (near.length !== 1 || only === undefined) return word;
  return word === word.toUpperCase() ? only.toUpperCase() : only;
}

/** A cut word lacks its beginning or its end; a misread one has a letter or two wrong. */
function misread(word: string, key: string, allowed: number): boolean {
  return (
    key.endsWith(word) || key.startsWith(word) || editDistance(word, key, allowed) <= Math.min(allowed, 1)
  );
}

/** Number of letters to change, add or drop; anything above `limit` comes out as `limit` + 1. */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (before[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      row.push(Math.min(change, (before[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1));
    }
    if (Math.min(...row) > limit) return limit + 1;
    before = row;
  }
  return before[b.length] ?? limit + 1;
}
