import { createHash } from 'node:crypto';
import { extractInput, type ReadOptions } from '../extract-input.js';
import { SURE } from '../inspect/confidence.js';
import { RULES, SEVERITIES, type Rule, type Severity } from '../record/columns.js';
import type { Finding, LkjDocument } from '../record/schema.js';
import { readFileBytes } from '../source/file.js';
import { formatDocument, type Format, type WriteOptions } from '../write/formats.js';
import { gridFiles, type NamedFile } from '../write/grids.js';
import { refuseNothing } from './nothing-found.js';

/** A file to make an output of: where it lies, and what the records call it. */
export interface FileInput {
  readonly path: string;
  readonly name: string;
}

export interface ConvertOptions {
  readonly read: ReadOptions;
  readonly write: WriteOptions;
  readonly format: Format;
  /** Every table as a grid too. */
  readonly grids?: boolean;
}

/** So many findings of one kind. */
export interface FindingCount {
  readonly rule: Rule;
  readonly severity: Severity;
  readonly count: number;
}

/** What there is to tell of a document, without the document. */
export interface Counts {
  /** Null where the document has no pages. */
  readonly pages: number | null;
  readonly tables: number;
  readonly records: number;
  readonly unsure: number;
  readonly findings: readonly FindingCount[];
  readonly unplaced: number;
}

export interface Converted extends Counts {
  /** The output of the document. */
  readonly text: string;
  /** Its tables as they are printed, where they are asked for. */
  readonly grids: readonly NamedFile[];
  /** Of the bytes that were read, in hexadecimal. */
  readonly sha256: string;
}

/** One document of a folder: read, and made the text of its output. */
export async function convert({ path, name }: FileInput, options: ConvertOptions): Promise<Converted> {
  const bytes = await readFileBytes(path, options.read);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const extraction = await extractInput({ bytes, name, file: path }, options.read);
  refuseNothing(path, extraction);
  const { document, source } = extraction;
  return {
    text: formatDocument(document, options.format, options.write),
    grids: options.grids ? gridFiles(document.tables, options.write) : [],
    sha256,
    pages: source.lines.at(-1)?.page ?? null,
    ...countsOf(document),
  };
}

/** What there is to count in a document. */
export function countsOf(document: LkjDocument): Omit<Counts, 'pages'> {
  return {
    tables: document.tables.length,
    records: document.records.length,
    unsure: document.records.filter((r) => r.keyakinan < SURE).length,
    findings: countFindings(document.findings),
    unplaced: document.unplaced.length,
  };
}

function countFindings(findings: readonly Finding[]): FindingCount[] {
  return RULES.flatMap((rule) =>
    SEVERITIES.map((severity) => ({
      rule,
      severity,
      count: findings.filter((f) => f.rule === rule && f.severity === severity).length,
    })),
  ).filter(({ count }) => count > 0);
}
