import { InputError, shellWord } from '../errors.js';
import type { PlacedWord, PagePrint } from '../print.js';
import type { Note, Source, SourceLine } from '../types.js';
import { kindOf, type PageKind } from './kind.js';
import { keptPage } from './kept-page.js';
import { readPdf, type PdfOptions } from './read-pdf.js';
import { textLines } from './text-lines.js';

/**
 * Reads a PDF as a source: its text as lines, and where every word of them stands. Pages whose letters cannot be
 * known give none.
 *
 * @throws InputError where it cannot be opened or no page has text that can be read, UsageError where
 *   `options.pages` is no list of pages; `file` is what errors call the document
 */
export async function readPdfSource(
  name: string,
  file: string,
  bytes: Uint8Array,
  options: PdfOptions = {},
): Promise<Source> {
  const lines: SourceLine[] = [];
  const { count, pages, notes } = await readPdf(file, bytes, options, (page): PagePrint<PlacedWord> => {
    const readable = kindOf(page) === 'no-unicode' ? { ...page, words: [] } : page;
    const laid = textLines(readable, lines.length + 1);
    lines.push(...laid.lines);
    return keptPage(laid.page);
  });
  if (lines.length === 0) throw nothingToRead(file, count, pages, notes);
  return { name, lines, paged: true, notes: [...notes, ...pageNotes(pages)], pages };
}

function nothingToRead(
  file: string,
  count: number,
  pages: readonly PagePrint[],
  notes: readonly Note[],
): InputError {
  const of = (kind: PageKind): number => pages.filter((p) => kindOf(p) === kind).length;
  const failed = notes.find((n) => n.code === 'pdf-page');
  const word = shellWord(file);
  if (pages.length === 0 && failed)
    return new InputError('input.pdf-broken', { file, word, reason: String(failed.args['reason'] ?? '') });
  if (of('no-unicode') > 0)
    return new InputError('input.pdf-no-unicode', { file, count: of('no-unicode'), pages: count, word });
  if (of('scan') > 0)
    return new InputError('input.pdf-scan', { file, count: pages.length, pages: count, word });
  return new InputError('input.pdf-no-text', { file, pages: count });
}

function pageNotes(pages: readonly PagePrint[]): Note[] {
  const kinds = (['scan', 'scan-with-text', 'no-unicode', 'garbled'] as const).flatMap((kind) => {
    const numbers = pages.filter((p) => kindOf(p) === kind).map((p) => p.number);
    return numbers.length > 0
      ? [{ code: `pdf-${kind}`, args: { count: numbers.length, pages: ranges(numbers) } }]
      : [];
  });
  const outside = pages.reduce((sum, p) => sum + p.counts.outside, 0);
  return outside > 0 ? [...kinds, { code: 'pdf-outside', args: { count: outside } }] : kinds;
}

/** 3, 4, 5, 9 → "3-5, 9" */
function ranges(numbers: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const n of numbers) {
    const open = runs.at(-1);
    if (open && open[1] === n - 1) open[1] = n;
    else runs.push([n, n]);
  }
  return runs.map(([a, b]) => (a === b ? String(a) : `${String(a)}-${String(b)}`)).join(', ');
}
