import { InputError, UsageError } from '../errors.js';
import type { Source } from '../types.js';
import { decode } from './decode.js';
import { readFileBytes, type FileLimits } from './file.js';
import { sniff } from './sniff.js';
import { readText } from './text.js';
import { basename } from 'node:path';

/**
 * A document to read: its text, its bytes, or where it lies. `name` is what the records call it (`dokumen`);
 * a path's own name is the default, else "teks". Errors call a document by its path, or by `file`.
 */
export type Input =
  | string
  | Uint8Array
  | { readonly path: string; readonly name?: string }
  | { readonly text: string; readonly name?: string }
  | { readonly bytes: Uint8Array; readonly name?: string; readonly file?: string };

/** Name of a document that came without one. */
const NAMELESS = 'teks';
const PATH_LIKE = /^[^\r\n]{1,300}\.(?:txt|md|html?|tsv|csv|pdf|docx?|xlsx?)$/i;

/** Input → lines of text with their place. Throws InputError, LimitError or UsageError, and nothing else. */
export async function readSource(input: Input, limits: FileLimits = {}): Promise<Source> {
  if (typeof input === 'string') {
    if (PATH_LIKE.test(input)) throw new UsageError('usage.path-as-text', { file: input });
    return readString(NAMELESS, input);
  }
  if (input instanceof Uint8Array) return readBytes(NAMELESS, input, NAMELESS, limits);
  if (typeof input !== 'object' || input === null) throw new UsageError('usage.input');
  if ('path' in input && typeof input.path === 'string')
    return readBytes(
      input.name ?? basename(input.path),
      await readFileBytes(input.path, limits),
      input.path,
      limits,
    );
  if ('text' in input && typeof input.text === 'string')
    return readString(input.name ?? NAMELESS, input.text);
  if ('bytes' in input && input.bytes instanceof Uint8Array)
    return readBytes(input.name ?? NAMELESS, input.bytes, input.file, limits);
  throw new UsageError('usage.input');
}

/** Bytes → lines. `file` is what errors call the document: its path as the user gave it. */
export async function readBytes(
  name: string,
  bytes: Uint8Array,
  file: string = name,
  limits: FileLimits = {},
): Promise<Source> {
  const kind = sniff(bytes);
  if (kind === 'PDF') return readPdfBytes(name, bytes, file, limits);
  if (kind !== null) throw new InputError('input.binary', { file, kind });
  const decoded = decode(bytes);
  if (!decoded) throw new InputError('input.binary', { file, kind: 'binary' });
  if (decoded.text.trim() === '') throw new InputError('input.empty', { file });
  return readText(name, decoded.text, decoded.notes);
}

async function readPdfBytes(
  name: string,
  bytes: Uint8Array,
  file: string,
  limits: FileLimits,
): Promise<Source> {
  const { readPdfSource } = await import('../pdf/source.js');
  return readPdfSource(name, file, bytes, limits);
}

function readString(name: string, text: string): Source {
  if (text.trim() === '') throw new InputError('input.empty', { file: name });
  return readText(name, text.startsWith('\uFEFF') ? text.slice(1) : text);
}

/** What errors call a document. */
export function fileOf(input: Input): string {
  if (typeof input === 'string' || input instanceof Uint8Array) return NAMELESS;
  if ('path' in input) return input.path;
  return ('file' in input ? input.file : undefined) ?? input.name ?? NAMELESS;
}
