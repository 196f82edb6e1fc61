import { mergePhrases } from './merging.js';
import { readPhrases, type Phrase, type PhraseKind } from './phrases.js';
import type { ScanLine } from './scan.js';

/** Lines of one printing of a heading: the indices of its lines among the scanned ones, in drawing order. */
export interface HeadPrint {
  readonly at: readonly number[];
  readonly phrases: readonly Phrase[];
  /** Columns counted by a row of column numbers, 0 without one. */
  readonly numbered: number;
}

/** Phrases that hardly stand anywhere but in headings. */
const STRONG: ReadonlySet<PhraseKind> = new Set<PhraseKind>([
  'no', 'kode', 'indikator', 'definisi', 'satuan', 'remark', 'verb', 'money', 'unit', 'percent', 'quarter', 'awal', 'akhir', 'year',
]); // prettier-ignore
/** Different columns that a run of heading words must name to be a heading of its own. */
const FEWEST_COLUMNS = 3;

/** How many different columns the lines name. */
export function headStrength(lines: readonly ScanLine[]): { strong: number; all: number } {
  const phrases = mergePhrases(readPhrases(lines.filter((l) => l.numbered === 0).map((l) => l.text)));
  const kinds = new Set(phrases.map((p) => (p.kind === 'verb' ? p.text.slice(0, 6).toLowerCase() : p.kind)));
  const strong = new Set(
    phrases.filter((p) => STRONG.has(p.kind)).map((p) => (p.kind === 'verb' ? p.text.slice(0, 6).toLowerCase() : p.kind)),
  );
  return { strong: strong.size, all: kinds.size };
}

/** True where lines of heading words name enough columns to be the heading of a table. */
export function isHeading(lines: readonly ScanLine[]): boolean {
  const numbered = lines.some((l) => l.numbered >= FEWEST_COLUMNS);
  const { strong, all } = headStrength(lines);
  return all >= FEWEST_COLUMNS && strong >= (numbered ? 1 : 2);
}
