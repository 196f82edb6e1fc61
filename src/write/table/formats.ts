import { formatOf } from '../formats.js';
import { openCsv } from './csv-table.js';
import { openJsonl } from './jsonl-table.js';
import type { OpenSink } from './sink.js';

/** How each table is opened. What needs a package of its own is loaded when it is asked for. */
export const SINKS = {
  csv: openCsv,
  jsonl: openJsonl,
  xlsx: async (path, options) => (await import('./xlsx-table.js')).openXlsx(path, options),
  sqlite: async (path, options) => (await import('./sqlite-table.js')).openSqlite(path, options),
  parquet: async (path, options) => (await import('./parquet-table.js')).openParquet(path, options),
} as const satisfies Readonly<Record<string, OpenSink>>;

/** Formats of one table of many documents. */
export type TableFormat = keyof typeof SINKS;
export const TABLE_FORMATS = Object.keys(SINKS) as readonly TableFormat[];

/** Other endings in use. */
const ALIASES: Readonly<Record<string, TableFormat>> = { db: 'sqlite', sqlite3: 'sqlite', ndjson: 'jsonl' };

/** The format of a table that a file's ending tells; null where it tells none. */
export function tableFormatOf(file: string): TableFormat | null {
  const alias = formatOf(file, Object.keys(ALIASES));
  return formatOf(file, TABLE_FORMATS) ?? (alias === null ? null : (ALIASES[alias] ?? null));
}
