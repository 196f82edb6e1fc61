import type { LkjDocument, LkjRecord } from '../record/schema.js';
import { documentJson, recordsJsonl } from './json.js';
import { recordsCsv } from './records.js';
import type { CsvStyle } from './csv.js';

/** Formats of the output; the ending of a file is a dot and the name. */
export const FORMATS = ['csv', 'json', 'jsonl'] as const;
export type Format = (typeof FORMATS)[number];

export interface WriteOptions extends CsvStyle {
  /** Put out the narrative's records too; the JSON always has them. */
  readonly narrative?: boolean;
}

const WRITERS: Readonly<Record<Format, (document: LkjDocument, options: WriteOptions) => string>> = {
  csv: (document, options) => recordsCsv(chosen(document, options), options),
  json: (document) => documentJson(document),
  jsonl: (document, options) => recordsJsonl(chosen(document, options)),
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

function chosen(document: LkjDocument, { narrative = false }: WriteOptions): readonly LkjRecord[] {
  return narrative ? [...document.records, ...document.narrative] : document.records;
}
