import { gather } from '../../lex/gather.js';
import type { SourceLine } from '../../types.js';
import { isName } from './nesting.js';
import { lexHeading, readPhrases, type Phrase, type PhraseKind } from './phrases.js';
import { isHeading } from './prints.js';
import { hasFigures, isHeadish } from './scan.js';
import { columnNumbers, headShare } from './vocabulary.js';

/**
 * Parts headings from what a scraper has joined to their lines, so that each stands on lines of its own:
 *
 *   DINAS ANU KABUPATEN ANU No Program Indikator Kinerja Target Realisasi     title and heading
 *   (1) (2) (3) (4) (5) 1 Program Penataan Taman Luas taman Ha 12 11,5        column numbers and a row
 *
 * The parts keep the number of the line that they stand on.
 */
export function cutHeads(lines: readonly SourceLine[]): SourceLine[] {
  let below = false;
  return gather(lines, (line, i) => {
    if (line.text.trim() === '') return [line];
    const parts = partsOf(line.text, below, () => startOfNext(lines, i));
    const last = parts.at(-1);
    below = last !== undefined && (last.isHead || continues(last.text.trim(), below));
    return parts.length === 1 ? [line] : parts.map(({ text }) => ({ ...line, text }));
  });
}

/** A line that is a heading, or the next one of its words. */
const continues = (text: string, below: boolean): boolean => isHeadish(text) && (below || isHeading([text]));

/** Letters of the next line that are looked at: a heading is shorter. */
const LOOK_AHEAD = 400;

/** The words of headings that the next line with text begins with. */
function startOfNext(lines: readonly SourceLine[], at: number): string {
  let next = at + 1;
  while (next < lines.length && lines[next]?.text.trim() === '') next++;
  const line = tokenized(lines[next]?.text.slice(0, LOOK_AHEAD) ?? '');
  return textOf(line, 0, endOfRun(line, 0));
}

interface Part {
  readonly text: string;
  readonly isHead: boolean;
}

/**
 * @param below the line before belongs to a heading
 * @param after the words of headings that the next line begins with
 */
function partsOf(text: string, below: boolean, after: () => string): Part[] {
  if (!below && !hasColumn(text)) return [{ text, isHead: false }];
  const line = tokenized(text);
  const parts: Part[] = [];
  let cut = 0;
  const add = (to: number, isHead: boolean): void => {
    if (text.slice(cut, to).trim() !== '') parts.push({ text: text.slice(cut, to), isHead });
    cut = to;
  };
  let isBelow = below;
  for (let at = 0; at < line.tokens.length;) {
    const next = isBelow ? (numbersAt(line, at) ?? lowerRowAt(line, at)) : null;
    const head = next ?? wholeFrom(line, at, after);
    if (!head) break;
    add(line.tokens[head.from]?.from ?? 0, false);
    add(line.tokens[head.to - 1]?.to ?? 0, true);
    at = head.to;
    isBelow = true;
  }
  add(text.length, false);
  return parts;
}

/** A line with its words, and where in it they stand. */
interface Line {
  readonly text: string;
  readonly tokens: readonly { readonly text: string; readonly from: number; readonly to: number }[];
}

/** A run of words, by their indices. */
interface Run {
  readonly from: number;
  readonly to: number;
}

function tokenized(text: string): Line {
  const tokens = [...text.matchAll(/\S+/g)].map((m) => ({
    text: m[0],
    from: m.index,
    to: m.index + m[0].length,
  }));
  return { text, tokens };
}

function textOf({ text, tokens }: Line, from: number, to: number): string {
  return from < to ? text.slice(tokens[from]?.from, tokens[to - 1]?.to) : '';
}

const phrasesOf = (line: Line, from: number, to: number): readonly Phrase[] =>
  from < to ? readPhrases([textOf(line, from, to)]) : [];

/** Where the words of headings end that begin here. */
function endOfRun({ tokens }: Line, from: number): number {
  let end = from;
  while (end < tokens.length && isHeadWord(tokens[end]?.text ?? '')) end++;
  return end;
}

function isHeadWord(text: string): boolean {
  if (hasFigures(text)) return false;
  const { share, words } = headShare(text);
  return share === 1 || words === 0;
}

/** What captions and sentences do not speak of: a whole heading inside a line has one of these columns. */
const COLUMN = /(?<!\p{L})(?:n[o0]|nomor|kode|satuan|ket|keterangan)(?!\p{L})/iu;
/** The letters that all of them have: most lines have none, and need no look at what stands around. */
const LETTERS = /n[o0]|kode|satuan|ket/i;
const hasColumn = (text: string): boolean => LETTERS.test(text) && COLUMN.test(text);
const COLUMN_KINDS: ReadonlySet<PhraseKind> = new Set<PhraseKind>(['no', 'kode', 'satuan', 'remark']);
/** Different columns that a whole heading names: inside a line, and at its end or before a first row. */
const FEWEST_INSIDE = 4;
const FEWEST_LAST = 3;
const FIRST_NUMBER = /^\(?1[.)]?$/;

