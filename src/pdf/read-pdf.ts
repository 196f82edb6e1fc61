import { MAX_PAGES } from '../source/file.js';
import type { Note } from '../types.js';
import { engineOptions, loadEngine } from './engine.js';
import type { PagePrint } from '../print.js';
import { openError, reasonOf } from './open-error.js';
import { pageRanges } from './page-ranges.js';
import { readPage } from './page.js';
import { listen } from './warnings.js';

export interface PdfOptions {
  /** Opens an encrypted document. */
  readonly password?: string;
  /** Which pages to read, as "30-37,86-"; all of them if not given. */
  readonly pages?: string;
  /** Pages beyond this many are left out, with a note. */
  readonly maxPages?: number;
}

/** What was made of the pages of a PDF. */
export interface PdfPages<P> {
  /** Pages of the document, read or not. */
  readonly count: number;
  readonly pages: readonly P[];
  readonly notes: readonly Note[];
}

/**
 * Reads the pages of a PDF one after another and keeps of each what `keep` makes of it; a page that cannot be
 * read is a note, and the others go on.
 *
 * @throws InputError where the document cannot be opened, UsageError where `pages` is no list of pages
 */
export async function readPdf<P>(
  file: string,
  bytes: Uint8Array,
  options: PdfOptions,
  keep: (page: PagePrint) => P,
): Promise<PdfPages<P>> {
  const wanted = options.pages === undefined ? () => true : pageRanges(options.pages);
  const { getDocument, OPS } = await loadEngine();
  const warnings = listen();
  const task = getDocument(engineOptions(Uint8Array.from(bytes), options.password ?? null));
  try {
    const document = await task.promise.catch((error: unknown) => {
      throw openError(file, error);
    });
    const pages: P[] = [];
    const notes: Note[] = [];
    const limit = options.maxPages ?? MAX_PAGES;
    let read = 0;
    for (let number = 1; number <= document.numPages; number++) {
      if (!wanted(number)) continue;
      if (read >= limit) {
        notes.push({ code: 'pdf-max-pages', args: { limit, pages: document.numPages } });
        break;
      }
      read += 1;
      warnings.takeImages();
      try {
        const page = await document.getPage(number);
        pages.push(keep(await readPage(page, OPS, warnings.takeImages)));
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
