import { columnAt } from '../../heading/column-with.js';
import type { Column, Entity, Field, LooseCell, Row, Table } from '../../types.js';

/** A row that may be no row: a name and its money that were drawn late, read as if they began one. */
export interface Fragment {
  readonly row: Row;
  readonly cells: readonly LooseCell[];
}

const NAMES: ReadonlySet<Field> = new Set<Field>(['uraian', 'urusan', 'program', 'kegiatan', 'subkegiatan']);

/**
 * Rows of a drawing-order table that print a name and money but no indicator, after rows that have an
 * indicator but no name. Whether they are late cells of those rows is for the sums to say.
 *
 *   Persentase pedagang terbina         12.5  Persen
 *   Pelatihan Kasir     Jumlah peserta  40    Orang    20,000,000
 *   PROGRAM PASAR                                      20,000,000
 */
export function fragmentsOf(table: Table): Fragment[] {
  const waiting = new Map<string, { nameless: boolean; last: Entity | undefined }>();
  let group = Math.max(0, ...table.loose.map((c) => c.group));
  return table.rows.flatMap((row, r): Fragment[] => {
    const key = `${row.blok}${row.sisi}`;
    const state = waiting.get(key) ?? { nameless: false, last: undefined };
    waiting.set(key, state);
    const own = row.path.at(-1);
    const named = own !== undefined && own !== state.last;
    state.last = own;
    if (!named && row.indikator !== '') state.nameless = true;
    if (!named || !own || !state.nameless || !isBare(row) || isFollowed(table.rows, r)) return [];
    const columns = table.columns.map(columnAt).filter((c) => c.blok === row.blok && c.sisi === row.sisi);
    const name = columns.find((c) => NAMES.has(c.field));
    if (!name || !columns.some((c) => c.field === 'indikator')) return [];
    state.nameless = false;
    group++;
    return [{ row, cells: cellsOf(row, own, name, columns, group) }];
  });
}

/** Its own indicators may stand on the rows below: then it is a row. */
function isFollowed(rows: readonly Row[], r: number): boolean {
  const row = rows[r];
  for (let next = r + 1; next < rows.length; next++) {
    const other = rows[next];
    if (other?.blok === row?.blok && other?.sisi === row?.sisi)
      return other?.path.at(-1) === row?.path.at(-1);
  }
  return false;
}

function isBare(row: Row): boolean {
  const money = row.figures.some((f) => f.field === 'pagu' && f.value.kind === 'number');
  return (
    money && row.indikator.length <= 2 && row.satuan === '' && row.figures.every((f) => f.by === 'order')
  );
}

function cellsOf(
  row: Row,
  entity: Entity,
  name: Column & { readonly at: number },
  columns: readonly (Column & { readonly at: number })[],
  group: number,
): LooseCell[] {
  const cell = (text: string, line: number, column: number): LooseCell => ({
    text,
    line,
    page: row.page,
    rowSpan: 1,
    colSpan: 1,
    lines: [line],
    column,
    group,
  });
  return [
    cell(entity.nama, entity.line, name.at),
    ...row.figures.map((f) =>
      cell(
        f.value.raw,
        f.line,
        columns.find((c) => c.field === f.field && c.periode === f.periode)?.at ?? name.at,
      ),
    ),
  ];
}
