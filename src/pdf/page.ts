import type { Operations, PDFPageProxy } from './engine.js';
import { fontFacts, type FontFacts } from './fonts.js';
import { countLetters } from './kind.js';
import type { PagePrint } from '../print.js';
import { toMatrix } from './matrix.js';
import { readMarks } from './read-marks.js';
import { upright } from './upright.js';
import { wholeRules } from './whole-rules.js';
import { turnedWords, wordsOf } from './words.js';

/**
 * What can be seen on one page, upright. `images` is asked after the page has been read: pdf.js tells of the
 * pictures that it leaves out while it reads.
 *
 * @throws what pdf.js throws for a page that cannot be read
 */
export async function readPage(
  page: PDFPageProxy,
  ops: Operations,
  images: () => number,
): Promise<PagePrint> {
  const view = page.getViewport({ scale: 1 });
  const program = await page.getOperatorList();
  // pdf.js gives an empty program where the page's content cannot be read; asked for its text, it says why.
  if (program.fnArray.length === 0) await page.getTextContent();
  const fonts = new Map<string, FontFacts>();
  const fontOf = (id: string): FontFacts => {
    const known = fonts.get(id);
    if (known) return known;
    const facts = fontFacts(page.commonObjs.has(id) ? (page.commonObjs.get(id) as unknown) : null);
    fonts.set(id, facts);
    return facts;
  };
  const box = { x0: 0, y0: 0, x1: view.width, y1: view.height };
  const drawing = readMarks(program, ops, fontOf, toMatrix(view.transform), box);
  const turned = upright(drawing, view.width, view.height);
  const words = [...wordsOf(turned.glyphs), ...turnedWords(turned.turned)];
  return {
    number: page.pageNumber,
    width: turned.width,
    height: turned.height,
    rotation: (page.rotate + turned.turn * 90) % 360,
    words,
    rules: wholeRules(turned.rules),
    fills: turned.fills,
    counts: { ...drawing.counts, ...countLetters(words), turned: turned.turned.length, images: images() },
  };
}
