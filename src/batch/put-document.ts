import { isLkjError, type LkjError } from '../errors.js';
import { toFailure } from '../work/failure.js';
import type { Manifest } from './manifest.js';
import type { Outcome } from './outcome.js';
import type { OutFolder } from './out-folder.js';
import { gridFile } from './out-names.js';
import { failedEntry, type ReadDocument } from './read-document.js';

/** Where the outputs of a run go. */
export interface Outputs {
  readonly folder: OutFolder;
  /** Where the tables of each document go as grids, in a folder of its own; null where they are not asked for. */
  readonly grids: OutFolder | null;
  readonly manifest: Manifest;
}

/** Nothing that comes after could be written either. */
const NO_DISK: readonly string[] = ['output.full', 'output.denied'];

export function isNoDisk(error: unknown): error is LkjError {
  return isLkjError(error) && NO_DISK.includes(error.code);
}

/** Puts the outputs of a document into the folder, and its line into the manifest. Throws where no disk is left. */
export async function putDocument(
  read: ReadDocument,
  { folder, grids, manifest }: Outputs,
): Promise<Outcome> {
  const { file, entry, converted, failure } = read;
  try {
    // First the line that says what will stand there: whatever happens between the two, the next run sees it.
    await manifest.append(entry);
    for (const { name, text } of converted?.grids ?? []) await grids?.write(gridFile(file.out, name), text);
    if (converted) await folder.write(file.out, converted.text);
    return { entry, skipped: false, failure };
  } catch (error) {
    if (isNoDisk(error)) throw error;
    const told = toFailure(error);
    const failed = await failedEntry(entry, told);
    await manifest.append(failed);
    return { entry: failed, skipped: false, failure: told };
  }
}
