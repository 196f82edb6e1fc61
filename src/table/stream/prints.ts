import { gather } from '../../lex/gather.js';
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
const WITHIN_PAGE = 400;
/** A small part ("Realisasi Capaian (%)") joins a heading that is this near. */
const NEARBY = 5;
/** A heading that repeats more than this share of the phrases before it is printed again. */
const AGAIN = 0.34;

/** Finds every printing of every heading, whole or broken into parts, in source order. */
export function findPrints(lines: readonly ScanLine[]): HeadPrint[] {
  const prints: HeadPrint[] = [];
  let small: readonly number[] = [];
  for (const found of headRuns(lines)) {
    const last = prints.at(-1);
    const run = withoutFirstRow(lines, found);
    const strong = isHeadingAt(lines, run);
    const lead = strong && leadsTo(lines, small, run) ? small : [];
    small = [];
    if (last && belongs(lines, last, [...lead, ...run], strong)) {
      prints[prints.length - 1] = printOf(lines, [...last.at, ...lead, ...run]);
    } else if (strong) prints.push(printOf(lines, [...lead, ...run]));
    else small = run;
  }
  return prints;
}

/**
 * Runs of neighbouring lines made of heading words or column numbers; lines without phrases at either end are
 * cut off, and the "I" of the first row.
 */
function headRuns(lines: readonly ScanLine[]): (readonly number[])[] {
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
  return runs.map((at) => withoutCaption(lines, at));
}

/** A caption has at most so many lines above the ones that read as headings. */
const CAPTION_LINES = 4;

/**
 * A run without the end of the caption above it: a heading begins with names, a caption ends with the period.
 *
 *   Tabel 2.7 Program dan Kegiatan Dinas Anu Berdasarkan Perubahan
 *   Anggaran Tahun 2024
 *   No
 */
function withoutCaption(lines: readonly ScanLine[], run: readonly number[]): readonly number[] {
  if (!isBelowCaption(lines, run)) return run;
  let phrases: Phrase[] = [];
  for (const [i, at] of run.entries()) {
    const own = readPhrases([lines[at]?.text ?? '']);
    const [begins] = own;
    if (begins && isName(begins.kind)) {
      const counted = begins.kind === 'no' || begins.kind === 'kode';
      const closing = phrases.every((p) => p.kind === 'year' || (counted && CLOSES_CAPTION.has(p.kind)));
      return phrases.length > 0 && closing ? run.slice(i) : run;
    }
    phrases = [...phrases, ...own];
  }
  return run;
}

function isBelowCaption(lines: readonly ScanLine[], [first = 0]: readonly number[]): boolean {
  const above = lines.slice(Math.max(0, first - CAPTION_LINES), first);
  return lines[first]?.startsPage !== true && above.some((l) => isCaption(l.text));
}

const CLOSES_CAPTION: ReadonlySet<PhraseKind> = new Set<PhraseKind>(['year', 'money', 'verb', 'filler']);

/** "Tahun 2024 - 2026" closes a caption. */
const YEAR_RANGE = /^(?:tahun\s+)?(?:19|20)\d\d\s*[-–]\s*(?:19|20)\d\d$/i;

function isHeadLine(lines: readonly ScanLine[], at: number): boolean {
  const line = lines[at];
  if (!line) return false;
  if (line.counts || /^\p{Lu}$/u.test(line.text)) return true;
  if (!line.headish || isCaption(line.text) || isSureTitle(line.text) || YEAR_RANGE.test(line.text))
    return false;
  if (quarterOf(line.text) === null || lexHeading([line.text]).phrases.length > 1) return true;
  return ![at - 2, at - 1, at + 1].some((i) => isSureTitle(lines[i]?.text ?? ''));
}

function trimmedRun(lines: readonly ScanLine[], run: readonly number[]): number[] {
  const says = (i: number): boolean =>
    lines[i]?.counts === true || readPhrases([lines[i]?.text ?? '']).length > 0;
  const first = run.findIndex(says);
  const trimmed = first < 0 ? [] : run.slice(first, run.findLastIndex(says) + 1);
  while (trimmed.length > 1 && isFirstWord(lines, trimmed)) trimmed.pop();
  const romans = trimmed.filter((i) => /^[IVX]+\.?$/.test(lines[i]?.text ?? ''));
  return romans.length === 1 && romans[0] === trimmed.at(-1) ? trimmed.slice(0, -1) : trimmed;
}

