import type { SourceLine } from '../../types.js';
import { cellText } from './cell-text.js';
import { plainCells, type RawTable } from './raw.js';

/** Reads lines of tab-separated cells; merged cells are blanks, lost cells are fewer tabs. */
export function readTabs(lines: readonly SourceLine[]): RawTable {
  return {
    cara: 'tab',
    rows: lines.map((line) => ({
      line: line.line,
      page: line.page,
      cells: plainCells(line.text.split('\t').map(cellText), line),
      heading: false,
    })),
  };
}
