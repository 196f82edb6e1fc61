import { oneLine } from '../../lex/words.js';

const INLINE_TAG = /<\/?(?:i|b|u|s|em|strong|sup|sub|small|span|font|mark|p|br)\b[^<>]{0,200}>/gi;
const ENTITIES: Readonly<Record<string, string>> = {
  '&nbsp;': ' ',
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
};

/** One of the marks; most cells have none. */
const MARK = /[<&*$\\]|__/;

/**
 * The words of a cell without the marks that a modern OCR sets around them:
 * `<i>Rata-rata</i>`, `**Jumlah**`, `$(a+b)/2$`, `&amp;`. A lone dollar sign is left alone.
 */
export function cellText(printed: string): string {
  if (!MARK.test(printed)) return oneLine(printed);
  return oneLine(
    printed
      .replace(INLINE_TAG, ' ')
      .replace(/&(?:nbsp|amp|lt|gt|quot|#39);/g, (entity) => ENTITIES[entity] ?? entity)
      .replace(/\*\*|__(?=\S)|(?<=\S)__/g, '')
      .replace(/\$([^$]{1,200})\$/g, '$1')
      .replace(/\\([|%_#&$*])/g, '$1'),
  );
}
