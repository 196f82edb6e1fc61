import { open, stat } from 'node:fs/promises';
import type { Stats } from 'node:fs';
import { InputError, LimitError, shellWord, systemCode } from '../errors.js';

/** What a document may cost. */
export interface FileLimits {
  /** Largest document, in megabytes (10⁶ bytes). */
  readonly maxSize?: number;
  /** Pages of a PDF that are read; the others are left out, with a note. */
  readonly maxPages?: number;
  /** Which pages of a PDF are read: "30-37,86-". */
  readonly pages?: string;
  /** Opens an encrypted PDF. */
  readonly password?: string;
}

/** Far above the largest sane report (a 20,000-line Renstra is 0.4 MB), far below what memory can take. */
export const MAX_SIZE = 200;
/** Five times the longest report seen; a page tree can name one page a million times. */
export const MAX_PAGES = 2_000;

/** The bytes of a file. Folders, devices and pipes are refused before they are opened: a pipe may never end. */
export async function readFileBytes(path: string, limits: FileLimits = {}): Promise<Uint8Array> {
  try {
    const stats = await stat(path);
    refuseSpecial(path, stats);
    refuseLarge(path, stats.size, limits);
    const handle = await open(path, 'r');
    try {
      return await handle.readFile();
    } finally {
      await handle.close();
    }
  } catch (error) {
    throw asInputError(path, error);
  }
}

/** The bytes of a stream (standard input), to its end. */
export async function readStreamBytes(
  file: string,
  stream: AsyncIterable<unknown>,
  limits: FileLimits = {},
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of stream) {
      const bytes = chunk instanceof Uint8Array ? chunk : Buffer.from(String(chunk));
      chunks.push(bytes);
      size += bytes.length;
      refuseLarge(file, size, limits);
    }
  } catch (error) {
    throw asInputError(file, error);
  }
  return Buffer.concat(chunks);
}

function refuseSpecial(file: string, stats: Stats): void {
  if (stats.isFile()) return;
  if (stats.isDirectory()) throw new InputError('input.directory', { file });
  const kind = stats.isFIFO() ? 'pipe' : stats.isSocket() ? 'socket' : 'device';
  throw new InputError('input.special', { file, kind, word: shellWord(file) });
}

function refuseLarge(file: string, size: number, { maxSize = MAX_SIZE }: FileLimits): void {
  if (size > maxSize * 1e6)
    throw new LimitError('limit.size', { file, size: Math.ceil(size / 1e5) / 10, limit: maxSize });
}

function asInputError(file: string, error: unknown): unknown {
  const code = systemCode(error);
  if (code === 'ENOENT' || code === 'ENOTDIR') return new InputError('input.missing', { file }, error);
  if (code === 'EACCES' || code === 'EPERM') return new InputError('input.unreadable', { file }, error);
  if (code === 'EISDIR') return new InputError('input.directory', { file }, error);
  return /^E[A-Z]+$/.test(code) ? new InputError('input.failed', { file, reason: code }, error) : error;
}
