import type { SourceLine } from '../types.js';

/** A line with this many words is a sentence's. */
const WORDS = 4;
/** A line that goes on from a sentence has at most this many numbers ("27,54% atau 42,37%"). */
const NUMBERS = 3;

/** True for lines that read as text: sentences, list items, headings, contents; not figures of a lost table. */
export function isProse(lines: readonly SourceLine[], at: number): boolean {
  const text = lines[at]?.text ?? '';
  if (reads(text)) return true;
  if (isSeparated(text)) return false;
  const numbers = text.match(/\d[\d.,]*/g)?.length ?? 0;
  if (numbers > NUMBERS) return false;
  const words = wordsOf(text);
  const near = reads(lines[at - 1]?.text ?? '') || reads(lines[at + 1]?.text ?? '');
  if (words > 0) return near || isTitle(text);
  return near && /[.;:]\s*$/.test(text);
}

/** Enough words, and more of them than numbers. */
function reads(text: string): boolean {
  if (isSeparated(text)) return false;
  const words = wordsOf(text);
  const numbers = text.match(/\d[\d.,]*/g)?.length ?? 0;
  return words >= WORDS && words >= numbers;
}

function wordsOf(text: string): number {
  return text.match(/\p{L}{2,}/gu)?.length ?? 0;
}

/** Titles and captions: "TAHUN 2024", "BAB II", "Tabel 3.1", "Pasal 5", "1.2 Latar Belakang". */
function isTitle(text: string): boolean {
  return /^\s*(?:tahun|bab|tabel|gambar|grafik|lampiran|nomor|pasal|nip|periode|triwulan|tanggal)\b|^\s*[\d.]{1,8}\s+\p{Lu}|\p{L}{4,}.*\b(?:19|20)\d\d\s*$/iu.test(
    text,
  );
}

const TAG = /<[a-z/][^<>]{0,200}>/gi;

/** Cells told apart by tabs, bars or wide gaps with a number among them: a table's line, not a sentence. */
function isSeparated(text: string): boolean {
  const marked = text.includes('<') ? text.replace(TAG, '|') : text;
  const cells = marked.trim().split(/\t+|\||\s{3,}/);
  return cells.length >= 3 && cells.filter((c) => /^[\d.,%()\s-]*\d[\d.,%()\s-]*$/.test(c)).length >= 2;
}
