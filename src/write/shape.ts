import { byCodePoints } from '../lex/by-code-points.js';
import { COLUMNS, type ColumnName } from '../record/columns.js';
import type { LkjDocument, LkjRecord } from '../record/schema.js';
import { ANGKA, type Angka, type Tingkat } from '../types.js';
import type { CsvCell } from './csv.js';

/** Which records are put out, and how they become rows. */
export interface Shape {
  /** Put out the narrative's records too. */
  readonly narrative?: boolean;
  /** Only entities of these levels. */
  readonly only?: readonly Tingkat[];
  /** Only records at least this sure. */
  readonly minConfidence?: number;
  /** Only these columns, in this order. */
  readonly columns?: readonly string[];
  /** Periods side by side instead of one record a row. */
  readonly wide?: boolean;
}

/** One column of the output. `figure` is where its number comes from; null where it holds words. */
export interface Column {
  readonly name: string;
  readonly source: ColumnName;
  readonly figure: Angka | null;
  /** In the wide shape, the period that it is of; null where it is of the whole row. */
  readonly periode: string | null;
}

/** Rows of a table, one cell for each column. */
export type Row = readonly CsvCell[];

const FIGURES: ReadonlySet<string> = new Set(ANGKA);

/** The records of a document that the shape puts out. */
export function chosenRecords(
  document: Pick<LkjDocument, 'records' | 'narrative'>,
  shape: Shape,
): LkjRecord[] {
  const { narrative = false, only, minConfidence = 0 } = shape;
  return [...document.records, ...(narrative ? document.narrative : [])].filter(
    (r) => (!only || only.includes(r.tingkat)) && r.keyakinan >= minConfidence,
  );
}

/** Which figures of which periods are printed at all: what the wide shape needs to know before the first row. */
export type Periods = Map<string, Set<Angka>>;

export function collectPeriods(records: readonly LkjRecord[], into: Periods = new Map()): Periods {
  for (const record of records) {
    const fields = into.get(record.periode) ?? new Set<Angka>();
    into.set(record.periode, fields);
    for (const field of ANGKA) if (record[field] !== '') fields.add(field);
  }
  return into;
}

/** The columns of a shape. `periods` counts only for the wide one. */
export function columnsOf(shape: Shape, periods: Periods = new Map()): Column[] {
  const all = shape.wide ? wideColumns(periods) : COLUMNS.map((name) => column(name));
  if (!shape.columns) return all;
  return shape.columns.flatMap((name) => all.filter((c) => c.name === name || c.source === name));
}

function column(source: ColumnName, periode: string | null = null): Column {
  const figure = FIGURES.has(source) ? (source as Angka) : null;
  return { name: periode === null ? source : wideName(source, periode), source, figure, periode };
}

function wideName(source: string, periode: string): string {
  return periode === '' ? source : `${source}_${periode}`;
}

/** The figures of all periods, in order of time, stand where the figures of a long record stand. */
function wideColumns(periods: Periods): Column[] {
  const before = COLUMNS.slice(0, COLUMNS.indexOf('target')).filter((name) => name !== 'periode');
  const after = COLUMNS.slice(COLUMNS.indexOf('tw4') + 1);
  const figures = [...periods]
    .sort(([a], [b]) => byTime(a, b))
    .flatMap(([periode, fields]) => ANGKA.filter((f) => fields.has(f)).map((f) => column(f, periode)));
  return [...before.map((name) => column(name)), ...figures, ...after.map((name) => column(name))];
}

/** "awal" is before every year, "akhir" after; a quarter comes after its year. */
function byTime(a: string, b: string): number {
  return rank(a) - rank(b) || byCodePoints(a, b);
}

function rank(periode: string): number {
  if (periode === 'awal') return 0;
  return periode === 'akhir' ? 2 : 1;
}

/** The rows of one document's records. */
export function rowsOf(records: readonly LkjRecord[], columns: readonly Column[], shape: Shape): Row[] {
  if (!shape.wide) return records.map((r) => columns.map((c) => cellOf(r, c.source)));
  return sideBySide(records).map((row) => columns.map((c) => wideCell(row, c)));
}

function cellOf(record: LkjRecord, name: ColumnName): CsvCell {
  return name === 'temuan' ? record.temuan.join(';') : record[name];
}

/** Records that differ only in their period, by period. */
type WideRow = ReadonlyMap<string, LkjRecord>;

/** What tells rows apart: everything that is printed once for all periods. */
const KEY = [
  'dokumen', 'tabel', 'tingkat', 'kode', 'sasaran', 'program', 'kegiatan', 'uraian', 'indikator', 'definisi',
  'satuan',
] as const; // prettier-ignore

/** One row for each entity and indicator. A period that comes a second time begins another row: none is lost. */
function sideBySide(records: readonly LkjRecord[]): WideRow[] {
  const rows: Map<string, LkjRecord>[] = [];
  const open = new Map<string, Map<string, LkjRecord>>();
  for (const record of records) {
    const key = JSON.stringify(KEY.map((name) => record[name]));
    let row = open.get(key);
    if (!row || row.has(record.periode)) {
      row = new Map();
      rows.push(row);
      open.set(key, row);
    }
    row.set(record.periode, record);
  }
  return rows;
}

function wideCell(row: WideRow, { source, periode }: Column): CsvCell {
  const records = [...row.values()];
  if (periode !== null) return row.get(periode)?.[source as Angka] ?? '';
  if (source === 'temuan') return unique(records.flatMap((r) => r.temuan)).join(';');
  if (source === 'keterangan') return unique(records.map((r) => r.keterangan).filter(Boolean)).join(' ');
  if (source === 'keyakinan') return Math.min(...records.map((r) => r.keyakinan));
  const [first] = records;
  return first ? cellOf(first, source) : '';
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values)];
}
