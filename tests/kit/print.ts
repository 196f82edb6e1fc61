import { textWidth } from './glyphs.js';
import type { Baris, SelKepala, TrueTable } from './model.js';

const SIZE = 8;
const LEADING = 10;
/** From a line's place, its base, up to the border above it. */
const ABOVE = -7.5;
/** Blank space on each side of a cell's text. */
const PADDING = 2;

/** One printed line of one cell: where it stands, and which cell it is of. */
export interface Run {
  readonly page: number;
  /** Baseline, in points from the top of its page. */
  readonly y: number;
  readonly left: number;
  readonly right: number;
  readonly text: string;
  readonly row: number;
  readonly column: number;
  readonly colSpan: number;
  readonly rowSpan: number;
  readonly align: 'left' | 'right' | 'center';
  readonly part: 'judul' | 'head' | 'nomor' | 'body';
  /** How the line ended: the cell's last line, at a blank between words, or inside a word that was too long. */
  readonly end: 'cell' | 'wrap' | 'cut';
}

/** The border of one cell, in points from the top of its page. */
export interface Border {
  readonly page: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly part: Run['part'];
}

/** What a printer puts on paper: text, and the borders of the cells. */
export interface Sheet {
  readonly runs: readonly Run[];
  readonly borders: readonly Border[];
}

export interface PrintOptions {
  /** Where a cell's text stands in a row that is taller than it. */
  readonly valign: 'top' | 'center';
  /** Room for body rows on a page, in lines; Infinity for one endless page. */
  readonly pageLines: number;
  /** Print the heading again on every page. */
  readonly repeatHead: boolean;
  /** Width of the columns of amounts as a share of the designed one; below 1 the larger amounts break inside. */
  readonly squeeze: number;
}

export const PLAIN: PrintOptions = { valign: 'center', pageLines: Infinity, repeatHead: false, squeeze: 1 };

/**
 * Prints tables the way a spreadsheet does: words wrap where the next no longer fits the column, a word longer
 * than its column is cut, a merged cell's text stands in the middle of its rows, pages break between rows.
 */
export function print(tables: readonly TrueTable[], options: PrintOptions): readonly Run[] {
  return printSheet(tables, options).runs;
}

/** The same with the borders of all cells, blank ones too. */
export function printSheet(tables: readonly TrueTable[], options: PrintOptions): Sheet {
  const runs: Run[] = [];
  const borders: Border[] = [];
  let page = 1;
  let y = 0;
  for (const table of tables) {
    const sheet = sheetOf(table, options);
    const put = (block: Block): void => {
      runs.push(...block.runs.map((r) => ({ ...r, page, y: y + r.y })));
      borders.push(...block.borders.map((b) => ({ ...b, page, top: y + b.top, bottom: y + b.bottom })));
      y += block.height;
    };
    for (const line of table.judul) put({ runs: [titleRun(line)], borders: [], height: 2 * LEADING });
    put(sheet.head);
    for (const span of sheet.spans) {
      if (y + span.height > options.pageLines * LEADING) {
        page++;
        y = 0;
        if (options.repeatHead) put(sheet.head);
      }
      put(span);
    }
    y += 2 * LEADING;
  }
  return { runs, borders };
}

const titleRun = (text: string): Run => ({
  page: 1,
  y: 0,
  left: 0,
  right: textWidth(text, SIZE),
  text,
  row: -1,
  column: 0,
  colSpan: 1,
  rowSpan: 1,
  align: 'left',
  part: 'judul',
  end: 'cell',
});

interface Block {
  readonly runs: readonly Run[];
  readonly borders: readonly Border[];
  readonly height: number;
}

/** The heading, and the body in blocks that no merged cell crosses. */
function sheetOf(table: TrueTable, options: PrintOptions): { head: Block; spans: Block[] } {
  const widths = table.kolom.map((k) => k.width * (k.align === 'right' ? options.squeeze : 1));
  const lefts = widths.map((_, i) => widths.slice(0, i).reduce((a, b) => a + b, 0));
  const place = (cells: readonly SelKepala[], part: Run['part'], row: number): Cell[] =>
    cells.map((c) => {
      const width = widths.slice(c.column, c.column + c.colSpan).reduce((a, b) => a + b, 0);
      const align = part === 'body' ? (table.kolom[c.column]?.align ?? 'left') : 'center';
      return { ...c, row, part, align, left: lefts[c.column] ?? 0, width, lines: wrap(c.text, width - 2 * PADDING) };
    }); // prettier-ignore
  const headRows = headOf(table).map((cells, r) => place(cells, 'head', r));
  const numbers = table.kolom.map((_, column) => ({
    text: String(column + 1),
    rowSpan: 1,
    colSpan: 1,
    column,
  }));
  const nomor = table.nomor ? [place(numbers, 'nomor', headRows.length)] : [];
  const head = layRows([...headRows, ...nomor], options.valign);
  const spans: Block[] = [];
  let open: Cell[][] = [];
  let until = 0;
  table.body.forEach((row, r) => {
    open.push(place(bodyCells(row), 'body', r));
    until = Math.max(until, ...row.map((c) => r + (c?.rowSpan ?? 1)));
    if (until > r + 1) return;
    spans.push(layRows(open, options.valign));
    open = [];
  });
  return { head, spans };
}

