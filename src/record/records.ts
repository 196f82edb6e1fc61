import { gather } from '../lex/gather.js';
import {
  ANGGARAN,
  ANGKA,
  TRIWULAN,
  type Angka,
  type Entity,
  type Facts,
  type Figure,
  type Row,
  type Table,
  type Value,
} from '../types.js';
import type { LkjRecord } from './schema.js';

/** What the caller may change about the records. */
export interface RecordOptions {
  /** Repeat merged money on every row of its span. */
  readonly fill: boolean;
}

/** Turns the rows of the covered tables into records: one for each indicator, entity and period. */
export function toRecords(
  dokumen: string,
  facts: Facts,
  tables: readonly Table[],
  options: RecordOptions = { fill: false },
): LkjRecord[] {
  return gather(
    tables.filter((t) => t.covered),
    (table) => gather(table.rows, (row) => recordsOfRow(dokumen, facts, table, row, options)),
  );
}

function recordsOfRow(
  dokumen: string,
  facts: Facts,
  table: Table,
  row: Row,
  options: RecordOptions,
): LkjRecord[] {
  const periods = periodsOf(row, table);
  return periods.map(({ periode, kumulatif, figures }) => {
    const entity = row.path.at(-1);
    const cells = cellsOf(figures, options);
    const sure = Math.min(row.sure, ...figures.map((f) => f.sure));
    return {
      dokumen,
      halaman: row.page,
      baris: row.line,
      tabel: tabelOf(table, row, kumulatif),
      instansi: facts.instansi,
      daerah: facts.daerah,
      tahun: facts.tahun,
      periode,
      tingkat: entity?.tingkat ?? 'lain',
      kode: entity?.kode ?? '',
      ...ancestors(row.path),
      uraian: entity?.nama ?? '',
      indikator: row.indikator,
      definisi: row.definisi,
      satuan: ownUnit(row, figures) || row.satuan,
      ...cells.values,
      keterangan: row.keterangan.join('; '),
      temuan: [],
      keyakinan: sure,
      raw: cells.raw,
    };
  });
}

interface Period {
  readonly periode: string;
  readonly kumulatif: boolean;
  readonly figures: readonly Figure[];
}

/** A period where nothing is printed gives no record; a row that prints no figure at all gives one. */
function periodsOf(row: Row, table: Table): Period[] {
  const groups = new Map<string, { periode: string; kumulatif: boolean; figures: Figure[] }>();
  const own = new Set(row.figures.filter((f) => !f.kumulatif).map((f) => keyOf(f, table)));
  // What was reached up to a period and its share stand together, apart from the period's own.
  const apart = new Set(
    row.figures.flatMap((f) => (f.kumulatif && own.has(keyOf(f, table)) ? [f.periode ?? table.periode] : [])),
  );
  for (const f of row.figures) {
    const periode = f.periode ?? table.periode;
    const kumulatif = f.kumulatif && apart.has(periode);
    const key = `${periode}|${String(kumulatif)}`;
    const group = groups.get(key) ?? { periode, kumulatif, figures: [] };
    group.figures.push(f);
    groups.set(key, group);
  }
  return groups.size > 0 ? [...groups.values()] : [{ periode: table.periode, kumulatif: false, figures: [] }];
}

const keyOf = (f: Figure, table: Table): string => `${f.periode ?? table.periode}|${f.field}`;

/** The unit that this period's own cells print, where the row's unit comes from cells and not from a column. */
function ownUnit(row: Row, figures: readonly Figure[]): string {
  const unit = (f: Figure): string =>
    f.value.kind === 'number' && (f.field === 'target' || f.field === 'realisasi') ? f.value.satuan : '';
  return row.figures.some((f) => unit(f) === row.satuan)
    ? (figures.map(unit).find((u) => u !== '') ?? '')
    : '';
}

/** Put out once, on the first record of a merged cell: amounts, and shares of the budget. */
const MONEY: ReadonlySet<Angka> = new Set([...ANGGARAN, ...TRIWULAN]);

function cellsOf(
  figures: readonly Figure[],
  options: RecordOptions,
): { values: Record<Angka, string>; raw: Record<string, string> } {
  const values = Object.fromEntries(ANGKA.map((a) => [a, ''])) as Record<Angka, string>;
  const raw: Record<string, string> = {};
  for (const f of figures) {
    if (MONEY.has(f.field) && f.repeated && !options.fill) continue;
    values[f.field] = printed(f.value);
    raw[f.field] = f.value.raw;
  }
  return { values, raw };
}

function printed(value: Value): string {
  if (value.kind === 'number') return value.decimal;
  return value.kind === 'text' ? value.raw : '';
}

function ancestors(path: readonly Entity[]): { sasaran: string; program: string; kegiatan: string } {
  const above = path.slice(0, -1);
  const name = (tingkat: string): string => above.find((e) => e.tingkat === tingkat)?.nama ?? '';
  return { sasaran: name('sasaran'), program: name('program'), kegiatan: name('kegiatan') };
}

function tabelOf(table: Table, row: Row, kumulatif: boolean): string {
  return (table.nama + (row.sisi ? ` (${row.sisi})` : '') + (kumulatif ? ' (s/d)' : '')).trim();
}
