import { fragmentsOf, joinWords, type Fragment, type TextLine, type Word } from './words.js';

const NO_HEAD = /^(?:no|nomor)\b\.?/i;
const KODE_HEAD = /\bkode\b|\brek(?:ening)?\b/i;
const RUNNING_MARK = /^(?:\d{1,3}[.)]?|[a-z][.)]|[ivx]{1,5}[.)]?|[IVX]{1,5}[.)]?)$/;
const KODE_MARK = /^\.?(?:\d{1,2}|[xX]{1,2})(?:\.(?:\d{1,4}|[xX]{2}))+\.?$|^(?:\.\d{1,4})+$/;

/**
 * Parts a running number or a code from the name one blank to its right, where the heading has a column for it.
 *
 *     No   Program                 Kode      Program
 *      1 Penataan desa             2.13.02 Penataan desa
 */
export function splitMarks(lines: readonly TextLine[], head: readonly TextLine[]): TextLine[] {
  const texts = head.flatMap((l) => l.fragments.map((f) => f.text));
  const no = texts.some((t) => NO_HEAD.test(t));
  const kode = texts.some((t) => KODE_HEAD.test(t));
  if (!no && !kode) return [...lines];
  return lines.map((line) => {
    const [first, ...rest] = line.fragments;
    const cut = first ? splitFirst(first, no, kode) : null;
    return cut ? { ...line, fragments: [...cut, ...rest] } : line;
  });
}

function splitFirst(fragment: Fragment, no: boolean, kode: boolean): Fragment[] | null {
  const [mark, ...rest] = fragment.words;
  const next = rest[0];
  if (!mark || !next) return null;
  const isMark = (no && RUNNING_MARK.test(mark.text)) || (kode && KODE_MARK.test(mark.text));
  return isMark && /\p{L}|^\(/u.test(next.text) ? [joinWords([mark]), joinWords(rest)] : null;
}

/** Words and the fragments made of them, after some words of a line are taken away. */
export function withWords(line: TextLine, words: readonly Word[]): TextLine {
  return { ...line, words, fragments: fragmentsOf(words) };
}