const bodyCells = (row: Baris): SelKepala[] =>
  row.flatMap((c, column) => (c ? [{ ...c, column, colSpan: 1 }] : []));

/** Heading cells with their spans: neighbours with the same text over the same start are one cell. */
export function headOf({ kolom }: TrueTable): SelKepala[][] {
  const depth = Math.max(...kolom.map((k) => k.head.length));
  return Array.from({ length: depth }, (_, level) => {
    const cells: SelKepala[] = [];
    kolom.forEach((k, column) => {
      const text = k.head[level];
      if (text === undefined) return;
      const last = cells.at(-1);
      const before = kolom[column - 1];
      const shared = before?.head.slice(0, level + 1).join('|') === k.head.slice(0, level + 1).join('|');
      const leaf = k.head.length === level + 1;
      const joins = shared && last && last.column + last.colSpan === column && (!leaf || text === 'Kode');
      if (joins) cells[cells.length - 1] = { ...last, colSpan: last.colSpan + 1 };
      else cells.push({ text, column, colSpan: 1, rowSpan: leaf ? depth - level : 1 });
    });
    return cells;
  });
}

interface Cell extends SelKepala {
  readonly row: number;
  readonly part: Run['part'];
  readonly align: Run['align'];
  readonly left: number;
  readonly width: number;
  readonly lines: readonly Line[];
}

/** Row heights from what stands in them; then every line of every cell at its place. */
function layRows(rows: readonly (readonly Cell[])[], valign: PrintOptions['valign']): Block {
  const heights = rows.map((cells) =>
    Math.max(1, ...cells.filter((c) => c.rowSpan === 1).map((c) => c.lines.length)),
  );
  rows.forEach((cells, r) => {
    for (const c of cells) {
      const room = heights.slice(r, r + c.rowSpan).reduce((a, b) => a + b, 0);
      const last = r + c.rowSpan - 1;
      if (c.lines.length > room) heights[last] = (heights[last] ?? 1) + c.lines.length - room;
    }
  });
  const tops = heights.map((_, r) => heights.slice(0, r).reduce((a, b) => a + b, 0) * LEADING);
  const borders = rows.flatMap((cells, r) =>
    cells.map((c) => ({
      page: 1,
      part: c.part,
      left: c.left,
      right: c.left + c.width,
      top: ABOVE + (tops[r] ?? 0),
      bottom: ABOVE + (tops[r] ?? 0) + heights.slice(r, r + c.rowSpan).reduce((a, b) => a + b, 0) * LEADING,
    })),
  );
  const runs = rows.flatMap((cells, r) =>
    cells
      .filter((c) => c.text !== '')
      .flatMap((c) => {
        const room = heights.slice(r, r + c.rowSpan).reduce((a, b) => a + b, 0);
        const gap = valign === 'top' ? 0 : ((room - c.lines.length) / 2) * LEADING;
        return c.lines.map((line, i) => runOf(c, line, (tops[r] ?? 0) + gap + i * LEADING));
      }),
  );
  return { runs, borders, height: heights.reduce((a, b) => a + b, 0) * LEADING };
}

function runOf(c: Cell, { text, end }: Line, y: number): Run {
  const width = textWidth(text, SIZE);
  const slack = c.width - 2 * PADDING - width;
  const shift = c.align === 'left' ? 0 : c.align === 'right' ? slack : slack / 2;
  const left = c.left + PADDING + shift;
  const { row, column, colSpan, rowSpan, align, part } = c;
  return { page: 1, y, left, right: left + width, text, row, column, colSpan, rowSpan, align, part, end };
}

interface Line {
  readonly text: string;
  readonly end: Run['end'];
}

/** Breaks a text into the lines of a column `width` points wide. */
export function wrap(text: string, width: number): Line[] {
  const lines: Line[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (textWidth(longer, SIZE) <= width) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push({ text: line, end: 'wrap' });
    line = word;
    for (let n = fitting(line, width); n < line.length; n = fitting(line, width)) {
      lines.push({ text: line.slice(0, n), end: 'cut' });
      line = line.slice(n);
    }
  }
  return [...lines, { text: line, end: 'cell' }];
}

/** How many characters fit; at least one. */
function fitting(word: string, width: number): number {
  let n = word.length;
  while (n > 1 && textWidth(word.slice(0, n), SIZE) > width) n--;
  return n;
}
