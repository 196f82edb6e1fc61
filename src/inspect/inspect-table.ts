import type { LkjRecord, Unplaced } from '../record/schema.js';
import type { Cara, Column, Field, Grid, LooseCell, Table } from '../types.js';
import { confidenceOf, type Confidence } from './confidence.js';

/** The role of one column and the heading that it was read from. */
export interface InspectedColumn {
  readonly field: Field;
  readonly periode: string | null;
  readonly sisi: Column['sisi'];
  readonly skala: number;
  readonly kumulatif: boolean;
  /** Heading texts from the top down, joined by " > ". */
  readonly head: string;
}

/** Something of the table that has no place yet, and the line where it is printed. */
export interface InspectedToken {
  readonly text: string;
  readonly line: number;
}

/** What was understood of one table. */
export interface InspectedTable {
  readonly caption: string;
  readonly nama: string;
  readonly from: number;
  readonly to: number;
  readonly page: number | null;
  readonly cara: Cara;
  readonly damage: readonly string[];
  readonly covered: boolean;
  readonly columns: readonly InspectedColumn[];
  /** Rows as printed, below the heading. */
  readonly printed: number;
  /** Rows as understood (one for each indicator of an entity), and the records made of them. */
  readonly rows: number;
  readonly records: number;
  /** Rows with a figure that only arithmetic could place. */
  readonly byArithmetic: number;
  readonly loose: readonly InspectedToken[];
  readonly unplaced: readonly InspectedToken[];
  readonly confidence: Confidence | null;
}

export function inspectTable(
  table: Table,
  records: readonly LkjRecord[],
  unplaced: readonly Unplaced[],
): InspectedTable {
  const { grid, columns, rows, covered, nama } = table;
  return {
    caption: grid.caption,
    nama,
    from: grid.from,
    to: grid.to,
    page: grid.page,
    cara: grid.cara,
    damage: damageOf(table),
    covered,
    columns: columns.map(({ field, periode, sisi, skala, kumulatif, head }) => ({
      field,
      periode,
      sisi,
      skala,
      kumulatif,
      head: head.filter(Boolean).join(' > '),
    })),
    printed: grid.body.length,
    rows: rows.length,
    records: records.length,
    byArithmetic: rows.filter((r) => r.figures.some((f) => f.by === 'arithmetic')).length,
    loose: table.loose.map(({ text, line }: LooseCell) => ({ text, line })),
    unplaced: unplaced.map(({ text, baris }) => ({ text, line: baris })),
    confidence: confidenceOf(records),
  };
}

/** What the way in says is wrong with the text, and what can be seen in its cells. */
function damageOf({ grid, rows }: Table): string[] {
  const seen = new Set(grid.damage);
  if (grid.loose.length > 0) seen.add('late-cells');
  if (hasCell(grid, (c) => c.lines.length > 1)) seen.add('wrapped');
  if (hasCell(grid, (c) => c.rowSpan > 1)) seen.add('merged-cells');
  if (rows.some((r) => r.figures.some((f) => f.value.kind === 'number' && f.value.broken)))
    seen.add('broken-numbers');
  if (rows.some((r) => r.figures.some((f) => f.value.kind === 'error'))) seen.add('error-cells');
  return [...seen];
}

type Cell = NonNullable<Grid['body'][number]['cells'][number]>;

function hasCell({ body }: Grid, is: (cell: Cell) => boolean): boolean {
  return body.some(({ cells }) => cells.some((c) => c !== null && is(c)));
}
