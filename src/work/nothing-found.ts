import { InputError, shellWord } from '../errors.js';
import type { Extraction } from '../extract.js';

/** A saved error page begins like one. */
const HTML_WITHIN = 20;

/** Throws where a document gave nothing at all: no table and no sentence with figures. */
export function refuseNothing(file: string, { source, document }: Extraction): void {
  if (document.tables.length > 0 || document.narrative.length > 0) return;
  const html = source.lines.slice(0, HTML_WITHIN).some((l) => /<(?:!doctype\s+html|html)\b/i.test(l.text));
  if (html) throw new InputError('input.no-table-html', { file });
  throw new InputError('input.no-table', { file, word: shellWord(file), lines: source.lines.length });
}
