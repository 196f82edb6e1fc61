import { readdir, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { InputError } from '../errors.js';
import { byCodePoints } from '../lex/by-code-points.js';
import { formatOf, FORMATS } from '../write/formats.js';
import { readManifest, type Entry } from './manifest.js';
import { isManifest } from './workspace.js';

/** An output of a document, to be merged. */
export interface OutputFile {
  readonly path: string;
  /** Its place below the folder, with `/`. */
  readonly name: string;
  /** Where the document lay when it was read; null where no manifest tells. */
  readonly source: string | null;
}

/**
 * The outputs in folders and files, in the order in which a run over the documents gives them. Where a folder
 * has a manifest, its documents that failed since, and files that are not of it, are left out.
 */
export async function mergeInputs(paths: readonly string[]): Promise<OutputFile[]> {
  const found: OutputFile[] = [];
  for (const path of paths) {
    const stats = await stat(path).catch(() => null);
    if (!stats) throw new InputError('input.missing', { file: path });
    found.push(...(stats.isDirectory() ? await inFolder(path) : [{ path, name: path, source: null }]));
  }
  const once = new Map(found.map((file) => [file.path, file]));
  return [...once.values()].sort((a, b) => byCodePoints(a.name, b.name) || byCodePoints(a.path, b.path));
}

async function inFolder(folder: string): Promise<OutputFile[]> {
  const names = (await readdir(folder, { recursive: true, encoding: 'utf8' })).map((n) =>
    n.split(sep).join('/'),
  );
  const manifests = names.filter((name) => isManifest(name)).sort();
  const entries = new Map<string, Entry>();
  for (const name of manifests)
    for (const entry of (await readManifest(join(folder, name))).values())
      if (entry.status === 'ok') entries.set(entry.out, entry);
  const outputs = names.filter((name) => !isHidden(name) && !isManifest(name) && formatOf(name, FORMATS));
  const own = manifests.length > 0 ? outputs.filter((name) => entries.has(name)) : outputs;
  // A part that no document fell into has a manifest and no output.
  if (own.length === 0 && manifests.length === 0) throw new InputError('input.no-outputs', { file: folder });
  return own.map((name) => ({ path: join(folder, name), name, source: entries.get(name)?.path ?? null }));
}

function isHidden(name: string): boolean {
  return name.split('/').some((part) => part.startsWith('.'));
}
