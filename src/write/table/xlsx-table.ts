import { SURE } from '../../inspect/confidence.js';
import { FINDING_COLUMNS } from '../../record/columns.js';
import { RUPIAH, TRIWULAN } from '../../types.js';
import type { CsvCell } from '../csv.js';
import { chosenRecords, rowsOf, type Column, type Row } from '../shape.js';
import { numberOf } from '../typed.js';
import type { Style } from '../xlsx/styles.js';
import { openWorkbook, SHEET_ROWS, type Sheet, type SheetColumn, type Styled } from '../xlsx/workbook.js';
import { SUMMARY_COLUMNS, summaryOf } from './document-summary.js';
import type { OpenSink } from './sink.js';

/** The column that opens the document at the record's page. */
const LINK = 'tautan';
/** Widths in characters, for what is mostly in a column; the others are as wide as their heading. */
const WIDTHS: Readonly<Record<string, number>> = {
  dokumen: 24, tabel: 30, instansi: 24, daerah: 18, kode: 18, sasaran: 30, program: 30, kegiatan: 30,
  uraian: 45, indikator: 45, definisi: 30, satuan: 12, pagu: 20, realisasi_rp: 20, keterangan: 30, temuan: 16,
  message: 60, jenis: 14, rule: 12,
}; // prettier-ignore
const MONEY: ReadonlySet<string> = new Set(RUPIAH);
const PERCENT: ReadonlySet<string> = new Set(['capaian', 'capaian_rp', ...TRIWULAN]);
const EMPTY: Styled = { cell: null, style: 'plain' };

/** A workbook for people: records, findings, and a summary of the documents. */
export const openXlsx: OpenSink = (path, { columns, shape }) => {
  const book = openWorkbook(path);
  const heads = [...columns.map((c) => head(c.name, c.source)), head(LINK)];
  const recordSheets = paged('records', (name) => book.sheet(name, heads));
  recordSheets();
  const findingSheets = paged('findings', (name) =>
    book.sheet(
      name,
      FINDING_COLUMNS.map((c) => head(c)),
    ),
  );
  findingSheets();
  const summarySheets = paged('summary', (name) =>
    book.sheet(
      name,
      SUMMARY_COLUMNS.map((c) => head(c)),
    ),
  );
  summarySheets();
  const places = { halaman: columnAt(columns, 'halaman'), baris: columnAt(columns, 'baris') };
  return {
    add({ document, source }) {
      for (const row of rowsOf(chosenRecords(document, shape), columns, shape)) {
        const cells = columns.map((column, i) => styled(row[i] ?? null, column));
        recordSheets().add([...cells, link(source, row, places)]);
      }
      for (const finding of document.findings)
        findingSheets().add(FINDING_COLUMNS.map((c) => plain(finding[c])));
      const summary = summaryOf(document);
      summarySheets().add(SUMMARY_COLUMNS.map((c) => plain(summary[c])));
    },
    close: () => book.close(),
  };
};

/** Gives the sheet for the next row: where one is full, another ("records 2") is begun. */
function paged(name: string, open: (name: string) => Sheet): () => Sheet {
  const sheets: Sheet[] = [];
  return () => {
    const last = sheets.at(-1);
    if (last && last.rows < SHEET_ROWS) return last;
    const sheet = open(sheets.length === 0 ? name : `${name} ${sheets.length + 1}`);
    sheets.push(sheet);
    return sheet;
  };
}

function head(name: string, source: string = name): SheetColumn {
  return { name, width: WIDTHS[source] ?? Math.max(10, name.length + 4) };
}

function columnAt(columns: readonly Column[], source: string): number {
  return columns.findIndex((c) => c.source === source);
}

function styled(cell: CsvCell, column: Column): Styled {
  const number = numberOf(cell, column);
  if (number === null) return plain(cell);
  return { cell: { kind: 'number', value: number }, style: styleOf(column, number) };
}

function styleOf({ source }: Column, value: number): Style {
  if (MONEY.has(source)) return 'rupiah';
  if (PERCENT.has(source)) return 'percent';
  if (source === 'keyakinan') return value < SURE ? 'unsure' : 'share';
  return 'plain';
}

function plain(cell: CsvCell): Styled {
  if (cell === null || cell === '') return EMPTY;
  if (typeof cell === 'number') return { cell: { kind: 'number', value: cell }, style: 'plain' };
  return { cell: { kind: 'text', text: cell }, style: 'plain' };
}

/** Readers of PDF open "#page=3" at that page. */
function link(
  source: string | null,
  row: Row,
  { halaman, baris }: Readonly<Record<'halaman' | 'baris', number>>,
): Styled {
  const page = row[halaman] ?? null;
  const line = row[baris] ?? null;
  if (source === null) return EMPTY;
  const target = page === null || page === '' ? source : `${source}#page=${page}`;
  const text =
    page !== null && page !== '' ? `hal. ${page}` : line !== null && line !== '' ? `baris ${line}` : source;
  // Excel takes no longer text inside a formula.
  if (target.length > FORMULA_TEXT) return EMPTY;
  return { cell: { kind: 'link', target, text: text.slice(0, FORMULA_TEXT) }, style: 'link' };
}

const FORMULA_TEXT = 255;
