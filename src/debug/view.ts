import type { Extraction } from '../extract.js';
import { isEntityField } from '../lex/fields.js';
import type { Box, PagePrint, PlacedWord } from '../print.js';
import { ANGGARAN, ANGKA, type Column, type Field, type GridCell, type Table } from '../types.js';

/** What a word or a cell was taken for. */
export type Taken = 'kode' | 'name' | 'indicator' | 'performance' | 'money' | 'other' | 'heading' | 'none';

/** One word on the page, and what it was taken for. */
export interface SeenWord extends Box {
  readonly text: string;
  readonly base: number;
  readonly size: number;
  readonly taken: Taken;
  /** A figure that nothing took. */
  readonly unplaced: boolean;
}

/** One cell of a table: where it is, what it was taken for, and how sure that is. */
export interface SeenCell extends Box {
  readonly taken: Taken;
  /** Role of its column, as `inspect` names it: "target 2024". */
  readonly role: string;
  readonly text: string;
  readonly sure: number;
  /** Only arithmetic says that its figure belongs here. */
  readonly byArithmetic: boolean;
}

/** A page as the program saw it. */
export interface PageView {
  readonly dokumen: string;
  readonly page: number;
  readonly width: number;
  readonly height: number;
  readonly words: readonly SeenWord[];
  readonly rules: readonly Box[];
  readonly cells: readonly SeenCell[];
}

/** Gathers what every stage made of one page; null where the document has no such page. */
export function viewPage({ source, tables, document }: Extraction, number: number): PageView | null {
  const page = source.pages?.find((p) => p.number === number);
  if (!page) return null;
  const cells = tables.flatMap((table) => cellsOf(table, number));
  const left = new Set(document.unplaced.filter((u) => u.halaman === number).map((u) => u.baris));
  return {
    dokumen: document.dokumen,
    page: number,
    width: page.width,
    height: page.height,
    words: page.words.map((word) => seenWord(word, cells, left)),
    rules: page.rules,
    cells: cells.flatMap(({ cell, seen }) =>
      cell.box && cell.page === number ? [{ ...cell.box, ...seen }] : [],
    ),
  };
}

interface CellSeen {
  readonly cell: GridCell;
  readonly seen: Omit<SeenCell, keyof Box>;
}

function cellsOf(table: Table, page: number): CellSeen[] {
  const arithmetic = new Set(
    table.rows.flatMap((r) =>
      r.figures.flatMap((f) => (f.by === 'arithmetic' ? [`${String(f.line)}|${f.value.raw}`] : [])),
    ),
  );
  const seen = (cell: GridCell, column: Column | undefined, heading: boolean): CellSeen => ({
    cell,
    seen: {
      taken: heading ? 'heading' : takenFor(column?.field),
      role: column ? [column.field, column.periode ?? '', column.sisi].filter(Boolean).join(' ') : '',
      text: cell.text,
      sure: cell.sure ?? 1,
      byArithmetic: arithmetic.has(`${String(cell.line)}|${cell.text}`),
    },
  });
  const of = (rows: Table['grid']['body'], heading: boolean): CellSeen[] =>
    rows.flatMap((row) =>
      row.cells.flatMap((cell, at) =>
        cell && (cell.page ?? row.page) === page ? [seen(cell, table.columns[at], heading)] : [],
      ),
    );
  return [...of(table.grid.head, true), ...of(table.grid.body, false)];
}

const MONEY: ReadonlySet<Field> = new Set<Field>(ANGGARAN);
const FIGURES: ReadonlySet<Field> = new Set<Field>(ANGKA);

function takenFor(field: Field | undefined): Taken {
  if (!field) return 'other';
  if (field === 'kode' || field === 'no') return 'kode';
  if (field === 'indikator') return 'indicator';
  if (isEntityField(field)) return 'name';
  if (MONEY.has(field)) return 'money';
  return FIGURES.has(field) ? 'performance' : 'other';
}

function seenWord(word: PlacedWord, cells: readonly CellSeen[], left: ReadonlySet<number>): SeenWord {
  const { text, base, size, x0, y0, x1, y1 } = word;
  const x = (x0 + x1) / 2;
  const owner = cells.find(({ cell }) =>
    cell.box
      ? cell.lines.includes(word.line) &&
        x >= cell.box.x0 &&
        x <= cell.box.x1 &&
        y1 >= cell.box.y0 &&
        y0 <= cell.box.y1
      : cell.lines.includes(word.line) && cell.text.includes(text),
  );
  const unplaced = owner === undefined && /\d/.test(text) && left.has(word.line);
  return { text, base, size, x0, y0, x1, y1, taken: owner?.seen.taken ?? 'none', unplaced };
}

/** Where the page lies in the document, for an error. */
export function pagesOf(pages: readonly PagePrint[] | undefined): string {
  const numbers = (pages ?? []).map((p) => p.number);
  return numbers.length === 0 ? '–' : `${String(numbers[0])}–${String(numbers.at(-1))}`;
}
