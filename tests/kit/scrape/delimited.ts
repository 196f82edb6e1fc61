import { headOf } from '../print.js';
import type { TrueTable } from '../model.js';

interface Slot {
  readonly text: string;
  readonly rowSpan: number;
  readonly colSpan: number;
}
/** A row of slots; null where a merged cell of the heading or body covers it. */
type Slots = (Slot | null)[];

/** Heading, column numbers and body over the table's full width. */
function slotsOf(table: TrueTable): { head: Slots[]; body: Slots[] } {
  const width = table.kolom.length;
  const head = headOf(table).map((cells) => {
    const row: Slots = Array.from({ length: width }, () => null);
    for (const { column, text, rowSpan, colSpan } of cells) row[column] = { text, rowSpan, colSpan };
    return row;
  });
  const one = (text: string): Slot => ({ text, rowSpan: 1, colSpan: 1 });
  const numbers = table.nomor ? [table.kolom.map((_, i) => one(String(i + 1)))] : [];
  const body = table.body.map((row) => row.map((c) => (c ? { ...c, colSpan: 1 } : null)));
  return { head: [...head, ...numbers], body };
}

const texts = (row: Slots): string[] => row.map((s) => s?.text ?? '');

export interface TableText {
  readonly judul: readonly string[];
  readonly head: readonly string[];
  readonly body: readonly string[];
}

/** One line a row, cells parted by tabs. */
export function tabs(table: TrueTable): TableText {
  const { head, body } = slotsOf(table);
  const line = (row: Slots): string => texts(row).join('\t');
  return { judul: table.judul, head: head.map(line), body: body.map(line) };
}

/** Pipe tables, with the rule under the first heading row. */
export function markdown(table: TrueTable): TableText {
  const { head, body } = slotsOf(table);
  const line = (row: Slots): string => `| ${texts(row).join(' | ')} |`;
  const [first, ...rest] = head.map(line);
  const rule = `|${'---|'.repeat(table.kolom.length)}`;
  return {
    judul: table.judul.map((t) => `# ${t}`),
    head: [first ?? '', rule, ...rest],
    body: body.map(line),
  };
}

/** HTML rows, one a line; `spans` as a careful reader gives them, else every slot a cell of its own. */
export function html(table: TrueTable, spans: boolean): TableText {
  const { head, body } = slotsOf(table);
  const cell = (s: Slot | null): string => {
    if (!s) return spans ? '' : '<td></td>';
    const span = (name: string, n: number): string => (spans && n > 1 ? ` ${name}="${n}"` : '');
    return `<td${span('rowspan', s.rowSpan)}${span('colspan', s.colSpan)}>${s.text.replace(/&/g, '&amp;')}</td>`;
  };
  const line = (row: Slots): string => `<tr>${row.map(cell).join('')}</tr>`;
  return {
    judul: table.judul.map((t) => `# ${t}`),
    head: ['<table>', ...head.map(line)],
    body: [...body.map(line), '</table>'],
  };
}

/** The tables one under another. */
export function joinTables(parts: readonly TableText[]): string {
  return parts
    .map(({ judul, head, body }) => [...judul.flatMap((t) => [t, '']), ...head, ...body, ''].join('\n'))
    .join('\n');
}
