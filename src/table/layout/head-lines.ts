import { headingShare } from '../../heading/vocabulary.js';
import { countHeads } from './tight-heads.js';
import { isFigure, type Fragment, type TextLine } from './words.js';

/** At this share of known heading words a line reads as heading. */
const HEAD_SHARE = 0.6;
/** Parents of a heading use freer words; two of them side by side may be half unknown. */
const PARENT_SHARE = 0.45;
/** A line of one cell above a heading is its parent only where it is short; longer ones are titles. */
const PARENT_WORDS = 5;
/** A heading has at most this many lines, and this many blank lines in a row inside it. */
const MAX_HEAD_LINES = 22;
const MAX_BLANKS = 2;
/** Cells that a heading inside a running table must show, so that data rows are not taken for one. */
const MIN_CELLS = 2;

const INSIDE_CELLS = 3;
/** Column numbers follow a heading this closely; what stands between is the rest of the heading. */
const NUMBERS_WITHIN = 4;

/** Where a heading stands in the lines of a page: first line, first line after it. */
export interface HeadSpan {
  readonly from: number;
  readonly to: number;
}

/**
 * The first heading at or after a line: lines whose cells consist of heading words, up to and with the row of
 * column numbers.
 *
 *                        Indikator          Target
 *      No   Program       Kinerja      K           Rp        ← anchor: two cells, all heading words
 *      1       2             3         4           5         ← column numbers end it
 *
 * @param inside true where a table runs already: a new heading must then be plainer to see
 */
export function findHead(lines: readonly TextLine[], from: number, inside = false): HeadSpan | null {
  for (let i = from; i < lines.length; i++) {
    const line = lines[i];
    if (!line || !isAnchor(line)) continue;
    const head = { from: growUp(lines, i, from), to: growDown(lines, i) };
    const span = lines.slice(head.from, head.to);
    if (isHead(span, inside ? INSIDE_CELLS : MIN_CELLS) && (!inside || span.some(isPlainHead))) return head;
  }
  return null;
}

/** Headings name what their columns hold with one of these; words such as "Daerah" alone are data as well. */
const CORE =
  /^(?:no|nomor|kode|rek(?:ening)?|k|rp|%|satuan|sat|volume|vol|nama|jenis|ket|status|jabatan|nilai|bobot|(?:19|20)\d\d)\b|program|kegiatan|sasaran|tujuan|indikator|target|realisasi|capaian|pagu|anggaran|uraian|keterangan|tahun|triwulan|\btr?w\b|penanggung|lokasi|jumlah|rencana|kondisi|sumber/i;

function isHead(lines: readonly TextLine[], min: number): boolean {
  const cells = lines.flatMap((l) => (isNumberLine(l) ? [] : l.fragments));
  const core = cells.filter(
    (f) => headingShare(f.text) >= HEAD_SHARE && CORE.test(f.text) && !/^\p{Ll}{2}/u.test(f.text),
  );
  return new Set(core.map((f) => f.text)).size >= min;
}

/** Two cells or more, every word of them a heading word. */
function isPlainHead(line: TextLine): boolean {
  return (
    line.fragments.length >= MIN_CELLS &&
    line.fragments.every((f) => headingShare(f.text) === 1) &&
    !isNumberLine(line)
  );
}

/** Share of a line's words that headings are made of, by cells. */
function share(line: TextLine): number {
  let words = 0;
  let known = 0;
  for (const f of line.fragments) {
    words += f.words.length;
    known += f.words.length * headingShare(f.text);
  }
  return words === 0 ? 0 : known / words;
}

function hasFigure(line: TextLine): boolean {
  return line.words.some((w) => isFigure(w.text) || isKode(w.text));
}

/** "1.06", "1.06.01.2.02" – a code opens a data row. */
function isKode(text: string): boolean {
  return /^(?:\d{1,2}|[xX])\.(?:\d{1,2}|[xX]{2})(?:\.|$)/.test(text);
}

/** Column numbers go up to here. */
const MAX_NUMBER = 40;

/** True for a row of column numbers: "1 2 3", "(1) (2) (3) = (1)+(2)", "7 8 9 10". */
export function isNumberLine(line: TextLine): boolean {
  const texts = line.fragments.flatMap((f) => (/^[\d\s]+$/.test(f.text) ? f.text.split(' ') : [f.text]));
  let last = 0;
  for (const text of texts) {
    const n = Number(/^\(?(\d{1,2})[a-z]?\)?(?:\s*=[\d\s()/x×*+:%-]+)?$/i.exec(text)?.[1] ?? NaN);
    if (!(n > last && n <= MAX_NUMBER)) return false;
    last = n;
  }
  return texts.length >= 3;
}

