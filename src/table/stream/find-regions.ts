import { gathered } from '../../lex/gather.js';
import type { Column, SourceLine } from '../../types.js';
import { mergeHeadRuns } from './head-runs.js';
import { headingColumns, type KnownHeadings } from './heading-columns.js';
import { furnitureLines } from './furniture.js';
import { findPrints, printOf, type HeadPrint } from './prints.js';
import { endsTable, proseLength } from './prose.js';
import type { StreamRegion } from './region.js';
import { rowsBefore } from './rows-before.js';
import type { ScanLine } from './scan.js';
import { isCaption, isSureTitle, isTitle, titleQuarter } from './titles.js';

/** A caption stands at most this many lines above its heading (prose of the same page may come between). */
const CAPTION_ABOVE = 24;
/** Titles stand right above a heading, or among its lines. */
const TITLE_ABOVE = 8;
/** Share of a heading's phrases that a repeated, perhaps damaged, printing has in common with the first. */
const SAME_HEADING = 0.6;

/** A heading is compared with the last printings of the table before it. */
const LAST_PRINTS = 8;

interface Found {
  readonly prints: HeadPrint[];
  readonly quarter: number | null;
  readonly caption: readonly number[];
  readonly titles: readonly number[];
  /** Where the rows begin that were drawn before the first printing, on its page. */
  readonly before: number | null;
}

/**
 * Finds the tables of drawing-order text: headings, wherever on their pages they were drawn and however
 * often, with the body lines between them. Page numbers, column numbers, titles and prose are left out.
 */
export function findRegions(scanned: readonly ScanLine[]): StreamRegion[] {
  const furniture = furnitureLines(scanned);
  const found: Found[] = [];
  for (const print of findPrints(scanned)) {
    const last = found.at(-1);
    const next = describe(scanned, print, last?.prints.at(-1)?.at.at(-1) ?? -1);
    if (last && continues(scanned, last, next, print)) last.prints.push(print);
    else found.push({ ...next, prints: [print] });
  }
  const text: Scanned = { lines: scanned, furniture, columns: new Map() };
  const regions: StreamRegion[] = [];
  found.forEach((table, i) => {
    const taken = regions.at(-1)?.to ?? 0;
    const before = rowsBefore(scanned, table.prints[0]?.at[0] ?? 0, taken);
    regions.push(...regionsOf(text, { ...table, before }, startOf(found[i + 1], scanned.length)));
  });
  return regions;
}

/** What all regions of a document share: its lines, and the headings already read. */
interface Scanned {
  readonly lines: readonly ScanLine[];
  readonly furniture: ReadonlySet<number>;
  readonly columns: KnownHeadings;
}

/** The regions of one heading: more than one where prose parts its printings. */
function regionsOf(text: Scanned, table: Found, end: number): StreamRegion[] {
  const regions: StreamRegion[] = [];
  let rest = table;
  while (rest.prints.length > 0) {
    const { region, stopped } = regionOf(text, rest, end);
    if (region) regions.push(region);
    // A heading drawn behind the next table's would else be tried for ever: each round leaves its first printing.
    const [, ...later] = rest.prints;
    const prints = later.filter((p) => (p.at[0] ?? 0) > stopped);
    rest = { prints, quarter: rest.quarter, caption: [], titles: [], before: null };
  }
  return regions;
}

function startOf(found: Found | undefined, end: number): number {
  if (!found) return end;
  const firsts = [found.prints[0]?.at[0] ?? end, ...found.caption, ...found.titles];
  return Math.min(...firsts);
}

