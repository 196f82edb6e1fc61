import type { Source, SourceLine } from '../types.js';

/** Splits decoded text into lines with their place; form feeds begin a page. */
export function readText(name: string, text: string): Source {
  const paged = text.includes('\f');
  const lines: SourceLine[] = [];
  let page = 1;
  text.split(/\r\n|\n|\r/).forEach((raw, i) => {
    const parts = raw.split('\f');
    page += parts.length - 1;
    lines.push({
      text: parts.at(-1) === '' && parts.length > 1 ? parts.join('') : parts.join(''),
      line: i + 1,
      page: paged ? page : null,
    });
  });
  return { name, lines, paged, notes: [] };
}
