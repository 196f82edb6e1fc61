import type { SourceLine } from '../../types.js';
import { cellText } from './cell-text.js';
import { plainCells, type RawRow, type RawTable } from './raw.js';

/** The rule under the heading: `|---|:--:|`. */
const RULE = /^[\s|:-]*-[\s|:-]*$/;

/**
 * Reads the lines of one Markdown table; merged cells are blanks.
 *
 *     | Program | Target 2023 |    |
 *     |---------|-------------|----|
 *     |         | K           | Rp |
 */
export function readMarkdown(lines: readonly SourceLine[]): RawTable {
  const rows: RawRow[] = [];
  const rule = lines.findIndex((l) => RULE.test(l.text));
  lines.forEach((line, i) => {
    if (RULE.test(line.text)) return;
    const cells = plainCells(splitPipes(line.text).map(cellText), line);
    rows.push({ line: line.line, page: line.page, cells, heading: i < rule });
  });
  return { cara: 'markdown', rows };
}

/** Cells between unescaped pipes, the outer pipes optional. */
function splitPipes(text: string): string[] {
  const inner = text
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '');
  return inner.split(/(?<!\\)\|/);
}
