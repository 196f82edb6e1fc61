import type { Column } from '../../types.js';
import type { Phrase, PhraseKind } from './phrases.js';

/** Phrases that one side of a table has once: where they all come twice, the table is printed twice side by side. */
const ONCE: readonly PhraseKind[] = ['kode', 'indikator', 'awal', 'akhir', 'level'];
/** So many of them must come twice. */
const FEWEST_TWICE = 2;

/**
 * A heading that names its columns twice (semula | menjadi, before | after) as the heading of one side;
 * null where it does not.
 *
 *   Kode | Program | Indikator | 2025: Target, Rp | Kode | Program | Indikator | 2025: Target, Rp
 */
export function oneSide(phrases: readonly Phrase[]): Phrase[] | null {
  const twice = ONCE.filter((kind) => repeatedWords(phrases, kind) > 0);
  const once = ONCE.filter(
    (kind) => phrases.some((p) => p.kind === kind) && repeatedWords(phrases, kind) === 0,
  );
  if (twice.length < FEWEST_TWICE || once.length > 1 || !twice.some((k) => k === 'kode' || k === 'level'))
    return null;
  const seen = new Set<string>();
  return phrases.filter((p) => {
    const word = `${p.kind} ${p.text.toLowerCase()}`;
    if (isBelow(p.kind) || !seen.has(word)) {
      seen.add(word);
      return true;
    }
    return false;
  });
}

const isBelow = (kind: PhraseKind): boolean =>
  kind === 'verb' || kind === 'money' || kind === 'unit' || kind === 'percent';

function repeatedWords(phrases: readonly Phrase[], kind: PhraseKind): number {
  const words = phrases.filter((p) => p.kind === kind).map((p) => p.text.toLowerCase());
  return words.length - new Set(words).size;
}

/** The columns of one side, printed again to its right; goals stand once, at the far left. */
export function bothSides(columns: readonly Column[]): Column[] {
  const goals = (c: Column): boolean =>
    c.field === 'tujuan' || c.field === 'sasaran' || c.field === 'no' || c.field === 'keterangan';
  return [
    ...columns.map((c): Column => ({ ...c, sisi: 'semula' })),
    ...columns.filter((c) => !goals(c)).map((c): Column => ({ ...c, sisi: 'menjadi' })),
  ];
}
