import { InputError, shellWord } from '../errors.js';
import type { Extraction } from '../extract.js';
import { kindOf } from '../pdf/kind.js';
import type { PagePrint } from '../print.js';

/** A saved error page begins like one. */
const HTML_WITHIN = 20;

/** Throws where a document gave nothing at all: no table and no sentence with figures. */
export function refuseNothing(file: string, { source, document }: Extraction): void {
  if (document.tables.length > 0 || document.narrative.length > 0) return;
  if (source.pages) throw nothingOnPages(file, source.pages);
  const html = source.lines.slice(0, HTML_WITHIN).some((l) => /<(?:!doctype\s+html|html)\b/i.test(l.text));
  if (html) throw new InputError('input.no-table-html', { file });
  throw new InputError('input.no-table', { file, word: shellWord(file), lines: source.lines.length });
}

function nothingOnPages(file: string, pages: readonly PagePrint[]): InputError {
  const word = shellWord(file);
  const layered = pages.filter((p) => kindOf(p) === 'scan-with-text').length;
  if (2 * layered > pages.length)
    return new InputError('input.pdf-ocr', { file, word, count: layered, pages: pages.length });
  const garbled = pages.filter((p) => kindOf(p) === 'garbled').length;
  if (2 * garbled > pages.length)
    return new InputError('input.pdf-garbled', { file, word, count: garbled, pages: pages.length });
  return new InputError('input.pdf-no-table', { file, word, pages: pages.length });
}
