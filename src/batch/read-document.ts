import type { Converted } from '../work/convert.js';
import { toFailure, type Failure } from '../work/failure.js';
import type { Lane } from './lane.js';
import type { Entry } from './manifest.js';
import type { Planned } from './outcome.js';
import { hashFile, hashText } from './out-folder.js';
import type { Signature } from './signature.js';

/** A document that has been read, and nothing of it written. */
export interface ReadDocument {
  readonly file: Planned;
  /** What the manifest is to say of it. */
  readonly entry: Entry;
  /** Its outputs; null where it could not be read. */
  readonly converted: Converted | null;
  /** Null where it went well. */
  readonly failure: Failure | null;
}

/** Has a worker read one document; what goes wrong is part of what is given back. */
export async function readDocument(file: Planned, signature: Signature, lane: Lane): Promise<ReadDocument> {
  const start = performance.now();
  const elapsed = (): number => Math.round(performance.now() - start);
  try {
    const converted = await lane.convert(file);
    return { file, entry: entryOf(file, signature, converted, elapsed()), converted, failure: null };
  } catch (error) {
    const failure = toFailure(error);
    const entry = await failedEntry(blank(file, signature, elapsed()), failure);
    return { file, entry, converted: null, failure };
  }
}

/** The entry of a document that failed: nothing of it stands in the folder. */
export async function failedEntry(of: Entry, { code, message }: Failure): Promise<Entry> {
  const { path, name, tool, options, ms } = of;
  const sha256 = await hashFile(path).catch(() => '');
  return { ...blank({ path, name }, { tool, options }, ms), sha256, failure: { code, message } };
}

function entryOf(file: Planned, signature: Signature, converted: Converted, ms: number): Entry {
  const { sha256, text, pages, records, findings, unplaced } = converted;
  return {
    ...blank(file, signature, ms),
    sha256,
    status: 'ok',
    out: file.out,
    outSha256: hashText(text),
    pages,
    records,
    findings: [...findings],
    unplaced,
  };
}

function blank({ path, name }: Omit<Planned, 'out'>, { tool, options }: Signature, ms: number): Entry {
  return {
    path,
    name,
    sha256: '',
    tool,
    options,
    status: 'failed',
    out: '',
    outSha256: '',
    pages: null,
    records: 0,
    findings: [],
    unplaced: 0,
    ms,
  };
}
