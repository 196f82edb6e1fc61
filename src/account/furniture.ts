import type { SourceLine } from '../types.js';

/** Line numbers of the source that carry page furniture and no data. */
export type FurnitureLines = ReadonlySet<number>;

/** A header or footer stands on at least this many pages; twice may be chance. */
const REPEATS = 3;
/** Column numbers run at least this far; "1, 2" alone may be data. */
const COLUMN_RUN = 4;
/** Lines between two page numbers: a page of a table has more than this. */
const PAGE_GAP = 8;
/** Page numbers count up at least this far before they are believed where form feeds don't tell the pages. */
const PAGE_CHAIN = 3;

/** Some pages hold little but their header. */
const PAGE_SHARE = 0.75;
/** Page numbers of one chapter's header climb; pages that are pictures leave gaps of a few, rarely of many. */
const PAGE_STEP = 10;
/** Longer lines are sentences; shorter ones ("12 Paket") are cells. */
const HEADER_LENGTH = 160;
const HEADER_LETTERS = 8;
const YEAR = /^(?:19|20)\d\d$/;

const PAGE_NUMBER =
  /^(?:(?:hal(?:aman)?|page|bab)\b\.?\s*)?(?:[-–—|\s]*)(?:[ivxlc]{1,6}\s*[-–—.]\s*)?(\d{1,4})(?:[-–—|\s]*)(?:(?:of|dari|\/)\s*\d{1,4}|page|p\s*a\s*g\s*e)?$/i;

/**
 * Finds page numbers, column numbers and running headers among the lines of a document.
 *
 *   LKjIP Dinas Contoh 2024 | 17      running header: the same line on every page but for its number
 *   17                                page number: counts up by one, page after page
 *   (1) (2) (3) (4) = 2 x 3           column numbers
 */
export function furnitureLines(lines: readonly SourceLine[]): FurnitureLines {
  return new Set([...runningLines(lines), ...pageNumbers(lines), ...columnNumbers(lines)]);
}

function runningLines(lines: readonly SourceLine[]): number[] {
  const groups = new Map<string, { line: number; number: number }[]>();
  for (const { line, text } of lines) {
    if (!/\d/.test(text)) continue;
    const trimmed = text.trim().replace(/\s+/g, ' ');
    if (trimmed.length > HEADER_LENGTH) continue;
    if ((trimmed.match(/\p{L}/gu) ?? []).length < HEADER_LETTERS) continue;
    const edge = /^\d{1,4}(?=\s*[-–—|]?\s+\p{L})|\d{1,4}(?=\W{0,3}$)/u.exec(trimmed);
    const year = edge !== null && YEAR.test(edge[0]);
    const key =
      edge && !year
        ? trimmed.slice(0, edge.index) + '#' + trimmed.slice(edge.index + edge[0].length)
        : trimmed;
    if (!isHeader(key)) continue;
    const group = groups.get(key) ?? [];
    group.push({ line, number: edge && !year ? Number(edge[0]) : 0 });
    groups.set(key, group);
  }
  return [...groups.values()].flatMap((group) => {
    if (group.length < REPEATS) return [];
    const steps = group.slice(1).map(({ line, number }, i) => {
      const before = group[i] ?? { line, number };
      return { lines: line - before.line, number: number - before.number };
    });
    const apart = steps.filter((s) => s.lines >= PAGE_GAP).length >= PAGE_SHARE * steps.length;
    const still = steps.every((s) => s.number === 0);
    const near = steps.filter((s) => s.number <= PAGE_STEP).length >= PAGE_SHARE * steps.length;
    const climbing = near && steps.every((s) => s.number > 0);
    return apart && (still || climbing) ? group.map((g) => g.line) : [];
  });
}

/** But for the page number, a header's only numbers are years; amounts and percentages are data. */
function isHeader(text: string): boolean {
  return (text.match(/\d[\d.,]*%?/g) ?? []).every((n) => YEAR.test(n));
}

/** Lines that hold a page number alone: at a page's edge, or one of a chain that counts up by one. */
function pageNumbers(lines: readonly SourceLine[]): number[] {
  const edges = pageEdges(lines, 1);
  // A running title may stand above or below the page's number: "II-15" beside one is no figure.
  const nearEdges = pageEdges(lines, 2);
  const chains = new Map<number, { line: number; chain: number[] }>();
  const found: number[] = [];
  for (const { line, text } of lines) {
    const number = Number(PAGE_NUMBER.exec(text.trim())?.[1] ?? NaN);
    if (!Number.isInteger(number)) continue;
    const marked = !/^\d+$/.test(text.trim());
    if (edges.has(line) || (marked && nearEdges.has(line))) found.push(line);
    const before = chains.get(number - 1);
    const chain = before && line - before.line >= PAGE_GAP ? before.chain : [];
    chains.delete(number - 1);
    chain.push(line);
    chains.set(number, { line, chain });
    if (chain.length === PAGE_CHAIN) found.push(...chain);
    else if (chain.length > PAGE_CHAIN) found.push(line);
  }
  return found;
}

/** The first and last `depth` filled lines of every page, where form feeds tell the pages. */
function pageEdges(lines: readonly SourceLine[], depth: number): ReadonlySet<number> {
  const edges = new Set<number>();
  let own: number[] = [];
  let page: number | null = null;
  const close = (): void => {
    for (const line of [...own.slice(0, depth), ...own.slice(-depth)]) edges.add(line);
    own = [];
  };
  for (const line of lines) {
    if (line.page === null || line.text.trim() === '') continue;
    if (line.page !== page) close();
    page = line.page;
    own.push(line.line);
  }
  close();
  return edges;
}

/** Column numbers on one line ("1 2 3 4 5"), or one below the other in text of drawing order. */
function columnNumbers(lines: readonly SourceLine[]): number[] {
  const found: number[] = [];
  let run: number[] = [];
  const close = (): void => {
    if (run.length >= COLUMN_RUN) for (const line of run) found.push(line);
    run = [];
  };
  for (const { line, text } of lines) {
    const trimmed = text.trim();
    if (trimmed === '') continue;
    if (isNumberRow(trimmed)) found.push(line);
    const alone = /^\(?(\d{1,2})\)?(?:\s*=.{0,30})?$/.exec(trimmed);
    if (alone && Number(alone[1]) === run.length + 1) run.push(line);
    else {
      close();
      if (alone && Number(alone[1]) === 1) run.push(line);
    }
  }
  close();
  return found;
}

/** Longer rows are no column numbers, however far apart a wide page sets them. */
const NUMBER_ROW = 200;

function isNumberRow(line: string): boolean {
  if (!/^\(?\d{1,2}\b/.test(line)) return false;
  const text = line.replace(/\s+/g, ' ');
  if (text.length > NUMBER_ROW) return false;
  const parts = text.replace(/=[\s\d()/x×*+:%-]*/g, ' ').match(/\(?\d{1,2}[a-z]?\)?|[^\s\d()|]+/gi) ?? [];
  if (parts.length < COLUMN_RUN) return false;
  return parts.every((p, i) => {
    const number = Number(/^\(?(\d{1,2})[a-z]?\)?$/i.exec(p)?.[1] ?? NaN);
    const before = Number(/\d+/.exec(parts[i - 1] ?? '')?.[0] ?? number - 1);
    return number >= before && number <= before + 2;
  });
}