/**
 * A first row of words that headings are made of as well hides the heading that it follows: then the longest
 * part that is a heading is taken.
 *
 *   No. Program Kegiatan Jumlah (Rp.) %
 *   Anggaran Realisasi
 *   I PROGRAM PENATAAN URUSAN DAERAH             the first row
 */
function withoutFirstRow(lines: readonly ScanLine[], run: readonly number[]): readonly number[] {
  const first = run.findIndex((i) => FIRST_ROW.test(lines[i]?.text ?? ''));
  const above = run.slice(0, Math.max(0, first));
  if (isHeadingAt(lines, above)) return above;
  for (let size = run.length; size > Math.max(0, run.length - LONGEST_FIRST_ROW); size--) {
    const part = run.slice(0, size);
    if (isHeadingAt(lines, part)) return part;
  }
  return run;
}

/** A row's number before the name of what it stands for: no heading begins so. */
const FIRST_ROW = /^[IA1][.)]?\s+(?:PROGRAM|URUSAN|KEGIATAN|SASARAN|TUJUAN|MISI)\s+\p{Lu}{3}/u;

/** Lines of a first row; also what bounds the search. */
const LONGEST_FIRST_ROW = 8;

/** "PROGRAM" alone at the end of a heading that has its program column: the first word of the rows. */
function isFirstWord(lines: readonly ScanLine[], run: readonly number[]): boolean {
  const text = lines[run.at(-1) ?? -1]?.text ?? '';
  if (!/^(?:program|kegiatan|sub\s*kegiatan|urusan)$/i.test(text)) return false;
  const before = phrasesOf(pick(lines, run.slice(0, -1)));
  return (
    before.some((p) => p.kind === 'level') &&
    before.at(-1)?.kind !== 'indikator' &&
    before.at(-1)?.kind !== 'level'
  );
}

const pick = (lines: readonly ScanLine[], at: readonly number[]): ScanLine[] =>
  gather(at, (i) => lines[i] ?? []);

function phrasesOf(lines: readonly ScanLine[]): Phrase[] {
  return mergePhrases(readPhrases(lines.filter((l) => !l.counts).map((l) => l.text)));
}

/** One printing from the indices of its lines. */
export function printOf(lines: readonly ScanLine[], at: readonly number[]): HeadPrint {
  const own = pick(lines, at);
  return { at, phrases: phrasesOf(own), numbered: Math.max(0, ...own.map((l) => l.numbered)) };
}

const nameOf = (p: Phrase): string => (p.kind === 'verb' ? p.text.slice(0, 6).toLowerCase() : p.kind);

function isHeadingAt(lines: readonly ScanLine[], at: readonly number[]): boolean {
  const own = pick(lines, at);
  const texts = own.filter((l) => !l.counts).map((l) => l.text);
  return isHeading(
    texts,
    own.some((l) => l.numbered >= FEWEST_COLUMNS),
  );
}

/** True where lines of heading words name enough columns to be the heading of a table. */
export function isHeading(texts: readonly string[], numbered = false): boolean {
  const { phrases: read, covered } = lexHeading(texts);
  if (covered < COVERED || capitals(texts) < CAPITALS) return false;
  const phrases = mergePhrases(read);
  const all = new Set(phrases.map(nameOf));
  const strong = new Set(phrases.filter((p) => STRONG.has(p.kind)).map(nameOf));
  if (countPairs(phrases) >= FEWEST_PAIRS) return true;
  return all.size >= FEWEST_COLUMNS && strong.size >= (numbered ? 1 : 2);
}

/** "Target Rp Target Rp Target Rp": the lowest row of a heading, a heading by itself. */
const FEWEST_PAIRS = 3;

function countPairs(phrases: readonly Phrase[]): number {
  return phrases.filter(
    (p, i) => p.kind === 'money' && (phrases[i - 1]?.kind === 'verb' || phrases[i - 1]?.kind === 'unit'),
  ).length;
}

function capitals(texts: readonly string[]): number {
  const words = gather(texts, (t) => t.split(/[\s/(),&-]+/)).filter(
    (w) => /^\p{L}{2}/u.test(w) && !/^(?:dan|pada|di|ke|sd|atau|per|dengan)$/.test(w),
  );
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
  // Column numbers are the last line of a heading.
  if (!strong && (lines[end]?.numbered ?? 0) > 0) return false;
  const phrases = phrasesOf(pick(lines, run));
  if (first - end <= NEARBY && between.every((l) => isTitle(l))) return true;
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
  if (isBelowCaption(lines, before) && small.every((p) => CLOSES_CAPTION.has(p.kind))) return false;
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
