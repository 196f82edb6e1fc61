import { quarterOf } from '../../heading/periods.js';
import { mergePhrases } from './merging.js';
import { isName } from './nesting.js';
import { lexHeading, readPhrases, type Phrase, type PhraseKind } from './phrases.js';
import type { ScanLine } from './scan.js';
import { isCaption, isSureTitle, isTitle } from './titles.js';

/** One printing of a heading: indices of its lines among the scanned ones, in drawing order. */
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
/** Share of a heading's letters that are part of phrases, and of its words that begin with a capital. */
const COVERED = 0.7;
const CAPITALS = 0.5;
/** Parts of one heading on one page stand at most this many lines apart (rows drawn between them). */
const WITHIN_PAGE = 170;
/** A small part ("Realisasi Capaian (%)") joins a heading that is this near. */
const NEARBY = 5;
/** A heading that repeats more than this share of the phrases before it is printed again. */
const AGAIN = 0.34;

/** Finds every printing of every heading, whole or broken into parts, in source order. */
export function findPrints(lines: readonly ScanLine[]): HeadPrint[] {
  const prints: HeadPrint[] = [];
  let small: readonly number[] = [];
  for (const run of headRuns(lines)) {
    for (const [part, piece] of splitAgain(lines, prints.at(-1), run).entries()) {
      const last = prints.at(-1);
      const strong = isHeading(pick(lines, piece));
      const lead = strong && leadsTo(lines, small, piece) ? small : [];
      small = [];
      if (part === 0 && last && belongs(lines, last, [...lead, ...piece], strong)) {
        prints[prints.length - 1] = printOf(lines, [...last.at, ...lead, ...piece]);
      } else if (strong) prints.push(printOf(lines, [...lead, ...piece]));
      else small = piece;
    }
  }
  return prints;
}

const keyOf = (line: ScanLine | undefined): string => (line?.text ?? '').toLowerCase().replace(/\s+/g, '');
/** A line of this many letters is seen twice only where a heading is printed again; shorter ones in threes. */
const LONG_LINE = 18;

/** A run that begins again what the last heading or the run itself has said is two printings. */
function splitAgain(
  lines: readonly ScanLine[],
  last: HeadPrint | undefined,
  run: readonly number[],
): number[][] {
  const near = last && (run[0] ?? 0) - (last.at.at(-1) ?? 0) <= WITHIN_PAGE ? last.at : [];
  let seen = near.map((i) => keyOf(lines[i]));
  const pieces: number[][] = [[]];
  run.forEach((at, i) => {
    const next = run.slice(i, i + 3).map((n) => keyOf(lines[n]));
    const long = (next[0]?.length ?? 0) >= LONG_LINE && seen.includes(next[0] ?? '');
    const three = next.length === 3 && seen.some((_, s) => next.every((key, k) => seen[s + k] === key));
    if (long || three) {
      pieces.push([]);
      seen = [];
    }
    seen.push(next[0] ?? '');
    pieces.at(-1)?.push(at);
  });
  return pieces.flatMap((p, i) => (p.length > 0 || i === 0 ? [p] : []));
}

/**
 * Runs of neighbouring lines made of heading words or column numbers; lines without phrases at either end are
 * cut off, and the "I" of the first row.
 */
function headRuns(lines: readonly ScanLine[]): number[][] {
  const runs: number[][] = [];
  let run: number[] = [];
  const close = (): void => {
    const trimmed = trimmedRun(lines, run);
    if (trimmed.length > 0) runs.push(trimmed);
    run = [];
  };
  lines.forEach((line, i) => {
    const heading = isHeadLine(lines, i);
    if (!heading || line.startsPage) close();
    if (heading) run.push(i);
  });
  close();
  return runs;
}

function isHeadLine(lines: readonly ScanLine[], at: number): boolean {
  const line = lines[at];
  if (!line) return false;
  if (line.numbered > 0 || /^\p{Lu}$/u.test(line.text)) return true;
  if (!line.headish || isCaption(line.text) || isSureTitle(line.text)) return false;
  if (quarterOf(line.text) === null || lexHeading([line.text]).phrases.length > 1) return true;
  return ![at - 2, at - 1, at + 1].some((i) => isSureTitle(lines[i]?.text ?? ''));
}

function trimmedRun(lines: readonly ScanLine[], run: readonly number[]): number[] {
  const says = (i: number): boolean =>
    (lines[i]?.numbered ?? 0) > 0 || readPhrases([lines[i]?.text ?? '']).length > 0;
  const first = run.findIndex(says);
  const trimmed = first < 0 ? [] : run.slice(first, run.findLastIndex(says) + 1);
  const romans = trimmed.filter((i) => /^[IVX]+\.?$/.test(lines[i]?.text ?? ''));
  return romans.length === 1 && romans[0] === trimmed.at(-1) ? trimmed.slice(0, -1) : trimmed;
}

const pick = (lines: readonly ScanLine[], at: readonly number[]): ScanLine[] =>
  at.flatMap((i) => lines[i] ?? []);

