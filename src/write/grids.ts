import { largest } from '../lex/largest.js';
import type { LkjDocument } from '../record/schema.js';
import { csv, type CsvStyle } from './csv.js';

/** A file to write: its name inside a folder, and what it holds. */
export interface NamedFile {
  readonly name: string;
  readonly text: string;
}

type GridOut = LkjDocument['tables'][number];

/** File with a line for each grid: where it stands in the document and what became of it. */
export const GRID_INDEX = 'index.csv';
const INDEX_COLUMNS = ['file', 'caption', 'halaman', 'from', 'to', 'cara', 'columns', 'rows', 'covered'];
/** Longer names are cut; the number before it keeps them apart. */
const NAME = 60;
const NO_FIGURES: ReadonlySet<string> = new Set();

/**
 * Every table as a grid, one CSV file each, cells as printed, and an index. Names are a running number and the
 * caption's plain letters, so no caption can name another folder, a reserved name, or a name already taken.
 */
export function gridFiles(tables: readonly GridOut[], style: CsvStyle = {}): NamedFile[] {
  const digits = Math.max(3, String(tables.length).length);
  const files = tables.map((table, i) => ({
    name: fileName(table, i + 1, digits),
    text: gridCsv(table, style),
  }));
  const rows = tables.map((t, i) => [
    files[i]?.name ?? '',
    t.caption,
    t.page,
    t.from,
    t.to,
    t.cara,
    t.columns.length,
    t.rows.length,
    String(t.covered),
  ]);
  return [...files, { name: GRID_INDEX, text: csv(INDEX_COLUMNS, rows, NO_FIGURES, style) }];
}

function fileName(table: GridOut, number: number, digits: number): string {
  const plain = table.caption
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, NAME)
    .replace(/^-|-$/g, '');
  return `${String(number).padStart(digits, '0')}${plain ? `-${plain}` : ''}.csv`;
}

/** Heading rows, then body rows; a merged cell stands at its top left. */
function gridCsv(table: GridOut, style: CsvStyle): string {
  const printed = [...table.head, ...table.rows];
  const lengths = printed.map((r) => r.length);
  const width = largest(lengths, 1);
  const rows = printed.map((r) => [...r, ...blanks(width - r.length)]);
  const [first = blanks(width), ...rest] = rows;
  return csv(first, rest, NO_FIGURES, style);
}

function blanks(count: number): string[] {
  return new Array<string>(Math.max(0, count)).fill('');
}
