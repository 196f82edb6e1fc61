import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { takeLock } from './lock.js';
import { openManifest, readManifest, type Entry, type Manifest } from './manifest.js';
import { openOutFolder, removeDrafts, type OutFolder } from './out-folder.js';
import type { Shard } from './shard.js';

/** The folder of the outputs, taken by one run. */
export interface Workspace {
  readonly folder: OutFolder;
  readonly manifest: Manifest;
  /** Path of the manifest. */
  readonly manifestPath: string;
  /** What earlier runs have written, of every shard. */
  readonly before: ReadonlyMap<string, Entry>;
  close(): Promise<void>;
}

/** Every manifest of a folder: that of a whole run, and those of shards. */
const MANIFEST = /^manifest(?:\.\d+-of-\d+)?\.jsonl$/;
const LOCK = '.lock';

/** The file that tells what is done; each shard has its own, so that shards never write to one file. */
export function manifestName(shard: Shard | null): string {
  return shard ? `manifest.${shard.index}-of-${shard.of}.jsonl` : 'manifest.jsonl';
}

export function isManifest(name: string): boolean {
  return MANIFEST.test(name);
}

/** Opens the folder of the outputs for one run. Throws OutputError where another run has it. */
export async function openWorkspace(path: string, shard: Shard | null): Promise<Workspace> {
  const folder = await openOutFolder(path);
  const name = manifestName(shard);
  const release = await takeLock(folder.file(`${name}${LOCK}`));
  try {
    const root = folder.file('');
    const names = (await readdir(root)).sort();
    // Where other shards are at work, what looks half-written may be theirs.
    if (names.filter((n) => n.endsWith(LOCK)).length === 1) await removeDrafts(root);
    const before = new Map<string, Entry>();
    for (const other of names.filter(isManifest))
      for (const entry of (await readManifest(folder.file(other))).values()) keepBest(before, entry);
    const manifest = await openManifest(folder.file(name));
    return {
      folder,
      manifest,
      manifestPath: join(path, name),
      before,
      async close() {
        await manifest.close();
        release();
      },
    };
  } catch (error) {
    release();
    throw error;
  }
}

/** Of two manifests that tell of one document, what went well counts. */
function keepBest(entries: Map<string, Entry>, entry: Entry): void {
  if (entry.status === 'ok' || !entries.has(entry.name)) entries.set(entry.name, entry);
}
