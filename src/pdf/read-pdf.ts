import type { Note } from '../types.js';
import { engineOptions, loadEngine } from './engine.js';
import type { PagePrint } from '../print.js';
import { readPage } from './page.js';
import { listen } from './warnings.js';

export interface PdfOptions {
  /** Opens an encrypted document. */
  readonly password?: string | null;
  /** Which pages to read, 1-based and ascending; all of them if not given. */
  readonly pages?: ((page: number) => boolean) | null;
  /** Pages beyond this many are left out, with a note. */
  readonly maxPages?: number;
}

/** A PDF as its pages show it. */
export interface PdfPages {
  /** Pages of the document, read or not. */
  readonly count: number;
  readonly pages: readonly PagePrint[];
  readonly notes: readonly Note[];
}

/** Far more than any report has (the largest known has about 430). */
export const MAX_PAGES = 2000;

/**
 * Reads the pages of a PDF one after another; a page that cannot be read is a note, and the others go on.
 *
 * @throws PdfError where the document as a whole cannot be opened
 */
export async function readPdf(bytes: Uint8Array, options: PdfOptions = {}): Promise<PdfPages> {
  const { getDocument, OPS } = await loadEngine();
  const warnings = listen();
  const task = getDocument(engineOptions(Uint8Array.from(bytes), options.password ?? null));
  try {
    const document = await task.promise;
    const pages: PagePrint[] = [];
    const notes: Note[] = [];
    const limit = options.maxPages ?? MAX_PAGES;
    let read = 0;
    for (let number = 1; number <= document.numPages; number++) {
      if (options.pages && !options.pages(number)) continue;
      if (read >= limit) {
        notes.push({ code: 'pdf-max-pages', args: { limit, pages: document.numPages } });
        break;
      }
      read += 1;
      warnings.takeImages();
      try {
        const page = await document.getPage(number);
        pages.push(await readPage(page, OPS, warnings.takeImages));
        page.cleanup();
      } catch (error) {
        notes.push({ code: 'pdf-page', args: { page: number, reason: reasonOf(error) } });
      }
    }
    return { count: document.numPages, pages, notes: [...notes, ...warnings.notes()] };
  } finally {
    warnings.stop();
    await task.destroy();
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