function phrasesOf(lines: readonly ScanLine[]): Phrase[] {
  return mergePhrases(readPhrases(lines.filter((l) => l.numbered === 0).map((l) => l.text)));
}

/** One printing from the indices of its lines. */
export function printOf(lines: readonly ScanLine[], at: readonly number[]): HeadPrint {
  const own = pick(lines, at);
  return { at, phrases: phrasesOf(own), numbered: Math.max(0, ...own.map((l) => l.numbered)) };
}

const nameOf = (p: Phrase): string => (p.kind === 'verb' ? p.text.slice(0, 6).toLowerCase() : p.kind);

/** True where lines of heading words name enough columns to be the heading of a table. */
export function isHeading(lines: readonly ScanLine[]): boolean {
  const texts = lines.filter((l) => l.numbered === 0).map((l) => l.text);
  const phrases = phrasesOf(lines);
  if (lexHeading(texts).covered < COVERED || capitals(texts) < CAPITALS) return false;
  const all = new Set(phrases.map(nameOf));
  const strong = new Set(phrases.filter((p) => STRONG.has(p.kind)).map(nameOf));
  const numbered = lines.some((l) => l.numbered >= FEWEST_COLUMNS);
  return all.size >= FEWEST_COLUMNS && strong.size >= (numbered ? 1 : 2);
}

function capitals(texts: readonly string[]): number {
  const words = texts
    .flatMap((t) => t.split(/[\s/(),&-]+/))
    .filter((w) => /^\p{L}{2}/u.test(w) && !/^(?:dan|pada|di|ke|sd|atau|per|dengan)$/.test(w));
  return words.filter((w) => /^\p{Lu}/u.test(w)).length / Math.max(1, words.length);
}

/** Does a later run belong to the heading before it: drawn late, on the same page, saying what is missing? */
function belongs(
  lines: readonly ScanLine[],
  print: HeadPrint,
  run: readonly number[],
  strong: boolean,
): boolean {
  const [first = 0] = run;
  const end = print.at.at(-1) ?? 0;
  const between = lines.slice(end + 1, first);
  if (between.some((l) => l.startsPage || isCaption(l.text)) || lines[first]?.startsPage) return false;
  const phrases = phrasesOf(pick(lines, run));
  if (repeats(print.phrases, phrases) > AGAIN) return false;
  if (phrases.length === 0) return first - end <= 1;
  if (!strong) return first - end <= NEARBY && phrases.some(isPart) && !between.some((l) => hasRow(l));
  return first - end <= WITHIN_PAGE && !(isWhole(print) && (hasNumber(print.phrases) || !hasNumber(phrases)));
}

/** A phrase that names a column by itself; "Persen", "Program" or "2025" alone may be a cell. */
const isPart = (p: Phrase): boolean =>
  ['no', 'kode', 'tujuan', 'indikator', 'definisi', 'satuan', 'verb', 'money'].includes(p.kind) ||
  /^(?:ket|catatan|penanggung)/i.test(p.text);

/** A small run just before a heading, with no row between. */
function leadsTo(lines: readonly ScanLine[], before: readonly number[], run: readonly number[]): boolean {
  const end = before.at(-1);
  const [first] = run;
  if (end === undefined || first === undefined) return false;
  const between = lines.slice(end + 1, first);
  if (first - end > NEARBY || between.some((l) => hasRow(l) || isCaption(l.text))) return false;
  if (lines.slice(end + 1, first + 1).some((l) => l.startsPage)) return false;
  const small = phrasesOf(pick(lines, before));
  return small.some(isPart) && repeats(phrasesOf(pick(lines, run)), small) === 0 && !between.some(isTitle);
}

const hasRow = (l: ScanLine): boolean => /\d[\d.,]*\s*%?$/.test(l.text);

function repeats(known: readonly Phrase[], phrases: readonly Phrase[]): number {
  if (phrases.length === 0) return 0;
  const left = known.map((p) => p.text.toLowerCase());
  let again = 0;
  for (const p of phrases) {
    const at = left.indexOf(p.text.toLowerCase());
    if (at < 0) continue;
    left.splice(at, 1);
    again++;
  }
  return again / phrases.length;
}

const hasNumber = (phrases: readonly Phrase[]): boolean =>
  phrases.some((p) => p.kind === 'no' || p.kind === 'kode');

/** Names and figures are there, and no bare "K" or "Rp" asks for a heading above it. */
function isWhole(print: HeadPrint): boolean {
  const kinds = print.phrases.map((p) => p.kind);
  const entity = kinds.some((k) => k === 'level' || k === 'indikator' || k === 'uraian');
  const figure = kinds.some((k) => !isName(k));
  const verbs = kinds.filter((k) => k === 'verb' || k === 'year' || k === 'money').length;
  const units = kinds.filter((k) => k === 'unit').length;
  return entity && figure && verbs >= Math.min(units, 2);
}
