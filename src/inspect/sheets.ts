import { kindOf, type PageKind } from '../pdf/kind.js';
import type { Box, PagePrint, PlacedWord } from '../print.js';
import type { Table } from '../types.js';

/** One ruled table on one page: where it stands, and how many rows and columns it has there. */
export interface SheetTable extends Box {
  readonly rows: number;
  readonly columns: number;
}

/** What kind of page a page of a PDF is, and what was found on it. Lengths in points. */
export interface Sheet {
  readonly page: number;
  readonly kind: PageKind;
  readonly width: number;
  readonly height: number;
  /** Degrees that it had to be turned to stand upright. */
  readonly rotation: number;
  readonly ruled: boolean;
  readonly tables: readonly SheetTable[];
  /** Characters of words that stand in no cell of a table. */
  readonly free: number;
}

/** Looks at every page of a PDF that was read. */
export function sheetsOf(pages: readonly PagePrint<PlacedWord>[], tables: readonly Table[]): Sheet[] {
  const inCells = new Set<number>();
  const boxes = new Map<number, Map<Table, Box[]>>();
  for (const table of tables) {
    for (const row of [...table.grid.head, ...table.grid.body]) {
      for (const cell of row.cells) {
        for (const line of cell?.lines ?? []) inCells.add(line);
        if (!cell?.box || cell.page === null) continue;
        const onPage = boxes.get(cell.page) ?? new Map<Table, Box[]>();
        boxes.set(cell.page, onPage);
        onPage.set(table, [...(onPage.get(table) ?? []), cell.box]);
      }
    }
  }
  return pages.map((page) => {
    const onPage = [...(boxes.get(page.number)?.values() ?? [])];
    return {
      page: page.number,
      kind: kindOf(page),
      width: Math.round(page.width),
      height: Math.round(page.height),
      rotation: page.rotation,
      ruled: onPage.length > 0,
      tables: onPage.map(tableOf),
      free: page.words.filter((w) => !inCells.has(w.line)).reduce((sum, w) => sum + w.text.length, 0),
    };
  });
}

function tableOf(boxes: readonly Box[]): SheetTable {
  const round = (of: (b: Box) => number, pick: (...all: number[]) => number): number =>
    Math.round(boxes.reduce((best, b) => pick(best, of(b)), of(boxes[0] ?? { x0: 0, y0: 0, x1: 0, y1: 0 })));
  return {
    x0: round((b) => b.x0, Math.min),
    y0: round((b) => b.y0, Math.min),
    x1: round((b) => b.x1, Math.max),
    y1: round((b) => b.y1, Math.max),
    rows: new Set(boxes.map((b) => Math.round(b.y0))).size,
    columns: new Set(boxes.map((b) => Math.round(b.x0))).size,
  };
}
