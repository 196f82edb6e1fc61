import { columnWith } from '../../heading/column-with.js';
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
  const side = fromNumber(withoutSecondRow(phrases)).filter((p) => {
    const word = `${p.kind} ${p.text.toLowerCase()}`;
    const again = !isBelow(p.kind) && seen.has(word);
    seen.add(word);
    return !again;
  });
  return yearsInOrder(withoutSecondHalf(side));
}

/** What was drawn before "No", and comes again after it, is the other side's. */
function fromNumber(phrases: readonly Phrase[]): Phrase[] {
  const no = Math.max(
    0,
    phrases.findIndex((p) => p.kind === 'no'),
  );
  return [...phrases.slice(no), ...phrases.slice(0, no)];
}

/** The lowest row ("Target Rp Target Rp …") printed once for each side: rows that say the same are one. */
function withoutSecondRow(phrases: readonly Phrase[]): Phrase[] {
  const textOf = (row: number): string =>
    phrases.flatMap((p) => (p.row === row ? [p.text.toLowerCase()] : [])).join(' ');
  const first = new Map<string, number>();
  return phrases.filter((p) => {
    if (!isBelow(p.kind)) return true;
    const text = textOf(p.row);
    const row = first.get(text) ?? p.row;
    first.set(text, row);
    return row === p.row || phrases.filter((o) => o.row === p.row).length === 1;
  });
}

/** The lowest row of both sides in one line: as many "Target Rp" as years and the plan's end ask for, twice. */
function withoutSecondHalf(side: readonly Phrase[]): Phrase[] {
  const below = side.filter((p) => isBelow(p.kind)).map((p) => p.text.toLowerCase());
  const heads = side.filter((p) => p.kind === 'akhir').length + new Set(yearsOf(side)).size || 1;
  const again = below.indexOf(below[0] ?? '', 1);
  if (again < 1 || below.length !== 2 * again * heads) return [...side];
  let left = below.length / 2;
  return side.filter((p) => !isBelow(p.kind) || left-- > 0);
}

function yearsOf(phrases: readonly Phrase[]): string[] {
  return phrases.filter((p) => p.kind === 'year').map((p) => p.text.toLowerCase());
}

/** Years of both sides are drawn interleaved; each stands once, in order, where the first one stood. */
function yearsInOrder(phrases: readonly Phrase[]): Phrase[] {
  const years = phrases.filter((p) => p.kind === 'year').sort((a, b) => (a.text < b.text ? -1 : 1));
  const at = phrases.findIndex((p) => p.kind === 'year');
  if (at < 0) return [...phrases];
  const row = phrases[at]?.row ?? 0;
  const rest = phrases.filter((p) => p.kind !== 'year');
  return [...rest.slice(0, at), ...years.map((y) => ({ ...y, row })), ...rest.slice(at)];
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
    ...columns.map((c): Column => columnWith(c, { sisi: 'semula' })),
    ...columns.filter((c) => !goals(c)).map((c): Column => columnWith(c, { sisi: 'menjadi' })),
  ];
}
