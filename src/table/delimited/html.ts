import type * as HtmlParser from 'htmlparser2';
import { createRequire } from 'node:module';
import type { SourceLine } from '../../types.js';
import { cellText } from './cell-text.js';
import type { RawCell, RawRow, RawTable } from './raw.js';

/** Loaded when the first table of HTML is met: most documents have none, and all would wait for it. */
const htmlParser = (): typeof HtmlParser =>
  createRequire(import.meta.url)('htmlparser2') as typeof HtmlParser;

/** No real table merges more cells than this; a larger number is a misread one. */
const MAX_SPAN = 500;
/** Tags after which words do not run on. */
const BREAKING = new Set(['br', 'p', 'div', 'li', 'ul', 'ol']);

interface OpenCell {
  text: string;
  readonly line: number;
  readonly rowSpan: number;
  readonly colSpan: number;
}

/** One `<table>` that is not closed yet. Tables inside a cell are read apart; their words stay in the cell too. */
class OpenTable {
  readonly rows: RawRow[] = [];
  heading = false;
  private cells: RawCell[] = [];
  private cell: OpenCell | null = null;
  private line = 0;
  private allHeading = true;

  constructor(private readonly pages: ReadonlyMap<number, number | null>) {}

  openRow(line: number): void {
    this.closeRow(line);
    this.line = line;
  }

  openCell(line: number, tag: string, attributes: Readonly<Record<string, string>>): void {
    this.closeCell(line);
    if (this.cells.length === 0 && this.line === 0) this.line = line;
    if (tag === 'td') this.allHeading = false;
    this.cell = {
      text: '',
      line,
      rowSpan: span(attributes['rowspan']),
      colSpan: span(attributes['colspan']),
    };
  }

  write(text: string): void {
    if (this.cell) this.cell.text += text;
  }

  closeCell(line: number): void {
    if (!this.cell) return;
    const { text, rowSpan, colSpan, line: from } = this.cell;
    const lines = Array.from({ length: line - from + 1 }, (_, i) => from + i);
    this.cells.push({
      text: cellText(text),
      line: from,
      page: this.pages.get(from) ?? null,
      lines,
      rowSpan,
      colSpan,
    });
    this.cell = null;
  }

  closeRow(line: number): void {
    this.closeCell(line);
    if (this.cells.length > 0) {
      this.rows.push({
        line: this.line,
        page: this.pages.get(this.line) ?? null,
        cells: this.cells,
        heading: this.heading || this.allHeading,
      });
    }
    this.cells = [];
    this.allHeading = true;
    this.line = 0;
  }
}

/**
 * Reads the tables of a stretch of HTML, every cell with its source line. Unclosed cells and rows end where
 * the next begins, as browsers have it; an unclosed table ends with the stretch.
 */
export function readHtml(lines: readonly SourceLine[]): RawTable[] {
  const text = lines.map((l) => l.text).join('\n');
  const pages = new Map(lines.map((l) => [l.line, l.page]));
  const lineAt = lineFinder(lines);
  const done: OpenTable[] = [];
  const open: OpenTable[] = [];
  const top = (): OpenTable | undefined => open.at(-1);
  const close = (line: number): void => {
    const table = open.pop();
    table?.closeRow(line);
    if (table) done.push(table);
  };
  const { Parser } = htmlParser();
  const parser = new Parser(
    {
      onopentag(tag, attributes) {
        const line = lineAt(parser.startIndex);
        if (tag === 'table') open.push(new OpenTable(pages));
        else if (tag === 'tr' || tag === 'td' || tag === 'th') {
          if (open.length === 0) open.push(new OpenTable(pages));
          if (tag === 'tr') top()?.openRow(line);
          else top()?.openCell(line, tag, attributes);
        } else if (tag === 'thead') setHeading(top(), true);
        else if (BREAKING.has(tag)) top()?.write(' ');
      },
      ontext(data) {
        for (const table of open) table.write(data);
      },
      onclosetag(tag, implied) {
        const line = lineAt(parser.startIndex);
        if (tag === 'table') close(line);
        else if (tag === 'tr') top()?.closeRow(line);
        else if ((tag === 'td' || tag === 'th') && !implied) top()?.closeCell(line);
        else if (tag === 'thead') setHeading(top(), false);
        else if (BREAKING.has(tag)) top()?.write(' ');
      },
    },
    { decodeEntities: true, lowerCaseTags: true },
  );
  parser.end(text);
  const last = lines.at(-1)?.line ?? 0;
  while (open.length > 0) close(last);
  return done.filter((t) => t.rows.length > 0).map((t) => ({ cara: 'html', rows: t.rows }));
}

function setHeading(table: OpenTable | undefined, heading: boolean): void {
  if (table) table.heading = heading;
}

function span(printed: string | undefined): number {
  const n = Number.parseInt(printed ?? '', 10);
  return n >= 1 && n <= MAX_SPAN ? n : 1;
}

/** Source line of an offset in the joined text; offsets must not go back. */
function lineFinder(lines: readonly SourceLine[]): (offset: number) => number {
  let i = 0;
  let start = 0;
  return (offset) => {
    let length = lines[i]?.text.length ?? 0;
    while (i < lines.length - 1 && offset > start + length) {
      start += length + 1;
      i += 1;
      length = lines[i]?.text.length ?? 0;
    }
    return lines[i]?.line ?? 0;
  };
}
