import type { Place, SourceLine } from '../types.js';

/** Prose of the document, line breaks healed, and where each part of it was printed. */
export interface Paragraph {
  readonly text: string;
  /** Where each printed line begins in `text`, ascending. */
  readonly starts: readonly (Place & { readonly at: number })[];
}

/** A list item, a heading number or a Markdown heading begins a paragraph. */
const BEGINS =
  /^\s*(?:#+\s|[-•*]\s|(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]\s|(?:BAB|Tabel|Gambar|Grafik|Lampiran)\b)/i;
/** Longer paragraphs are cut, so that one endless paragraph costs no more than many short ones. */
const LONGEST = 6000;

/**
 * Joins the printed lines of the prose into paragraphs. Lines of tables are left out by the caller.
 *
 *   Persentase layanan jalan terealisasi
 *   sebesar 77,18% dari target 90%.        → one paragraph
 *   b. Kegiatan …                          → the next
 */
export function paragraphs(lines: readonly SourceLine[]): Paragraph[] {
  const found: Paragraph[] = [];
  let text = '';
  let starts: (Place & { at: number })[] = [];
  const close = (): void => {
    if (text !== '') found.push({ text, starts });
    text = '';
    starts = [];
  };
  for (const { text: printed, line, page } of lines) {
    const clean = printed
      .replace(/\*\*|<[^<>]{0,200}>/g, '')
      .replace(/\s+/g, ' ')
      .trim();
    if (clean === '') continue;
    const last = starts.at(-1)?.line ?? line;
    const ended = '.:;'.includes(text.at(-1) ?? '-') && /^[^\p{Ll}]/u.test(clean);
    if (BEGINS.test(clean) || ended || line - last > FAR || text.length > LONGEST) close();
    const glue = text === '' || (text.endsWith('-') && /^\p{Ll}/u.test(clean)) ? '' : ' ';
    starts.push({ line, page, at: text.length + glue.length });
    text += glue + clean;
  }
  close();
  return found;
}

/** Lines of text that this many lines part don't belong to one sentence: a table or picture lies between. */
const FAR = 4;

/** The lines of a document that no table holds: between the first and last line of a table stands no prose. */
export function proseLines(
  lines: readonly SourceLine[],
  grids: readonly { from: number; to: number }[],
): SourceLine[] {
  const inTable = new Set<number>();
  for (const { from, to } of grids) for (let line = from; line <= to; line++) inTable.add(line);
  return lines.filter(({ line, text }) => !inTable.has(line) && !/\t|<\/?t[dhr]\b|^\s*\|/i.test(text));
}

/** Where the character at `at` was printed. */
export function placeAt(paragraph: Paragraph, at: number): Place {
  const start = paragraph.starts.findLast((s) => s.at <= at) ?? paragraph.starts[0];
  return { line: start?.line ?? 1, page: start?.page ?? null };
}
