import { INDIKATOR_START, joinLines, SASARAN_START } from '../../lex/words.js';
import type { SourceLine } from '../../types.js';

/** A name that ends in a number and is printed with other numbers too: one of a series. */
export interface SerialCell {
  /** The name without its number: what the series has in common. */
  readonly stem: string;
  readonly number: number;
  readonly text: string;
  readonly lines: readonly SourceLine[];
  /** It begins as indicators and outcomes do. */
  readonly outcome: boolean;
}

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];
const LAST_WORD = /(?:^|\s)([IVX]{1,4})$/;
/** The words of the cell above may stand above two numbers by chance, but not above this share of them. */
const MEMBERS = 0.5;
/** No name of a series has more lines, and few have a stem as short as this. */
const MOST_LINES = 6;
const SHORT_STEM = 12;

/**
 * The cells of series that lines hold, in drawing order. A cell ends with the line that ends in a Roman number;
 * it begins where its words, the number left out, are printed with another number as well.
 *
 *   Kolam Utara                        another cell
 *   Penataan Pasar di                  ┐ Penataan Pasar di Wilayah Pelayanan I,
 *   Wilayah Pelayanan II               ┘ … II and … III stand on these pages
 *
 * @param pages the lines of each page that may be cells
 */
export function serialCells(pages: readonly (readonly SourceLine[])[]): SerialCell[][] {
  const numbers = new Map<string, Set<number>>();
  const ends = pages.map((lines) => lines.flatMap((_, at) => candidates(lines, at)));
  for (const cell of ends.flat(2)) {
    const known = numbers.get(cell.stem) ?? new Set();
    numbers.set(cell.stem, known.add(cell.number));
  }
  const sizeOf = (cell: SerialCell): number => numbers.get(cell.stem)?.size ?? 0;
  return ends.map((page) =>
    page.flatMap((ending) => {
      const most = Math.max(...ending.map(sizeOf));
      return ending.findLast((cell) => sizeOf(cell) >= Math.max(2, MEMBERS * most)) ?? [];
    }),
  );
}

/** Every cell that may end with a line, shortest first; one list, or none where no number ends the line. */
function candidates(lines: readonly SourceLine[], at: number): SerialCell[][] {
  const number = ROMAN.indexOf(LAST_WORD.exec(lines[at]?.text.trim() ?? '')?.[1] ?? '') + 1;
  if (number === 0) return [];
  const found: SerialCell[] = [];
  for (let from = at; from >= 0 && at - from < MOST_LINES; from--) {
    const own = lines.slice(from, at + 1);
    if (from < at && !isAbove(lines[from], lines[from + 1])) break;
    const text = joinLines(own.map((l) => l.text));
    const stem = text.replace(LAST_WORD, '');
    if (stem.length < SHORT_STEM || !/^\p{Lu}/u.test(text)) continue;
    found.push({
      stem,
      number,
      text,
      lines: own,
      outcome: SASARAN_START.test(text) || INDIKATOR_START.test(text),
    });
  }
  return found.length > 0 ? [found] : [];
}

/** The line right above, and not the end of a cell of a series itself. */
function isAbove(line: SourceLine | undefined, next: SourceLine | undefined): boolean {
  return line !== undefined && next?.line === line.line + 1 && !LAST_WORD.test(line.text.trim());
}