/** Caption, titles and quarter of one printing of a heading; what stands above the printing before it is that one's. */
function describe(lines: readonly ScanLine[], print: HeadPrint, before: number): Omit<Found, 'prints'> {
  const [first = 0] = print.at;
  const last = print.at.at(-1) ?? first;
  const caption: number[] = [];
  for (let i = first - 1; i > Math.max(before, first - CAPTION_ABOVE - 1); i--) {
    if (!isCaption(lines[i]?.text ?? '')) continue;
    for (let k = i; k < first && k - i < 5 && (k === i || !isProse(lines, k)); k++) caption.push(k);
    break;
  }
  const titles: number[] = [];
  for (let i = first - 1; i > Math.max(before, first - TITLE_ABOVE - 1); i--) {
    const line = lines[i];
    if (!line || !(isTitle(line) || isUpper(line.text))) break;
    titles.unshift(i);
  }
  if (!titles.some((i) => isSureTitle(lines[i]?.text ?? ''))) titles.length = 0;
  for (let i = first; i <= Math.min(last + 2, lines.length - 1); i++) {
    const line = lines[i];
    if (i > last && line?.startsPage) break;
    const near = print.at.some((at) => Math.abs(at - i) <= 3);
    if (line && near && !print.at.includes(i) && isTitleAmong(lines, i)) titles.push(i);
  }
  return { caption, titles, before: null, quarter: titleQuarter(titles.flatMap((i) => lines[i] ?? [])) };
}

/** Between the parts of a heading only sure titles count, and quarters or years beside one. */
function isTitleAmong(lines: readonly ScanLine[], at: number): boolean {
  const sure = (i: number): boolean => isSureTitle(lines[i]?.text ?? '');
  const line = lines[at];
  if (!line || !isTitle(line)) return false;
  return (
    sure(at) ||
    (/^(?:tri\s*wulan|tw|tahun)\b/i.test(line.text) && [at - 2, at - 1, at + 1, at + 2].some(sure))
  );
}

const isUpper = (text: string): boolean =>
  /^[\p{Lu}\s\d,.()/&–-]+$/u.test(text) && !/\d[\d.,]{3,}$/.test(text.replace(/\b(?:19|20)\d\d/g, ''));
const isProse = (lines: readonly ScanLine[], at: number): boolean => proseLength(lines, at) > 0;

function continues(
  lines: readonly ScanLine[],
  table: Found,
  next: Omit<Found, 'prints'>,
  print: HeadPrint,
): boolean {
  if (next.caption.length > 0 && !/lanjutan/i.test(next.caption.map((i) => lines[i]?.text).join(' ')))
    return false;
  if (next.quarter !== null && table.quarter !== null && next.quarter !== table.quarter) return false;
  const near = table.prints.slice(-LAST_PRINTS);
  const share = Math.max(...near.map((p) => inCommon(p, print)));
  if (share >= SAME_HEADING) return true;
  const part = Math.max(...near.map((p) => inCommon(print, p)));
  return part === 1 && next.titles.length === 0;
}

/** Share of a printing's phrases that another printing has too. */
function inCommon(of: HeadPrint, other: HeadPrint): number {
  const known = new Set(of.phrases.map((p) => p.text.toLowerCase()));
  return (
    other.phrases.filter((p) => known.has(p.text.toLowerCase())).length / Math.max(1, other.phrases.length)
  );
}

/** The printing that says most: many different phrases, none of the once-only ones twice. */
function fullest(prints: readonly HeadPrint[]): HeadPrint | undefined {
  const worth = (p: HeadPrint): number => {
    const different = new Set(p.phrases.map((x) => x.text.toLowerCase())).size;
    return different - 3 * doubled(p);
  };
  return [...prints].sort((a, b) => worth(b) - worth(a))[0];
}

/** A heading has at most so many different printings: whole, broken, with a row drawn into it. */
const MOST_PRINTINGS = 6;

/**
 * The columns that the first printing names, unless the row of column numbers counts more or fewer, and as many
 * as another printing names.
 */
function numberedColumns(
  read: (print: HeadPrint) => readonly Column[],
  prints: readonly HeadPrint[],
  numbered: number,
): readonly Column[] {
  const different = new Map<string, HeadPrint>();
  for (const print of prints) {
    const text = print.phrases.map((x) => x.text).join('|');
    // The fullest one comes first, and stays first where the same is printed again after a broken one.
    if (!different.has(text)) different.set(text, print);
  }
  let columns: readonly Column[] | null = null;
  for (const print of [...different.values()].slice(0, MOST_PRINTINGS)) {
    const found = read(print);
    if (numbered === 0 || found.length === numbered) return found;
    columns ??= found;
  }
  return columns ?? [];
}

/** Columns that a table has once, counted where a printing names them again. */
function doubled(print: HeadPrint): number {
  const once = print.phrases.filter((p) => p.kind === 'no' || p.kind === 'tujuan' || /^ket/i.test(p.text));
  return once.length - new Set(once.map((p) => p.kind)).size;
}

