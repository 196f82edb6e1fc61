import { PLAIN_COLUMN } from '../../src/heading/plain-column.js';
import { readValue } from '../../src/lex/value.js';
import type {
  Angka,
  Column,
  Entity,
  Figure,
  Levels,
  LooseCell,
  Row,
  Table,
  Tingkat,
} from '../../src/types.js';

/** A figure column of a made-up table. */
export function column(field: Column['field'], extra: Partial<Column> = {}): Column {
  return { ...PLAIN_COLUMN, field, head: [field], ...extra };
}

/** The six figure columns of a quarterly table, in printed order. */
export const QUARTERLY = (
  ['target', 'pagu', 'realisasi', 'realisasi_rp', 'capaian', 'capaian_rp'] as const
).map((field) => column(field));

export interface RowSpec {
  readonly nama?: string;
  readonly tingkat?: Tingkat;
  readonly open?: Levels;
  readonly cells: readonly string[];
  readonly line?: number;
}

/** A row whose printed values are packed to the left, as a reader of a stream first sees them. */
export function streamRow(columns: readonly Column[], spec: RowSpec, path: readonly Entity[] = []): Row {
  const line = spec.line ?? 1;
  const figures = columns.filter((c) => c.field !== 'uraian' && c.field !== 'indikator');
  const entity: Entity[] = spec.nama
    ? [
        {
          line,
          page: null,
          tingkat: spec.tingkat ?? 'subkegiatan',
          kode: '',
          nama: spec.nama,
          ...(spec.open ? { open: spec.open } : {}),
        },
      ]
    : [];
  return {
    line,
    page: null,
    blok: 0,
    sisi: '',
    path: [...path, ...entity],
    indikator: '',
    definisi: '',
    satuan: '',
    figures: spec.cells.map((raw, i): Figure => {
      const at = figures[i];
      return {
        line,
        page: null,
        field: (at?.field ?? 'target') as Angka,
        periode: at?.periode ?? null,
        kumulatif: at?.kumulatif ?? false,
        value: readValue(raw, { decimal: '.' }),
        repeated: false,
        by: 'order',
        sure: 1,
      };
    }),
    keterangan: [],
    lateName: false,
    sure: 1,
  };
}

export function looseCell(text: string, group: number, line = 100): LooseCell {
  return { text, group, column: null, line, page: null, rowSpan: 1, colSpan: 1, lines: [line] };
}

export function table(
  columns: readonly Column[],
  rows: readonly Row[],
  loose: readonly LooseCell[] = [],
): Table {
  return {
    grid: {
      cara: 'stream',
      caption: '',
      context: [],
      from: 1,
      to: 1000,
      page: null,
      width: columns.length,
      head: [],
      body: [
        {
          line: 1,
          page: null,
          cells: rows.flatMap((r) =>
            r.figures.map((f) => ({
              text: f.value.raw,
              line: 1,
              page: null,
              rowSpan: 1,
              colSpan: 1,
              lines: [1],
            })),
          ),
        },
      ],
      columns,
      loose,
      damage: [],
    },
    columns,
    nama: 'Tabel',
    periode: '2024',
    rows,
    loose,
    covered: true,
  };
}

/** "target=6 pagu=19000000 …" of a row, empty values left out. */
export function shown(row: Row | undefined): string {
  return (row?.figures ?? [])
    .flatMap((f) => (f.value.kind === 'number' ? [`${f.field}=${f.value.decimal}`] : []))
    .join(' ');
}

export function lowest(row: Row | undefined): number {
  return Math.min(1, ...(row?.figures ?? []).map((f) => f.sure));
}
