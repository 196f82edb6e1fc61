import type { PagePrint } from '../print.js';

/** How far the text of a page can be trusted. */
export const PAGE_KINDS = ['born-digital', 'scan', 'scan-with-text', 'no-unicode', 'empty'] as const;
export type PageKind = (typeof PAGE_KINDS)[number];

/** From this share of letters drawn invisibly on, the text is a layer that OCR laid under a picture. */
const INVISIBLE = 0.5;
/** From this share of letters without a Unicode value on, the rest cannot be read either. */
const UNMAPPED = 0.2;

/** What kind of page this is, from what was drawn on it. */
export function kindOf({ counts }: Pick<PagePrint, 'counts'>): PageKind {
  if (counts.glyphs === 0) return counts.images > 0 ? 'scan' : 'empty';
  if (counts.unmapped >= UNMAPPED * counts.glyphs) return 'no-unicode';
  return counts.invisible >= INVISIBLE * counts.glyphs ? 'scan-with-text' : 'born-digital';
}