/** The next whole heading that a line of other words holds. */
function wholeFrom(line: Line, from: number, after: () => string): Run | null {
  for (let at = from; at < line.tokens.length; at++) {
    const end = endOfRun(line, at);
    if (end === at) continue;
    const start = withoutTitle(line, at, end);
    const to = withoutRow(line, start, end);
    const text = textOf(line, start, to);
    const isLast = end === line.tokens.length;
    const isClosed = isLast || FIRST_NUMBER.test(line.tokens[end]?.text ?? '');
    if (isWhole(text, isClosed ? FEWEST_LAST : FEWEST_INSIDE)) return { from: start, to };
    if (isLast && hasColumn(text) && isWhole(`${text} ${after()}`, FEWEST_INSIDE)) return { from: start, to };
    at = end;
  }
  return null;
}

function isWhole(text: string, fewest: number): boolean {
  if (!hasColumn(text) || !isHeading([text])) return false;
  const kinds = new Set(lexHeading([text]).phrases.map((p) => p.kind));
  return kinds.size >= fewest && [...kinds].some((kind) => COLUMN_KINDS.has(kind));
}

/** Phrases of a lower row that the first row of the table was joined to. */
const FEWEST_BELOW = 3;
/** … and where a number follows, which no name begins with. */
const FEWEST_ABOVE_NUMBER = 2;

/** The next row of a heading that the first row of the table was joined to. */
function lowerRowAt(line: Line, from: number): Run | null {
  const end = endOfRun(line, from);
  const next = line.tokens[end]?.text;
  if (end === from || next === undefined) return null;
  const to = withoutRow(line, from, end);
  const fewest = /^\p{L}/u.test(next) ? FEWEST_BELOW : FEWEST_ABOVE_NUMBER;
  return phrasesOf(line, from, to).length >= fewest ? { from, to } : null;
}

/** Fewer numbers before a name may be the parts of a kode; more columns no page holds. */
const FEWEST_NUMBERS = 4;
const MOST_NUMBERS = 60;

/** Column numbers that the first row was joined to: they count on, the row begins anew. */
function numbersAt(line: Line, from: number): Run | null {
  const numbers = line.tokens.slice(from, from + MOST_NUMBERS);
  const most = numbers.findIndex((t) => /^\p{L}/u.test(t.text));
  for (let size = most; size >= FEWEST_NUMBERS; size--) {
    const isKode = numbers.slice(0, size).some((t) => t.text.startsWith('0'));
    if (!isKode && columnNumbers(textOf(line, from, from + size)) > 0) return { from, to: from + size };
  }
  return null;
}

const PERIOD: ReadonlySet<PhraseKind> = new Set<PhraseKind>(['year', 'quarter', 'filler']);
/** "TRIWULAN II TAHUN 2024", in words. */
const LONGEST_PERIOD = 4;

/** A title ends with the period ("… Triwulan II Tahun 2024 No Program"): the heading begins with a name. */
function withoutTitle(line: Line, from: number, to: number): number {
  const counted = line.tokens
    .slice(from, to)
    .findIndex((t) => /^(?:n[o0]|nomor|kode)(?!\p{L})/iu.test(t.text));
  const first = from + counted;
  if (counted > 0 && isTitle(phrasesOf(line, from, first))) return first;
  for (let start = Math.min(from + LONGEST_PERIOD, to - 1); start > from; start--) {
    const period = phrasesOf(line, from, start);
    const [next] = phrasesOf(line, start, to);
    if (period.length > 0 && period.every((p) => PERIOD.has(p.kind)) && next && isName(next.kind))
      return start;
  }
  return from;
}

/** What stands before the first column names nothing, or ends with the period as no heading does. */
const isTitle = (phrases: readonly Phrase[]): boolean =>
  !phrases.some((p) => isName(p.kind)) || PERIOD.has(phrases.at(-1)?.kind ?? 'no');

/** A first row begins with a word that headings have too ("… Realisasi Program Penataan Taman"). */
const FIRST_WORD =
  /^(?:sub|sub-?kegiatan|program|kegiatan|urusan|bidang|sasaran|tujuan|misi|tingkat|jumlah|persentase|nilai|indeks|rasio|luas|volume)$/i;
/** … or with its number: "II PROGRAM PERENCANAAN". */
const FIRST_ROW =
  /^(?:[IVX]{1,4}|[A-Z])[.)]?\s+(?:PROGRAM|URUSAN|SASARAN|TUJUAN|MISI)\s+(?!KEGIATAN|STRATEGIS|DAN\b|SUB\b)\p{Lu}{3}/u;
const ROW_NUMBER = /^(?:[IVX]{1,4}|[A-Z])[.)]?$/;
const QUARTER = /^(?:tri|tw|tri\s*wulan)\.?$/i;

/** Where the words end that are the heading's, and those of the row behind it begin. */
function withoutRow({ text, tokens }: Line, from: number, to: number): number {
  const isNumber = (at: number): boolean =>
    ROW_NUMBER.test(tokens[at]?.text ?? '') && !QUARTER.test(tokens[at - 1]?.text ?? '');
  for (let at = from + 1; at < to; at++)
    if (isNumber(at) && FIRST_ROW.test(text.slice(tokens[at]?.from))) return at;
  if (!/^\p{L}/u.test(tokens[to]?.text ?? '')) return to;
  let end = to;
  while (end > from && FIRST_WORD.test(tokens[end - 1]?.text ?? '')) end--;
  return end < to && isNumber(end - 1) ? end - 1 : end;
}
