import { randomUUID } from 'node:crypto';
import { closeSync, openSync } from 'node:fs';
import { open, realpath, rename, stat, unlink, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { OutputError, systemCode } from '../errors.js';

/**
 * Writes a file whole or not at all: beside it, to the disk, then renamed over it. A device or a pipe
 * (/dev/stdout, a named pipe) cannot be replaced and is written to as it is.
 *
 * Own code because the usual packages write with one call and do not see that a nearly full disk has taken
 * only part of it.
 */
export async function writeWhole(path: string, text: string | Uint8Array): Promise<void> {
  try {
    const old = await stat(path).catch(() => null);
    if (old?.isDirectory()) throw new OutputError('output.directory', { file: path });
    if (old && !old.isFile()) return await writeFile(path, text);
    await replaceFile(old ? await realpath(path) : path, text, old ? old.mode & PERMISSIONS : null);
  } catch (error) {
    throw asOutputError(path, error);
  }
}

const PERMISSIONS = 0o777;

/**
 * The same in a folder that holds plain files only: what stands there, a link too, is replaced. `mode` is
 * that of the file before; null where there was none, and the user's default is right.
 */
export async function replaceFile(
  path: string,
  text: string | Uint8Array,
  mode: number | null = null,
): Promise<void> {
  // `r+` makes none: a draft that a signal has taken away stays away.
  await throughDraft(path, (draft) => writeFile(draft, text, { flag: 'r+' }), mode);
}

/** Fills a draft beside the file, brings it to the disk and renames it over the file; or leaves no trace. */
export async function throughDraft(
  path: string,
  fill: (draft: string) => Promise<void>,
  mode: number | null = null,
): Promise<void> {
  const draft = join(dirname(path), `.${basename(path).slice(0, NAME)}.${randomUUID()}.tmp`);
  drafts.add(draft);
  try {
    // At once: a file that another thread is about to make could not be taken away when a signal ends the program.
    closeSync(openSync(draft, 'wx'));
    await fill(draft);
    const handle = await open(draft, 'r+');
    try {
      if (mode !== null) await handle.chmod(mode);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(draft, path);
    await syncFolder(dirname(path));
  } catch (error) {
    await unlink(draft).catch(() => undefined);
    throw error;
  } finally {
    drafts.delete(draft);
  }
}

/** Makes the new name last through a power cut, where the system can do that. */
async function syncFolder(folder: string): Promise<void> {
  try {
    const handle = await open(folder, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch {
    // The file itself is whole on the disk; some systems do not open folders.
  }
}

/** Keeps the draft's name under the 255 bytes that file systems allow, whatever the output is called. */
const NAME = 50;

const drafts = new Set<string>();
/** Drafts on the disk at this moment, for whoever ends the program in the middle of a write. */
export const openDrafts: ReadonlySet<string> = drafts;

/** An error of the operating system in the reader's words; anything else as it is. */
export function asOutputError(file: string, error: unknown): unknown {
  const code = systemCode(error);
  if (code === 'ENOENT' || code === 'ENOTDIR')
    return new OutputError('output.no-directory', { file, folder: dirname(file) }, error);
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS')
    return new OutputError('output.denied', { file }, error);
  if (code === 'EISDIR') return new OutputError('output.directory', { file }, error);
  if (code === 'ENOSPC' || code === 'EDQUOT' || code === 'EFBIG')
    return new OutputError('output.full', { file }, error);
  return /^E[A-Z]+$/.test(code) ? new OutputError('output.failed', { file, reason: code }, error) : error;
}
