import { compact } from '../lex/words.js';
import type { GridRow } from '../types.js';
import { respell } from './respell.js';
import { isHeadingText } from './vocabulary.js';

/**
 * The heading texts above each column, from the top down.
 *
 * A merged heading cell counts for every column it spans; where the source has no spans (Markdown, tabs), a
 * blank right of a heading belongs to it as long as both stand under the same parent.
 *
 *   | Kode | Program | Target 2023 |    | Realisasi |    |
 *   |      |         | K           | Rp | K         | Rp |
 *
 * A heading printed off-centre over its columns is put over the group that repeats below it:
 *
 *   | Kode | Program |        | TARGET   |        | REALISASI |
 *   |      |         | FISIK  | ANGGARAN | FISIK  | ANGGARAN  |
 */
export function headPaths(head: readonly GridRow[], width: number): string[][] {
  const printed = head.map((row) => joinBroken(explicitTexts(row, width)));
  const paths: string[][] = Array.from({ length: width }, () => []);
  let covered: string[][] = Array.from({ length: width }, () => []);
  printed.forEach((texts, r) => {
    const below = printed.slice(r + 1);
    const filled = centre(fillRight(texts, covered, below), texts, covered, below[0] ?? []);
    covered = filled.map((text, column) => [...(covered[column] ?? []), text]);
    filled.forEach((text, column) => {
      const path = paths[column];
      if (path && text !== '' && path.at(-1) !== text) path.push(text);
    });
  });
  return paths;
}

/** What is printed in each column of a row, merged cells in every column that they span. */
function explicitTexts(row: GridRow, width: number): string[] {
  const texts: string[] = Array.from({ length: width }, () => '');
  row.cells.forEach((cell, column) => {
    if (!cell || cell.text === '') return;
    for (let c = column; c < Math.min(width, column + cell.colSpan); c++) texts[c] = cell.text;
  });
  return texts;
}

/** "T | ARGET" is one heading that a column's line has cut: neither half means anything, the whole does. */
function joinBroken(texts: readonly string[]): string[] {
  const joined = [...texts];
  for (let c = 0; c + 1 < joined.length; c++) {
    const [left = '', right = ''] = [joined[c], joined[c + 1]];
    const letters = /^\p{L}{1,6}$/u.test(left) && /^\p{L}{3,12}$/u.test(right);
    const whole = respell(left + right);
    if (letters && !isHeadingText(left) && !isHeadingText(right) && isHeadingText(whole)) {
      joined[c] = whole;
      joined[c + 1] = '';
    }
  }
  return joined;
}

/**
 * Blanks right of a heading belong to it, unless it stands alone to the bottom of the heading while they
 * have headings of their own below.
 */
function fillRight(
  printed: readonly string[],
  above: readonly (readonly string[])[],
  below: readonly (readonly string[])[],
): string[] {
  const texts = [...printed];
  const child = (column: number): boolean => below.some((row) => (row[column] ?? '') !== '');
  let from = -1;
  for (let column = 0; column < texts.length; column++) {
    if (texts[column] !== '') {
      from = column;
    } else if (from >= 0 && sameParent(above, column) && (child(from) || !child(column))) {
      texts[column] = texts[from] ?? '';
    } else {
      from = -1;
    }
  }
  return texts;
}

function sameParent(above: readonly (readonly string[])[], column: number): boolean {
  const here = above[column] ?? [];
  const left = above[column - 1] ?? [];
  return here.every((text, i) => text === left[i]);
}

/** Sub-headings of figures, which never stand without a heading above them. */
const SUB_HEADING =
  /^(?:k|rp|%|target|realisasi|capaian|fisik|keuangan|anggaran|kinerja|pagu|volume|tw|triwulan|jumlah|persen|(?:19|20)\d\d$|i{1,3}$|iv$)/;

/** Where a run of sub-headings begins with no heading above it, the headings above are shared out in order. */
function centre(
  filled: readonly string[],
  printed: readonly string[],
  above: readonly (readonly string[])[],
  below: readonly string[],
): string[] {
  const texts = [...filled];
  const bare = (c: number): boolean => (above[c] ?? []).every((t) => t === '');
  const sub = (c: number): boolean => SUB_HEADING.test(compact(below[c] ?? '')) && bare(c);
  for (let from = 0; from < texts.length; from++) {
    if (texts[from] !== '' || !sub(from)) continue;
    let to = from;
    while (to < texts.length && sub(to)) to++;
    const parents = printed.slice(from, to).filter((t) => t !== '');
    const size = (to - from) / parents.length;
    const repeats = below.slice(from, to).every((t, i) => t === below[from + (i % size)]);
    for (let c = from; c < to && parents.length > 0; c++) {
      if (Number.isInteger(size) && repeats) texts[c] = parents[Math.floor((c - from) / size)] ?? '';
      else if (texts[c] === '') texts[c] = parents[0] ?? '';
      else break;
    }
    from = to;
  }
  return texts;
}
