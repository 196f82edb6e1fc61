import { gather } from '../lex/gather.js';
import { isFurniture } from '../grammar/furniture.js';
import { compact } from '../lex/words.js';
import { ANGKA, type Column, type Field, type GridCell, type Row, type Table } from '../types.js';
import { digitsOf, type Fate } from './tokens.js';

/** One cell of a table with where its digits went. */
export interface CellFate {
  readonly cell: GridCell;
  readonly fate: Fate;
  /** Stands in the heading: may be carried over from an earlier page. */
  readonly heading: boolean;
}

const FIGURES: ReadonlySet<Field> = new Set<Field>(ANGKA);

/**
 * Where every cell of a table went. Cells of tables that the contract does not cover stay in the table; in a
 * covered table a cell is a record's only when the rows really print its digits: a figure that the grammar
 * left lying is `unplaced`.
 */
export function cellFates(table: Table): CellFate[] {
  const head = gather(table.grid.head, (r) =>
    present(r.cells).map((cell) => ({ cell, fate: 'tables' as const, heading: true })),
  );
  const loose = new Set(table.loose);
  if (!table.covered) {
    const body = gather(table.grid.body, (r) => present(r.cells).map((cell) => fate(cell, 'tables')));
    return [...head, ...body, ...table.grid.loose.map((cell) => fate(cell, 'tables'))];
  }
  const printed = new Printed(table.rows, table.periode);
  const headTexts = new Set(gather(table.columns, (c) => c.head.map(compact)));
  const body = gather(table.grid.body, (row) => {
    const furniture = isFurniture(row, headTexts);
    return gather(row.cells, (cell, at) => {
      if (!cell) return [];
      if (furniture) return [fate(cell, 'furniture')];
      return [fate(cell, coveredFate(cell, table.columns[at], row.line, printed))];
    });
  });
  const late = table.grid.loose.map((cell) => {
    const column = cell.column === null ? undefined : table.columns[cell.column];
    return fate(cell, loose.has(cell) ? 'unplaced' : coveredFate(cell, column, cell.line, printed));
  });
  return [...head, ...body, ...late];
}

function present(cells: readonly (GridCell | null)[]): GridCell[] {
  return cells.filter((c) => c !== null);
}

function fate(cell: GridCell, where: Fate): CellFate {
  return { cell, fate: where, heading: false };
}

function coveredFate(cell: GridCell, column: Column | undefined, line: number, printed: Printed): Fate {
  const digits = digitsOf(cell.text);
  if (digits === '') return 'records';
  if (column?.field === 'no') return printed.takesText(digits, line) ? 'records' : 'furniture';
  if (column?.field === 'abaikan') return 'tables';
  const asFigure = !column || FIGURES.has(column.field);
  if (asFigure && (printed.takesFigure(digits, line) || printed.takesFigure(digits, cell.line)))
    return 'records';
  if (printed.takesText(digits, line)) return 'records';
  if (printed.takesFigure(digits, null)) return 'records';
  return isRunningNumber(cell.text) && !asFigure ? 'furniture' : 'unplaced';
}

/** "1.", "a)", "(2)" alone in a cell of names: a running number. */
function isRunningNumber(text: string): boolean {
  return /^\(?\d{1,3}\s*[.)]{0,2}$/.test(text.trim());
}

/** What the rows of a table print, as digits: figures once each, names and codes by the line of their row. */
class Printed {
  private readonly byLine = new Map<string, number>();
  private readonly anywhere = new Map<string, number>();
  private readonly texts = new Map<number, { list: string[]; all: Set<string> }>();
  /** Lines of rows in order, so that a cell below its row's first line still finds the row. */
  private readonly lines: number[];

  constructor(rows: readonly Row[], periode: string) {
    const seen = new Set<object>();
    for (const row of rows) {
      this.addText(row.line, [row.indikator, row.definisi, row.satuan, ...row.keterangan]);
      for (const e of row.path) {
        if (seen.has(e)) continue;
        seen.add(e);
        this.addText(e.line, [e.kode, e.nama]);
        if (e.line !== row.line) this.addText(row.line, [e.kode, e.nama]);
      }
      for (const raw of surviving(row, periode)) {
        const digits = digitsOf(raw.text);
        if (digits === '') continue;
        add(this.byLine, `${String(raw.line)}|${digits}`);
        if (raw.line !== row.line) add(this.byLine, `${String(row.line)}|${digits}`);
        add(this.anywhere, digits);
      }
    }
    this.lines = [...this.texts.keys()].sort((a, b) => a - b);
  }

  private addText(line: number, texts: readonly string[]): void {
    const digits = texts.map(digitsOf).filter(Boolean);
    if (digits.length === 0) return;
    const own = this.texts.get(line) ?? { list: [], all: new Set<string>() };
    for (const text of digits) {
      if (own.all.has(text)) continue;
      own.list.push(text);
      own.all.add(text);
    }
    this.texts.set(line, own);
  }

  /** Takes one figure with these digits: of the given line, or of any where `line` is null. */
  takesFigure(digits: string, line: number | null): boolean {
    const left = this.anywhere.get(digits) ?? 0;
    if (left === 0) return false;
    if (line !== null) {
      const key = `${String(line)}|${digits}`;
      const here = this.byLine.get(key) ?? 0;
      if (here === 0) return false;
      this.byLine.set(key, here - 1);
    }
    this.anywhere.set(digits, left - 1);
    return true;
  }

  /** True where a name, code or remark at or shortly above this line prints the digits. */
  takesText(digits: string, line: number): boolean {
    let at = upperBound(this.lines, line) - 1;
    for (let tried = 0; tried < ROWS_ABOVE && at >= 0; tried++, at--) {
      const texts = this.texts.get(this.lines[at] ?? 0);
      if (texts && (texts.all.has(digits) || coveredBy(digits, texts.list.slice(0, TEXTS)))) return true;
    }
    return false;
  }
}

/** Texts of one line looked through for a part of one; a whole document may stand on one line. */
const TEXTS = 64;
/** A name may go on below its row; names further above than this are another entity's. */
const ROWS_ABOVE = 3;

function add(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

/** Figures that reach a record: a later figure of the same column and period takes the earlier one's place. */
function surviving(row: Row, periode: string): { text: string; line: number }[] {
  const last = new Map<string, { text: string; line: number }>();
  for (const f of row.figures) {
    if (f.repeated) continue;
    const key = `${f.periode ?? periode}|${String(f.kumulatif)}|${f.field}`;
    last.set(key, { text: f.value.raw, line: f.line });
  }
  return [...last.values()];
}

/** The digits are those of one text, stand within one, or are several texts one after the other. */
function coveredBy(digits: string, texts: readonly string[]): boolean {
  if (texts.some((t) => t.includes(digits))) return true;
  let rest = digits;
  for (const t of texts) if (rest.startsWith(t)) rest = rest.slice(t.length);
  return rest === '';
}

/** How many of the ascending numbers are at most `limit`. */
function upperBound(sorted: readonly number[], limit: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if ((sorted[mid] ?? 0) <= limit) low = mid + 1;
    else high = mid;
  }
  return low;
}
