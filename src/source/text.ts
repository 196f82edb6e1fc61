import { ownCopy } from '../lex/remember.js';
import type { Note, Source, SourceLine } from '../types.js';

/** Above this length a line is hardly one: the scraper has lost the line breaks. */
const LONG_LINE = 1_000_000;

/**
 * Splits decoded text into lines with their place. Line breaks are LF, CRLF or a lone CR; a form feed begins
 * a page. A form feed inside a line is a blank, so that it never glues two figures together.
 */
export function readText(name: string, text: string, notes: readonly Note[] = []): Source {
  const paged = text.includes('\f');
  const wide = WIDE.test(text);
  const lines: SourceLine[] = [];
  const long: Note[] = [];
  let page = 1;
  for (const [i, raw] of text.split(/\r\n|\n|\r/).entries()) {
    const line = i + 1;
    let at = 0;
    let feeds = 0;
    for (; BLANK.test(raw[at] ?? ''); at += 1) if (raw[at] === '\f') feeds += 1;
    page += feeds;
    // What indents all lines puts its blanks before the form feed.
    const printed = feeds === 0 ? raw : raw.slice(0, at).replaceAll('\f', '') + raw.slice(at);
    const rest = printed.replaceAll('\f', ' ');
    lines.push({ text: wide ? narrow(rest) : rest, line, page: paged ? page : null });
    if (printed.includes('\f')) page += printed.split('\f').length - 1;
    if (raw.length > LONG_LINE) long.push({ code: 'long-line', args: { line, length: raw.length } });
  }
  return { name, lines, paged, notes: [...notes, ...long] };
}

/** What may stand before the form feed at the beginning of a line. */
const BLANK = /[ \t\f]/;

/** Letters that need two bytes each. */
const WIDE = /[^\0-\xff]/;

/**
 * The same text with one byte a letter, where its letters allow it. A document with a single dash or quotation
 * mark of Unicode takes two bytes for every letter of every line, and each pattern that is looked for would be
 * compiled and run for the wider letters.
 */
function narrow(text: string): string {
  if (text === '') return text;
  // A copy too: a few lines cut out of the text would keep all of it in memory.
  return WIDE.test(text) ? ownCopy(text) : Buffer.from(text, 'latin1').toString('latin1');
}
