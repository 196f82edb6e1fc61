import type { LkjDocument } from '../record/schema.js';
import type { CsvStyle } from './csv.js';
import { documentJson } from './json.js';
import { rowsJsonl } from './jsonl.js';
import { recordsCsv } from './records.js';
import { chosenRecords, collectPeriods, columnsOf, type Shape } from './shape.js';

/** Formats of the output of one document as text; the ending of a file is a dot and the name. */
export const FORMATS = ['csv', 'json', 'jsonl'] as const;
export type Format = (typeof FORMATS)[number];

/** How a document is written. The JSON always has everything. */
export type WriteOptions = CsvStyle & Shape;

const WRITERS: Readonly<Record<Format, (document: LkjDocument, options: WriteOptions) => string>> = {
  csv: (document, options) => recordsCsv(chosenRecords(document, options), options),
  json: (document) => documentJson(document),
  jsonl: (document, options) => {
    const records = chosenRecords(document, options);
    return rowsJsonl(records, columnsOf(options, collectPeriods(records)), options);
  },
};

/** A document in one of the formats, as text that ends with a line break. */
export function formatDocument(document: LkjDocument, format: Format, options: WriteOptions = {}): string {
  return WRITERS[format](document, options);
}

/** The format that a file's ending tells; null where it tells none. */
export function formatOf<F extends string>(file: string, formats: readonly F[]): F | null {
  const lower = file.toLowerCase();
  return formats.find((format) => lower.endsWith(`.${format}`)) ?? null;
}
