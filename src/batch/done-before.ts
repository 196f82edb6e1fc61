import { OutputError } from '../errors.js';
import { join } from 'node:path';
import { GRID_INDEX } from '../write/grids.js';
import type { Entry } from './manifest.js';
import type { Planned } from './outcome.js';
import { gridFile } from './out-names.js';
import { hashFile, type OutFolder } from './out-folder.js';
import type { Signature } from './signature.js';

type Entries = ReadonlyMap<string, Entry>;

/** What the outputs of a run are held against. */
interface Before {
  readonly before: Entries;
  readonly folder: OutFolder;
  readonly grids: OutFolder | null;
  readonly signature: Signature;
}

/**
 * The entry of a document that needs not be done again: it is the same, so are the program and the options,
 * and its output is there as it was written.
 */
export async function doneBefore(
  { path, name, out }: Planned,
  { before, folder, grids, signature: { tool, options } }: Before,
): Promise<Entry | null> {
  const entry = before.get(name);
  if (entry?.status !== 'ok' || entry.out !== out) return null;
  if (entry.tool !== tool || entry.options !== options) return null;
  if ((await folder.hash(out)) !== entry.outSha256) return null;
  // The index is the last of the grids to be written.
  if (grids && (await grids.hash(gridFile(out, GRID_INDEX))) === null) return null;
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
