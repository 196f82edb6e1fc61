import { extractSource, type Extraction, type ExtractOptions } from './extract.js';
import type { FileLimits } from './source/file.js';
import { readSource, type Input } from './source/read.js';

/** How a document is read, and what of it. */
export type ReadOptions = ExtractOptions & FileLimits;

/** A document of any kind, read and taken through the stages. */
export async function extractInput(input: Input, options: ReadOptions = {}): Promise<Extraction> {
  return extractSource(await readSource(input, options), options);
}
