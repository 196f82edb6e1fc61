import type { PlacedWord, PagePrint } from '../print.js';
import type { Note, Source, SourceLine } from '../types.js';
import type { PdfPages } from './read-pdf.js';
import { textLines } from './text-lines.js';

/** The pages of a PDF as a source: its text as lines, and where every word of them stands. */
export function pdfSource(name: string, { pages, notes }: PdfPages): Source {
  const lines: SourceLine[] = [];
  const prints: PagePrint<PlacedWord>[] = [];
  for (const page of pages) {
    const laid = textLines(page, lines.length + 1);
    lines.push(...laid.lines);
    prints.push(laid.page);
  }
  return { name, lines, paged: true, notes: [...notes, ...pageNotes(pages)], pages: prints };
}

function pageNotes(pages: readonly PagePrint[]): Note[] {
  const outside = pages.reduce((sum, p) => sum + p.counts.outside, 0);
  return outside > 0 ? [{ code: 'pdf-outside', args: { count: outside } }] : [];
}
