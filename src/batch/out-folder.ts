import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { lstat, mkdir, readdir, realpath, stat, unlink } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { InputError, OutputError } from '../errors.js';
import { asOutputError, replaceFile } from '../write/file.js';

/** The folder that all outputs of a run stay in. */
export interface OutFolder {
  readonly path: string;
  /** Where a file of the folder lies. */
  file(name: string): string;
  /** Writes a file whole or not at all. A link in its place is replaced, not followed. */
  write(name: string, text: string): Promise<void>;
  /** SHA-256 of a file; null where none is there. Throws where something else is. */
  hash(name: string): Promise<string | null>;
}

/** Opens the folder of the outputs, which is made where it is missing. */
export async function openOutFolder(path: string): Promise<OutFolder> {
  const root = await attempt(path, async () => {
    await mkdir(path, { recursive: true });
    return realpath(path);
  });
  const safe = new Set<string>();
  const file = (name: string): string => join(root, name);

  /** Makes the folder of a file and sees that no link leads out of the root. */
  const prepare = async (name: string): Promise<void> => {
    const folder = dirname(file(name));
    if (safe.has(folder)) return;
    await refuseLinksOut(root, folder, name);
    await mkdir(folder, { recursive: true });
    safe.add(folder);
  };
  return {
    path,
    file,
    write: (name, text) =>
      attempt(join(path, name), async () => {
        await prepare(name);
        await replaceFile(file(name), text);
      }),
    hash: (name) =>
      attempt(join(path, name), async () => {
        const stats = await lstat(file(name)).catch(() => null);
        if (!stats) return null;
        if (stats.isDirectory()) throw new OutputError('output.directory', { file: join(path, name) });
        return stats.isFile() ? hashFile(file(name)) : '';
      }),
  };
}

async function attempt<T>(file: string, action: () => Promise<T>): Promise<T> {
  try {
    return await action();
  } catch (error) {
    throw asOutputError(file, error);
  }
}

/** Every folder that is there already, from the root down to a file's, has to lie inside the root. */
async function refuseLinksOut(root: string, folder: string, name: string): Promise<void> {
  for (let at = folder; at !== root && at.startsWith(root); at = dirname(at)) {
    const real = await realpath(at).catch(() => null);
    const inside = real === null || !relative(root, real).split(sep).includes('..');
    if (!inside || (real !== null && relative(root, real).startsWith(sep)))
      throw new OutputError('output.outside', { file: name, folder: root });
  }
}

/** SHA-256 of a file's bytes, in hexadecimal. Throws where it is no plain file: a pipe may never end. */
export async function hashFile(path: string): Promise<string> {
  if (!(await stat(path)).isFile()) throw new InputError('input.failed', { file: path, reason: 'EINVAL' });
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk as Uint8Array);
  return hash.digest('hex');
}

export function hashText(text: string | Uint8Array): string {
  return createHash('sha256').update(text).digest('hex');
}

/** Drafts that a killed run has left beside its outputs. */
const DRAFT = /^\..+\.[0-9a-f-]{36}\.tmp$/;

/** Takes away what a killed run has left half-written. Only for whoever holds the lock of the folder. */
export async function removeDrafts(root: string): Promise<void> {
  const entries = await readdir(root, { withFileTypes: true }).catch(() => []);
  for (const entry of entries) {
    const path = join(root, entry.name);
    if (entry.isDirectory()) await removeDrafts(path);
    else if (DRAFT.test(entry.name)) await unlink(path).catch(() => undefined);
  }
}
