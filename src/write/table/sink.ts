import type { LkjDocument } from '../../record/schema.js';
import type { CsvStyle } from '../csv.js';
import type { Column, Shape } from '../shape.js';

/** A document on its way into a table. */
export interface Part {
  readonly document: LkjDocument;
  /** Where the document lies, as seen from the table's own folder; null where that is not known. */
  readonly source: string | null;
}

/** A table that documents are added to, one after the other, however many: nothing of them is kept. */
export interface Sink {
  add(part: Part): Promise<void> | void;
  close(): Promise<void> | void;
}

export interface TableOptions {
  readonly columns: readonly Column[];
  readonly shape: Shape;
  readonly style: CsvStyle;
}

/** Opens a table at a path, where an empty file is. */
export type OpenSink = (path: string, options: TableOptions) => Promise<Sink> | Sink;
