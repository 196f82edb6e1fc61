import { formatOf } from '../formats.js';
import { openCsv } from './csv-table.js';
import { openJsonl } from './jsonl-table.js';
import type { OpenSink } from './sink.js';

/** How each table is opened; what needs a large package is loaded when it is asked for. */
export const SINKS = {
  csv: openCsv,
  jsonl: openJsonl,
} as const satisfies Readonly<Record<string, OpenSink>>;

/** Formats of one table of many documents. */
export type TableFormat = keyof typeof SINKS;
export const TABLE_FORMATS = Object.keys(SINKS) as readonly TableFormat[];

/** The format of a table that a file's ending tells; null where it tells none. */
export function tableFormatOf(file: string): TableFormat | null {
  return formatOf(file, TABLE_FORMATS);
}