function isAnchor(line: TextLine): boolean {
  if (line.fragments.length < MIN_CELLS || hasFigure(line)) return false;
  const heads = line.fragments.filter(isHeadCell);
  return (
    heads.length >= MIN_CELLS &&
    heads.length >= 0.75 * line.fragments.length &&
    share(line) >= HEAD_SHARE &&
    !looksLikeData(line)
  );
}

function isHeadCell(f: Fragment): boolean {
  return headingShare(f.text) >= HEAD_SHARE && /[\p{L}%]|(?:19|20)\d\d/u.test(f.text);
}

/** "I Program …", "1. Urusan …", "a. Sub …": a running number opens a data row. */
const RUNNING = /^(?:[ivx]+|\d{1,2}|[a-z])[.)]?\s+\p{L}{3}/iu;
const YEARS = /\b20\d\d\s*[–-]\s*20\d\d\b/;

/** Data rows of units and dashes are made of heading words too ("Kegiatan  -  Bulan"). */
function looksLikeData(line: TextLine): boolean {
  const text = line.fragments[0]?.text ?? '';
  if (RUNNING.test(text) || (line.fragments.length === 1 && YEARS.test(text))) return true;
  return line.fragments.some((f) => /^[-–]$|^\d{1,3}$|:$|^:|:\s\p{L}/u.test(f.text));
}

function growUp(lines: readonly TextLine[], anchor: number, limit: number): number {
  let top = anchor;
  let blanks = 0;
  const drawn = drawnTop(lines, anchor, limit);
  if (drawn !== null) return drawn;
  for (let i = anchor - 1; i >= limit && anchor - i < MAX_HEAD_LINES; i--) {
    const line = lines[i];
    if (!line) break;
    if (line.fragments.length === 0) {
      blanks++;
      if (blanks > MAX_BLANKS) break;
      continue;
    }
    if (
      hasFigure(line) ||
      !isParent(line, blanks > 0, lines.slice(top, anchor + 1), lines.slice(top, anchor + HEAD_LINES)) ||
      isTitle(lines, i, top)
    )
      break;
    top = i;
    blanks = 0;
  }
  return top;
}

/** A line over the whole heading covers this share of it. */
const COVERED = 0.9;
/** The heading below such a line is no deeper than this, in lines of text, and reads as one. */
const MAX_DRAWN_LINES = 14;

/**
 * The first line of a heading below the row line that is drawn over all of it; null where none is, or where what
 * stands between does not read as a heading.
 *
 *     --------------------------------------------------
 *                           Rencana 2024    Maju 2025
 *     Kode      Program      K      Rp      K      Rp
 */
function drawnTop(lines: readonly TextLine[], anchor: number, limit: number): number | null {
  const words = lines.slice(anchor, anchor + HEAD_LINES).flatMap((l) => l.words);
  const [left, right] = [Math.min(...words.map((w) => w.start)), Math.max(...words.map((w) => w.end))];
  for (let i = anchor; i >= limit && anchor - i < MAX_DRAWN_LINES; i--) {
    const line = lines[i];
    if (!line || hasFigure(line)) return null;
    if (line.words.length > 0 && i < anchor && share(line) < PARENT_SHARE) return null;
    const over = line.ruling?.above ?? [];
    if (over.some(([from, to]) => Math.min(to, right) - Math.max(from, left) >= COVERED * (right - left)))
      return i;
  }
  return null;
}

/** Centres of a title and of its table lie this near, in character cells. */
const CENTRED = 4;
/** Lines of the heading that show how wide the table is. */
const HEAD_LINES = 4;
const PERIOD_TITLE = /^(?:tri\s*wulan|tr?w|semester|tahun|periode|bulan)\b[\s\divxlc.:/–-]*$/i;

/**
 * A title stands alone on its line, over the middle of the whole table; a period, or the last of several such
 * lines. A parent heading stands over the middle of its own columns.
 *
 *         PENGUKURAN KINERJA TAHUN 2023
 *                  TRIWULAN IV                       ← title, not the parent of the column below it
 *     Program    Indikator    Target    Realisasi
 */
function isTitle(lines: readonly TextLine[], at: number, head: number): boolean {
  const line = lines[at];
  const [only, ...others] = line?.fragments ?? [];
  if (!only || others.length > 0) return false;
  const above = lines.slice(0, at).findLast((l) => l.fragments.length > 0);
  const [title, ...rest] = above?.fragments ?? [];
  const centre = centreOf(only);
  const stacked = title !== undefined && rest.length === 0 && Math.abs(centreOf(title) - centre) <= CENTRED;
  const period = PERIOD_TITLE.test(only.text);
  // A period right below a title says which one, however far the heading's own words reach.
  if (stacked && period) return true;
  const words = lines.slice(head, head + HEAD_LINES).flatMap((l) => l.words);
  const middle = (Math.min(...words.map((w) => w.start)) + Math.max(...words.map((w) => w.end))) / 2;
  return Math.abs(centre - middle) <= CENTRED && (stacked || period);
}

