import type { ScanLine } from './scan.js';

/** Words that link sentences; cells of tables hardly hold them. */
const SENTENCE_WORDS =
  /\b(?:adalah|merupakan|maka|sehingga|tersebut|bahwa|telah|dapat|berdasarkan|sebesar|yaitu|antara lain|oleh karena|selain itu|sebagaimana|berikut|hal ini|tabel|diuraikan|dijelaskan|yakni|apabila|namun|mengacu)\b/i;
/** "… pada tabel berikut :" introduces the next table. */
const INTRODUCES = /\b(?:berikut(?:\s+ini)?|di\s*bawah(?:\s+ini)?)\s*[:;.]\s*$/i;
/** What closes a table: a chapter, another caption, a source note, the signatures. */
const CLOSES =
  /^(?:BAB\s+[IVX]+\b|(?:gambar|grafik|diagram|lampiran)\s*[\d.]+|sumber\s*(?:data)?\s*:|ditetapkan\s+di\b|NIP\b|mengetahui\b|catatan\s*:)/i;
/** "d. Permasalahan …", "3.2.1 Analisis …": a heading of the text, where prose follows. */
const SECTION = /^(?:\d+\.\d+(?:\.\d+)*\.?|[A-Z]\.|[a-z][.)]|\d+[.)])\s+\p{Lu}/u;
/** Prose fills the page; cells are narrower. */
const FULL_WIDTH = 52;
/** A paragraph has at least this many lines of full width, one of them with a sentence word. */
const PARAGRAPH = 3;

/** True for a sentence that ends in what comes next. */
export const introduces = (text: string): boolean => INTRODUCES.test(text);

/** True for a line of words that fills the page. */
export function fillsPage({ text }: ScanLine): boolean {
  if (text.length < FULL_WIDTH || /\d[\d.,]*%?\s*-?$/.test(text)) return false;
  const tokens = text.split(/\s+/);
  const figures = tokens.filter((t) => /^[(]?[\d.,%-]+[),]?$/.test(t)).length;
  return figures * 4 < tokens.length;
}

/** A row ends in two figures or more. */
const ROW_END = /(?:^|\s)-?[\d.,]*\d%?\s+(?:rp\.?\s*)?-?[\d.,]*\d%?\s*-?$/i;
/** The rows of a table that goes on come within this many lines. */
const LOOK_AHEAD = 12;

/** True where a table ends: prose begins, and no more rows come soon after it. */
export function endsTable(lines: readonly ScanLine[], at: number, stop: (at: number) => boolean): boolean {
  const line = lines[at];
  if (!line) return true;
  if (CLOSES.test(line.text)) return true;
  const length = proseLength(lines, at);
  if (length === 0) return false;
  for (let i = at + length; i < Math.min(lines.length, at + length + LOOK_AHEAD); i++) {
    if (stop(i)) return true;
    if (ROW_END.test(lines[i]?.text ?? '')) return false;
  }
  return true;
}

/** Length of the paragraph of prose that begins at a line; 0 where it is no prose. */
export function proseLength(lines: readonly ScanLine[], from: number): number {
  const first = lines[from];
  if (!first) return 0;
  if (introduces(first.text)) return 1;
  let end = from;
  if (SECTION.test(first.text) && !fillsPage(first)) end++;
  let sentences = 0;
  const start = end;
  for (let line = lines[end]; line && fillsPage(line); line = lines[++end])
    if (SENTENCE_WORDS.test(line.text)) sentences++;
  const full = end - start;
  const last = lines[end];
  const closed = last !== undefined && (/[.:;]$/.test(last.text) || full >= PARAGRAPH);
  const goesOn = first.startsPage && /^\p{Ll}/u.test(first.text) && full > 0 && /\.$/.test(last?.text ?? '');
  if ((!goesOn && full + (closed ? 1 : 0) < PARAGRAPH) || sentences === 0) return 0;
  return end - from + (closed && last && !/\d$/.test(last.text) ? 1 : 0);
}
