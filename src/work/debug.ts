import { drawHtml, drawSvg, type Legend } from '../debug/draw.js';
import { pagesOf, viewPage } from '../debug/view.js';
import { UsageError } from '../errors.js';
import { extractInput, type ReadOptions } from '../extract-input.js';
import { say } from '../messages/say.js';
import { fileOf, type Input } from '../source/read.js';

export interface DebugOptions extends ReadOptions {
  /** The page to draw, 1-based. */
  readonly page: number;
  readonly format: 'html' | 'svg';
}

/**
 * One page as the program saw it, drawn.
 *
 * @throws UsageError where the document has no pages, or not this one
 */
export async function debug(input: Input, options: DebugOptions): Promise<string> {
  const { page, format, lang = 'en' } = options;
  const extraction = await extractInput(input, options);
  const file = fileOf(input);
  if (!extraction.source.pages) throw new UsageError('usage.debug-text', { file });
  const view = viewPage(extraction, page);
  if (!view)
    throw new UsageError('usage.debug-page', { file, page, pages: pagesOf(extraction.source.pages) });
  if (format === 'svg') return drawSvg(view);
  const legend: Legend = {
    kode: say(lang, 'debug.kode'),
    name: say(lang, 'debug.name'),
    indicator: say(lang, 'debug.indicator'),
    performance: say(lang, 'debug.performance'),
    money: say(lang, 'debug.money'),
    other: say(lang, 'debug.other'),
    heading: say(lang, 'debug.heading'),
    none: say(lang, 'debug.none'),
    unsure: say(lang, 'debug.unsure'),
    arithmetic: say(lang, 'debug.arithmetic'),
    unplaced: say(lang, 'debug.unplaced'),
  };
  const title = `${view.dokumen} · ${say(lang, 'inspect.page', { page: String(page) })}`;
  return drawHtml(view, title, legend, lang);
}
