import type Sqlite from 'node-sqlite3-wasm';
import { createRequire } from 'node:module';
import { COLUMNS, FINDING_COLUMNS } from '../../record/columns.js';
import type { CsvCell } from '../csv.js';
import { chosenRecords, rowsOf, type Column } from '../shape.js';
import { COUNTS, numberOf } from '../typed.js';
import { SUMMARY_COLUMNS, summaryOf } from './document-summary.js';
import type { OpenSink } from './sink.js';
import { indexesOf, VIEWS } from './sqlite-schema.js';

/** Of a file that nobody else reads yet, and that is thrown away if it does not come to its end. */
const DRAFT = 'PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;';
const NUMBERS: ReadonlySet<string> = new Set(['halaman', 'baris', 'printed', 'expected']);

/** Required: it is no module, and finds a file beside itself. */
function sqlite(): typeof Sqlite {
  return createRequire(import.meta.url)('node-sqlite3-wasm') as typeof Sqlite;
}

/**
 * A database of records, findings and documents. A figure is a number where the cell is one, else its words:
 * SQLite keeps both in one column, and `sum` passes words over.
 */
export const openSqlite: OpenSink = async (path, { columns, shape }) => {
  const db = new (sqlite().Database)(path);
  const whole = !shape.wide && columns.length === COLUMNS.length;
  const names = columns.map((c) => c.name);
  db.exec(`${DRAFT}
    CREATE TABLE documents (${SUMMARY_COLUMNS.map(quoted).join(', ')});
    CREATE TABLE records (${columns.map(declared).join(', ')});
    CREATE TABLE findings (${FINDING_COLUMNS.map((c) => quoted(c)).join(', ')});
    BEGIN;`);
  const insert = (table: string, count: number) =>
    db.prepare(`INSERT INTO ${table} VALUES (${new Array(count).fill('?').join(',')})`);
  const documents = insert('documents', SUMMARY_COLUMNS.length);
  const records = insert('records', columns.length);
  const findings = insert('findings', FINDING_COLUMNS.length);
  return {
    add({ document }) {
      const summary = summaryOf(document);
      documents.run(SUMMARY_COLUMNS.map((c) => summary[c]));
      for (const row of rowsOf(chosenRecords(document, shape), columns, shape))
        records.run(columns.map((c, i) => stored(row[i] ?? null, c)));
      for (const finding of document.findings)
        findings.run(FINDING_COLUMNS.map((c) => (finding[c] === '' ? null : finding[c])));
    },
    close() {
      for (const statement of [documents, records, findings]) statement.finalize();
      db.exec(`COMMIT; ${indexesOf(names)} ${whole ? VIEWS : ''}`);
      db.close();
    },
  };
};

function stored(cell: CsvCell, column: Column): CsvCell {
  return numberOf(cell, column) ?? (cell === '' ? null : cell);
}

/** No affinity on figures: a number stays a number and words stay words. */
function declared({ name, figure, source }: Column): string {
  if (figure !== null) return quoted(name);
  if (!COUNTS.has(source)) return `${quoted(name)} TEXT`;
  return `${quoted(name)} ${NUMBERS.has(source) ? 'INTEGER' : 'REAL'}`;
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
