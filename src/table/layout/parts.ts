import type { SourceLine } from '../../types.js';
import { findHead, headCells, isMixed, isNumberLine } from './head-lines.js';
import { beginsSignature } from './signature.js';
import { isFigure, isQuantity, type TextLine } from './words.js';

/** The lines of one table on one page. */
export interface Part {
  /** Lines between the table before (or the top of the page) and this table: titles, prose. */
  readonly above: readonly TextLine[];
  /** Empty where the table goes on from the page before without its heading. */
  readonly head: readonly TextLine[];
  readonly body: readonly TextLine[];
  /** True where nothing but blank lines follows on the page: the table may go on. */
  readonly open: boolean;
}

const CAPTION = /^(?:tabel|table|gambar|grafik|diagram)\.?\s*\d/i;
/** What stands below a table speaks of it: "*) Angka sementara", "Sumber: …". */
const NOTE = /^(?:\(?\*+\)|(?:sumber(?:\s+data)?|catatan|keterangan)\s*:)/i;
/** A chapter begins ("BAB IV"): no table goes on over its heading. */
const CHAPTER = /^BAB\s+[IVXL]{1,6}\b/;
/** Prose fills this share of the page's width, with this many words and gaps no wider than justified text has. */
const PROSE_WIDTH = 0.55;
const PROSE_WORDS = 6;
const JUSTIFIED_GAP = 3;
/** A page that goes on with a table shows cells side by side this early. */
const LOOK_AHEAD = 12;

/** Splits a page into its tables. `running`: a table of the page before may go on at the top. */
export function partsOf(lines: readonly TextLine[], running: boolean): Part[] {
  const width = Math.max(1, ...lines.map((l) => l.words.at(-1)?.end ?? 0));
  const parts: Part[] = [];
  let at = 0;
  if (running) {
    const end = bodyEnd(lines, 0, findHead(lines, 0, true)?.from ?? lines.length, width);
    if (looksTabular(lines.slice(0, end))) {
      parts.push(part([], [], lines.slice(0, end), lines.slice(end)));
      at = end;
    }
  }
  for (;;) {
    const head = findHead(lines, at, at > 0);
    if (!head) return parts;
    const next = findHead(lines, head.to, true);
    const end = bodyEnd(lines, head.to, next?.from ?? lines.length, width);
    parts.push(
      part(
        lines.slice(at, head.from),
        lines.slice(head.from, head.to),
        lines.slice(head.to, end),
        lines.slice(end),
      ),
    );
    at = Math.max(end, head.to);
  }
}

function part(
  above: readonly TextLine[],
  head: readonly TextLine[],
  body: readonly TextLine[],
  rest: readonly TextLine[],
): Part {
  const { heads, drawn } = unmix(head);
  return {
    above,
    head: heads,
    body: trim([...drawn, ...body]),
    open: rest.every((l) => l.words.length === 0),
  };
}

/** Takes the data cells out of heading lines that they were drawn into; they open the body. */
function unmix(head: readonly TextLine[]): { heads: readonly TextLine[]; drawn: readonly TextLine[] } {
  if (!head.some(isMixed)) return { heads: head, drawn: [] };
  const drawn: TextLine[] = [];
  const heads = head.map((line) => {
    const cells = headCells(line);
    const rest = line.fragments.filter((f) => !cells.includes(f));
    if (rest.length === 0 || isNumberLine(line)) return line;
    drawn.push({ ...line, fragments: rest, words: rest.flatMap((f) => f.words) });
    return { ...line, fragments: cells, words: cells.flatMap((f) => f.words) };
  });
  return { heads, drawn };
}

const hasFigure = (line: TextLine): boolean => line.words.some((w) => isFigure(w.text));

function trim(lines: readonly TextLine[]): readonly TextLine[] {
  const last = lines.findLastIndex((l) => l.words.length > 0);
  const first = lines.findIndex((l) => l.words.length > 0);
  return last < 0 ? [] : lines.slice(first, last + 1);
}

/** A table ends at a caption, at a chapter, at prose, at a signature, or where the next table's heading begins. */
function bodyEnd(lines: readonly TextLine[], from: number, limit: number, width: number): number {
  for (let i = from; i < limit; i++) {
    const line = lines[i];
    if (!line) break;
    const text = line.fragments[0]?.text ?? '';
    if (line.fragments.length === 1 && (CAPTION.test(text) || CHAPTER.test(text))) return i;
    if (beginsSignature(lines, i, limit) || (NOTE.test(text) && !hasFigure(line))) return i;
    if (isProse(line, width) && proseFollows(lines, i, limit, width)) return i;
  }
  return limit;
}

/** A long sentence in a low table row is no prose yet: the next filled line must be prose too, or none follow. */
function proseFollows(lines: readonly TextLine[], at: number, limit: number, width: number): boolean {
  const rest = lines.slice(at + 1, Math.min(limit, at + 8)).filter((l) => l.words.length > 0);
  const [next] = rest;
  return (
    next === undefined ||
    isProse(next, width) ||
    (next.fragments.length <= 1 && lines[at - 1]?.words.length === 0)
  );
}

/**
 * Running text: a run of words over most of the page's width. Justified text has gaps of two or three blanks;
 * it does not end with two amounts side by side, as the rows of a table do, and no column line parts it.
 */
export function isProse(line: TextLine, width: number): boolean {
  let from = 0;
  for (let i = 1; i <= line.words.length; i++) {
    const word = line.words[i];
    const last = line.words[i - 1];
    const drawn = word && last && line.ruling?.cuts.some((x) => x >= last.end && x <= word.start);
    if (word && last && !drawn && word.start - last.end <= JUSTIFIED_GAP) continue;
    const run = line.words.slice(from, i);
    const span = (run.at(-1)?.end ?? 0) - (run[0]?.start ?? 0);
    const figures = run.filter((w) => isFigure(w.text)).length;
    const rest = [...line.words.slice(0, from), ...line.words.slice(i)];
    const beside = rest.some((w) => isQuantity(w.text));
    const row = run.slice(-2).filter((w) => isFigure(w.text)).length === 2;
    if (
      !beside &&
      !row &&
      run.length >= PROSE_WORDS &&
      span >= PROSE_WIDTH * width &&
      figures * 4 < run.length
    )
      return true;
    from = i;
  }
  return false;
}

function looksTabular(lines: readonly TextLine[]): boolean {
  return lines
    .filter((l) => l.words.length > 0)
    .slice(0, LOOK_AHEAD)
    .some((l) => l.fragments.length >= 2 && !isNumberLine(l));
}

/** Lines as the readers of titles take them. */
export function toSourceLines(lines: readonly TextLine[]): SourceLine[] {
  return lines.map((l) => ({ line: l.line, page: l.page, text: l.words.map((w) => w.text).join(' ') }));
}
