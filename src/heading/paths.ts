import type { GridRow } from '../types.js';

/**
 * The heading texts above each column, from the top down.
 *
 * A merged heading cell counts for every column it spans; where the source has no spans (Markdown, tabs), a
 * blank right of a heading belongs to it as long as both stand under the same parent.
 *
 *   | Kode | Program | Target 2023 |    | Realisasi |    |
 *   |      |         | K           | Rp | K         | Rp |
 */
export function headPaths(head: readonly GridRow[], width: number): string[][] {
  const paths: string[][] = Array.from({ length: width }, () => []);
  let covered: string[][] = Array.from({ length: width }, () => []);
  for (const row of head) {
    const texts = rowTexts(row, width, covered);
    covered = texts.map((text, column) => [...(covered[column] ?? []), text]);
    texts.forEach((text, column) => {
      const path = paths[column];
      if (path && text !== '' && path.at(-1) !== text) path.push(text);
    });
  }
  return paths;
}

function rowTexts(row: GridRow, width: number, above: readonly (readonly string[])[]): string[] {
  const texts: string[] = Array.from({ length: width }, () => '');
  let last = -1;
  for (let column = 0; column < width; column++) {
    const cell = row.cells[column];
    if (cell && cell.text !== '') {
      for (let c = column; c < Math.min(width, column + cell.colSpan); c++) texts[c] = cell.text;
      last = column + cell.colSpan - 1;
    } else if (texts[column] === '' && last === column - 1 && last >= 0 && sameParent(above, column)) {
      texts[column] = texts[last] ?? '';
      last = column;
    }
  }
  return texts;
}

function sameParent(above: readonly (readonly string[])[], column: number): boolean {
  const here = above[column] ?? [];
  const left = above[column - 1] ?? [];
  return here.every((text, i) => text === left[i]);
}
