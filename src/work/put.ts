import { extractInput, type ReadOptions } from '../extract-input.js';
import type { LkjDocument } from '../record/schema.js';
import { fileOf, type Input } from '../source/read.js';
import { findingsCsv, findingsJson } from '../write/findings.js';
import { formatDocument, type Format, type WriteOptions } from '../write/formats.js';
import { gridFiles, type NamedFile } from '../write/grids.js';
import { countsOf, type Counts } from './convert.js';
import { refuseNothing } from './nothing-found.js';

/** What files are made of one document. */
export interface PutPlan {
  readonly write: WriteOptions;
  /** Null where the document itself is asked for, for whoever writes it as it is. */
  readonly format: Format | null;
  readonly grids: boolean;
  readonly findings: 'csv' | 'json' | null;
}

export type PutOptions = ReadOptions & { readonly put: PutPlan };

/** The files of one document as texts, and what there is to tell of it. */
export interface Put extends Omit<Counts, 'pages'> {
  readonly dokumen: string;
  readonly notes: LkjDocument['notes'];
  /** In UTF-8: between processes a string takes up to four times as much memory. */
  readonly text: Uint8Array | null;
  readonly document: LkjDocument | null;
  readonly grids: readonly NamedFile[];
  readonly findingsText: string | null;
}

/**
 * One document, read and made the texts of its files where it was read: a long document with all its tables takes
 * many times the room of what is written of it. Throws where it gives nothing at all.
 */
export async function put(input: Input, { put: plan, ...options }: PutOptions): Promise<Put> {
  return texts(await documentOf(input, options), plan);
}

/** The document alone: what its stages have made besides is needed no more. */
async function documentOf(input: Input, options: ReadOptions): Promise<LkjDocument> {
  const extraction = await extractInput(input, options);
  refuseNothing(fileOf(input), extraction);
  return extraction.document;
}

function texts(document: LkjDocument, { write, format, grids, findings }: PutPlan): Put {
  return {
    dokumen: document.dokumen,
    notes: document.notes,
    text: format === null ? null : Buffer.from(formatDocument(document, format, write)),
    document: format === null ? document : null,
    grids: grids ? gridFiles(document.tables, write) : [],
    findingsText: findings === null ? null : findingsOf(document, findings, write),
    ...countsOf(document),
  };
}

function findingsOf({ findings }: LkjDocument, format: 'csv' | 'json', write: WriteOptions): string {
  return format === 'csv' ? findingsCsv(findings, write) : findingsJson(findings);
}
