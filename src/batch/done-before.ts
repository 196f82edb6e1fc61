import { OutputError } from '../errors.js';
import { join } from 'node:path';
import type { Entry } from './manifest.js';
import type { Planned } from './outcome.js';
import { hashFile, type OutFolder } from './out-folder.js';
import type { Signature } from './signature.js';

type Entries = ReadonlyMap<string, Entry>;

/**
 * The entry of a document that needs not be done again: it is the same, so are the program and the options,
 * and its output is there as it was written.
 */
export async function doneBefore(
  { path, name, out }: Planned,
  entries: Entries,
  folder: OutFolder,
  { tool, options }: Signature,
): Promise<Entry | null> {
  const entry = entries.get(name);
  if (entry?.status !== 'ok' || entry.out !== out) return null;
  if (entry.tool !== tool || entry.options !== options) return null;
  if ((await folder.hash(out)) !== entry.outSha256) return null;
  const sha256 = await hashFile(path).catch(() => null);
  return sha256 === entry.sha256 ? entry : null;
}

/** Throws where an output would replace a file that is not the unchanged output of an earlier run. */
export async function refuseForeign(
  files: readonly Planned[],
  entries: Entries,
  folder: OutFolder,
): Promise<void> {
  const own = new Map([...entries.values()].map((e) => [e.out, e.outSha256]));
  const foreign: string[] = [];
  for (const { out } of files) {
    const hash = await folder.hash(out);
    if (hash !== null && own.get(out) !== hash) foreign.push(out);
  }
  const [first] = foreign;
  if (first !== undefined)
    throw new OutputError('output.exists', { file: join(folder.path, first), count: foreign.length });
}
