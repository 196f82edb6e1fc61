import { account } from './account/account.js';
import { readFacts } from './facts/facts.js';
import { readTable } from './grammar/table.js';
import { placeLoose } from './place/place.js';
import { toRecords, type RecordOptions } from './record/records.js';
import type { LkjDocument } from './record/schema.js';
import { findGrids } from './table/tables.js';
import type { Source, Table } from './types.js';

export interface ExtractOptions extends Partial<RecordOptions> {
  readonly fill?: boolean;
}

/** Everything that the stages made of a document, kept for `inspect` and for tests of single stages. */
export interface Extraction {
  readonly tables: readonly Table[];
  readonly document: LkjDocument;
}

/** The pipeline: source → grids → tables → placed tables → records → document. Never prints, never exits. */
export function extractSource(source: Source, options: ExtractOptions = {}): Extraction {
  const facts = readFacts(source);
  const tables = findGrids(source).map((grid) => placeLoose(readTable(grid, facts)));
  const records = toRecords(source.name, facts, tables, { fill: options.fill ?? false });
  const book = account(source, tables);
  const document: LkjDocument = {
    dokumen: source.name,
    ...facts,
    notes: [...source.notes],
    tables: tables.map(({ grid, columns, covered }) => ({
      cara: grid.cara,
      caption: grid.caption,
      from: grid.from,
      to: grid.to,
      page: grid.page,
      damage: [...grid.damage],
      covered,
      columns: columns.map(({ field, periode, head }) => ({ field, periode, head: [...head] })),
      head: grid.head.map((r) => r.cells.map((c) => c?.text ?? '')),
      rows: grid.body.map((r) => r.cells.map((c) => c?.text ?? '')),
    })),
    records,
    narrative: [],
    findings: [],
    unplaced: book.unplaced.map(({ text, baris, halaman }) => ({ text, baris, halaman })),
    accounting: book.counts,
  };
  return { tables, document };
}
