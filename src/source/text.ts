import type { Note, Source, SourceLine } from '../types.js';

/** Above this length a line is hardly one: the scraper has lost the line breaks. */
const LONG_LINE = 1_000_000;

/**
 * Splits decoded text into lines with their place. Line breaks are LF, CRLF or a lone CR; a form feed begins
 * a page. A form feed inside a line is a blank, so that it never glues two figures together.
 */
export function readText(name: string, text: string, notes: readonly Note[] = []): Source {
  const paged = text.includes('\f');
  const lines: SourceLine[] = [];
  const long: Note[] = [];
  let page = 1;
  for (const [i, raw] of text.split(/\r\n|\n|\r/).entries()) {
    const line = i + 1;
    let at = 0;
    while (raw[at] === '\f') at += 1;
    page += at;
    const rest = raw.slice(at);
    lines.push({ text: rest.replaceAll('\f', ' '), line, page: paged ? page : null });
    if (rest.includes('\f')) page += rest.split('\f').length - 1;
    if (raw.length > LONG_LINE) long.push({ code: 'long-line', args: { line, length: raw.length } });
  }
  return { name, lines, paged, notes: [...notes, ...long] };
}
