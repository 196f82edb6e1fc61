import type { SourceLine } from '../../types.js';

/** The marks that tell cells apart. */
export const MARKS = ['tab', 'markdown', 'html'] as const;
export type Mark = (typeof MARKS)[number];

/** A run of lines with one kind of marks, or of plain text between tables. */
export interface Section {
  readonly kind: 'text' | Mark;
  readonly lines: readonly SourceLine[];
}

const HTML_OPEN = /<(?:table|tr|td|th)\b/i;
const TABLE_TAG = /<(\/?)table\b/gi;
const PIPED = /^\s*\|.*\|/;
/** "1.⇥Words" or "a)⇥Words": a list, not a row of two cells. */
const LIST_ITEM = /^\s*(?:\(?[\dA-Za-z]{1,3}[.)]|[-•▪➢*])\t[^\t]*$/;

/** Splits lines by their marks (by one of them only, where asked), in source order. Blank lines go with the text. */
export function splitSections(lines: readonly SourceLine[], only: Mark | null = null): Section[] {
  const sections: { kind: Section['kind']; lines: SourceLine[] }[] = [];
  let depth = 0;
  for (const line of lines) {
    const inside = depth > 0;
    for (const [, closing] of line.text.matchAll(TABLE_TAG)) depth = Math.max(0, depth + (closing ? -1 : 1));
    const kind = inside || HTML_OPEN.test(line.text) ? 'html' : kindOf(line.text);
    const last = sections.at(-1);
    if (last?.kind === kind) last.lines.push(line);
    else sections.push({ kind, lines: [line] });
  }
  const isText = (s: Section): boolean =>
    (only !== null && s.kind !== only) || (s.kind === 'tab' && !isTabbed(s.lines));
  return joinText(sections.map((s) => (isText(s) ? { ...s, kind: 'text' } : s)));
}

/** The widest printed tables have some 60 columns; a line of more cells than this has lost its line breaks. */
const MAX_CELLS = 1000;

function kindOf(text: string): Section['kind'] {
  if (cellsAbove(text, MAX_CELLS)) return 'text';
  if (PIPED.test(text)) return 'markdown';
  return /\S.*\t|\t.*\t/.test(text) && !LIST_ITEM.test(text) ? 'tab' : 'text';
}

/** True where a line has more tabs or bars than `limit`; stops counting there. */
function cellsAbove(text: string, limit: number): boolean {
  let count = 0;
  for (let i = 0; text.length > limit && i < text.length && count <= limit; i += 1)
    if (text[i] === '\t' || text[i] === '|') count += 1;
  return count > limit;
}

/** A row of three cells, or two rows of two. */
function isTabbed(lines: readonly SourceLine[]): boolean {
  return lines.length >= 2 || lines.some((l) => l.text.split('\t').length >= 3);
}

function joinText(sections: readonly Section[]): Section[] {
  const joined: Section[] = [];
  for (const section of sections) {
    const last = joined.at(-1);
    if (last?.kind === 'text' && section.kind === 'text') {
      joined[joined.length - 1] = { kind: 'text', lines: [...last.lines, ...section.lines] };
    } else joined.push(section);
  }
  return joined;
}
