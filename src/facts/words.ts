import { remember } from '../lex/remember.js';
import type { SourceLine } from '../types.js';

/** One word of the document with what it needs to be read as part of a name. */
export interface Word {
  /** Without closing punctuation. */
  readonly text: string;
  /** Punctuation after it: "," "." ")" … */
  readonly after: string;
  /** Index among the filled lines. */
  readonly line: number;
  /** First word of its line. */
  readonly first: boolean;
}

/** A title in capitals whose words all stand far apart: its letters are spaced, "PEMERINTAH    KOTA    SUKA". */
const SPACED_TITLE = /^\p{Lu}{2,}(?: {2,12}\p{Lu}{2,}){1,7}$/u;

/** A document says what it is near its start; what follows only repeats it. Keeps time flat for long ones. */
const LINES_READ = 6000;

/** The words of the document's first filled lines, and those lines. */
export function readWords(lines: readonly SourceLine[]): { words: Word[]; filled: string[] } {
  const words: Word[] = [];
  const filled: string[] = [];
  for (const { text } of lines) {
    const line = text.replace(/<[^<>]{0,200}>/g, ' ').trim();
    if (line === '') continue;
    if (filled.length >= LINES_READ) break;
    // A wide gap, a tab or a bar ends a cell: names don't run over it.
    const gap = filled.length < TITLE_LINES && SPACED_TITLE.test(line) ? /\t|\|/ : /\s{3,}|\t|\|/;
    for (const cell of line.split(gap)) readCell(cell, filled.length, words);
    filled.push(line.slice(0, LINE_LENGTH));
  }
  return { words, filled };
}

function readCell(cell: string, line: number, words: Word[]): void {
  const parts = cell.split(/\s+/).filter(Boolean);
  parts.forEach((printed, i) => {
    const { text, after } = withoutMarks(printed);
    const before = words.at(-1);
    if (i === 0 && before?.line === line) words[words.length - 1] = { ...before, after: `${before.after};` };
    words.push({ text, after, line, first: i === 0 });
  });
}

/** A word without the marks around it, and those behind it: most words are printed again and again. */
const withoutMarks = remember((printed: string): Pick<Word, 'text' | 'after'> => {
  const text = printed.replace(/^[("'“‘*#_]+/, '').replace(/[.,;:)"'”’*_]+$/, '');
  return { text, after: printed.slice(printed.indexOf(text) + text.length) };
});

/** Titles are short; of a paragraph on one line the beginning says enough. */
const LINE_LENGTH = 600;

/** Lines at the start that are a title page, or a title above the first table. */
export const TITLE_LINES = 30;
/** A title line has at most this many words; longer ones are sentences. */
export const TITLE_WORDS = 14;

/** True for the short lines of the document's beginning. */
export function isTitleLine(filled: readonly string[], line: number): boolean {
  if (line >= TITLE_LINES) return false;
  const text = filled[line] ?? '';
  const words = text.split(/\s+/).length;
  return words <= TITLE_WORDS && !(words > 4 && text.endsWith('.'));
}

/** True for captions: "Tabel 3.1 …", "Lampiran I : …". */
export function isCaption(text: string): boolean {
  return /^(?:#+\s*)?(?:tabel|gambar|grafik|lampiran)\b/i.test(text);
}

/** "KABUPATEN SUKA MAJU" → "Kabupaten Suka Maju"; words in mixed case stay, "dan" goes small. */
export function titleCase(text: string): string {
  const small = /^(?:dan|serta|di|pada|untuk|dengan)$/i;
  return text
    .split(' ')
    .map((word) => {
      if (small.test(word)) return word.toLowerCase();
      const letters = word.replace(/[^\p{L}]/gu, '');
      const shout = letters.length > 1 && letters === letters.toUpperCase();
      return shout ? word.toLowerCase().replace(/(^|[-/(])\p{L}/gu, (m) => m.toUpperCase()) : word;
    })
    .join(' ');
}

/** Adds a vote. */
export function vote(votes: Map<string, number>, key: string, weight: number): void {
  votes.set(key, (votes.get(key) ?? 0) + weight);
}