function centreOf(f: Fragment): number {
  return (f.start + f.end) / 2;
}

/** A text alone on its line, apart from the heading below it, is a parent where it stands this far into the table. */
const INSIDE = 0.25;

function isInside(line: TextLine, table: readonly TextLine[]): boolean {
  const words = table.flatMap((l) => l.words);
  const [left, right] = [Math.min(...words.map((w) => w.start)), Math.max(...words.map((w) => w.end))];
  return (line.words[0]?.start ?? 0) - left >= INSIDE * (right - left);
}

/** So many headings in a row, one blank apart, over the right part of a table are no title of it. */
const IN_A_ROW = 3;

function isParent(
  line: TextLine,
  apart: boolean,
  below: readonly TextLine[],
  table: readonly TextLine[],
): boolean {
  if (looksLikeData(line) || /^(?:tabel|table)\b/i.test(line.fragments[0]?.text ?? '')) return false;
  if (line.fragments.length >= MIN_CELLS) return share(line) >= PARENT_SHARE;
  if (!apart && isInside(line, table) && share(line) === 1 && countHeads(line) >= IN_A_ROW) return true;
  return (!apart || isInside(line, below)) && line.words.length <= PARENT_WORDS && share(line) >= HEAD_SHARE;
}

function growDown(lines: readonly TextLine[], anchor: number): number {
  let end = anchor + 1;
  let blanks = 0;
  const upper = isUpper(lines[anchor]);
  for (let i = anchor + 1; i < lines.length && i - anchor < MAX_HEAD_LINES; i++) {
    const line = lines[i];
    if (!line) break;
    if (line.fragments.length === 0) {
      blanks++;
      if (blanks > MAX_BLANKS) break;
      continue;
    }
    const goesOn =
      isNumberLine(line) ||
      isMixed(line) ||
      (!hasFigure(line) && isChild(line, blanks > 0, upper)) ||
      (blanks === 0 && isBetween(line, lines[i + 1]));
    if (!goesOn) break;
    end = i + 1;
    blanks = 0;
  }
  return numbersAfter(lines, end) ?? end;
}

/** Plain heading cells that a line must show when a data row is drawn into it. */
const MIXED_CELLS = 4;

/** A heading line with a data row drawn into it: the cells of a row that was cut by the page break. */
export function isMixed(line: TextLine): boolean {
  const heads = line.fragments.filter(
    (f) => headingShare(f.text) === 1 && CORE.test(f.text) && !/^\p{Ll}/u.test(f.text),
  );
  // A row whose amounts stand a line below their "Rp" is none.
  const currency = heads.every((f) => /^Rp\.?$/i.test(f.text));
  return !currency && heads.length >= MIXED_CELLS && line.words.some((w) => isFigure(w.text));
}

/** The cells of a line that are heading. */
export function headCells(line: TextLine): readonly Fragment[] {
  return line.fragments.filter(
    (f) => headingShare(f.text) >= HEAD_SHARE && !hasFigure({ ...line, words: f.words }),
  );
}

/** The rest of a heading down to its column numbers, where these follow closely. */
function numbersAfter(lines: readonly TextLine[], from: number): number | null {
  let filled = 0;
  for (let i = from; i < lines.length && filled < NUMBERS_WITHIN; i++) {
    const line = lines[i];
    if (!line || line.words.length === 0) continue;
    if (isNumberLine(line)) return i + 1;
    if (hasFigure(line) && !/0{3}/.test(line.fragments[0]?.text ?? '')) return null;
    filled++;
  }
  return null;
}

/** A further line of a heading: more cells of it, or the rest of a wrapped one. */
function isChild(line: TextLine, apart: boolean, upper: boolean): boolean {
  if (looksLikeData(line)) return false;
  const cells = line.fragments.length;
  if (apart) return cells >= MIN_CELLS && line.fragments.every(isHeadCell);
  if (cells >= MIN_CELLS) return share(line) >= HEAD_SHARE;
  return share(line) === 1 && (upper || !isUpper(line));
}

/**
 * The last words of wrapped cells may say nothing of a heading; the line below them does.
 *
 *     Indikator Sesuai Tugas dan     Target      Target Tahun ke
 *               Fungsi                NSPK
 *                                               2022   2023
 */
function isBetween(line: TextLine, next: TextLine | undefined): boolean {
  return (
    next !== undefined &&
    !hasFigure(line) &&
    !looksLikeData(line) &&
    isAnchor(next) &&
    next.fragments.every(isHeadCell)
  );
}

function isUpper(line: TextLine | undefined): boolean {
  const text = line?.words.map((w) => w.text).join('') ?? '';
  return /\p{Lu}{2}/u.test(text) && text === text.toUpperCase();
}