function regionOf(
  text: Scanned,
  table: Found,
  end: number,
): { region: StreamRegion | null; stopped: number } {
  const { lines, furniture } = text;
  const prints = withoutStrays(lines, table.prints);
  const best = fullest(prints);
  const first = prints[0]?.at[0];
  if (!best || first === undefined) return { region: null, stopped: end };
  const numbered = Math.max(...prints.map((p) => p.numbered));
  const headings = new Set(prints.flatMap((p) => p.at));
  const known = new Set([...headings].map((i) => key(lines[i]?.text ?? '')));
  const starts = new Set(prints.map((p) => p.at[0]));
  const titles = new Set([...table.titles, ...table.caption]);
  const segments: SourceLine[][] = [[]];
  const begin = table.before ?? first;
  let to = first;
  let stopped = end;
  for (let i = begin; i < end; i++) {
    const line = lines[i];
    if (!line) break;
    if ((line.startsPage || starts.has(i)) && (segments.at(-1)?.length ?? 0) > 0) segments.push([]);
    if (headings.has(i) || titles.has(i) || furniture.has(i)) continue;
    if (line.counts || isFragment(lines, i, known)) continue;
    const stop = (k: number): boolean => k >= end || isCaption(lines[k]?.text ?? '');
    if (i > first && (isCaption(line.text) || endsTable(lines, i, stop))) {
      stopped = i;
      break;
    }
    segments.at(-1)?.push(line.line);
    to = line.line.line;
  }
  const body = segments.filter((s) => s.length > 0);
  if (body.length === 0) return { region: null, stopped };
  const headingOf = (print: HeadPrint): readonly string[] =>
    print.at.flatMap((i) => (lines[i] && !lines[i].counts ? [lines[i].text] : []));
  const read = (print: HeadPrint): readonly Column[] =>
    headingColumns({ lines: mergeHeadRuns(headingOf(print)), numbered }, gathered(body), text.columns);
  const mergedHead: boolean = prints.some((print) => {
    const heading = headingOf(print);
    return mergeHeadRuns(heading) !== heading;
  });
  const columns = numberedColumns(read, [best, ...prints.filter((p) => p !== best)], numbered);
  if (columns.length < 2) return { region: null, stopped: end };
  const textAt = (at: readonly number[]): string[] => at.map((i) => lines[i]?.text ?? '');
  const region = {
    caption: textAt(table.caption).join(' '),
    context: textAt(table.titles),
    columns,
    segments: body,
    ...(mergedHead ? { mergedHead } : {}),
    from: Math.min(...[...table.caption, begin].map((i) => lines[i]?.line.line ?? 0)),
    to,
  };
  return { region, stopped };
}

/** A last line that no other printing has ("PROGRAM") is the first of the rows, where printings are many. */
function withoutStrays(lines: readonly ScanLine[], prints: readonly HeadPrint[]): HeadPrint[] {
  if (prints.length < 3) return [...prints];
  const counts = new Map<string, number>();
  const keyAt = (i: number): string => key(lines[i]?.text ?? '');
  for (const print of prints)
    for (const k of new Set(print.at.map(keyAt))) counts.set(k, (counts.get(k) ?? 0) + 1);
  return prints.map((print) => {
    const last = print.at.findLastIndex((i) => (counts.get(keyAt(i)) ?? 0) > 1 || lines[i]?.counts === true);
    return last < 0 || last === print.at.length - 1 ? print : printOf(lines, print.at.slice(0, last + 1));
  });
}

const key = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}%]+/gu, '');

/** Left-overs of a repeated heading at the start of a page ("INDIKATOR", "KINERJA"). */
function isFragment(lines: readonly ScanLine[], at: number, known: ReadonlySet<string>): boolean {
  for (let i = at; i >= Math.max(0, at - 4); i--) {
    const line = lines[i];
    if (!line || !line.headish || !partOf(line.text, known)) return false;
    if (line.startsPage) return true;
  }
  return false;
}

function partOf(text: string, known: ReadonlySet<string>): boolean {
  const own = key(text);
  return own !== '' && (known.has(own) || [...known].some((k) => k.includes(own)));
}
