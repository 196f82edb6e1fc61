import type { Nomenklatur } from './check/nomenklatur.js';
import type { Settings } from './check/settings.js';
import { extractSource, type Extraction, type ExtractOptions } from './extract.js';
import type { FileLimits } from './source/file.js';
import { fileOf, readSource, type Input } from './source/read.js';
import { refuseLong } from './source/refuse-long.js';

/** How a document is read, and what of it. Plain data: it goes to other processes. */
export type ReadOptions = Omit<ExtractOptions, 'nomenklatur' | 'settings'> &
  FileLimits & {
    /** CSV of official codes and names (kode, tingkat, nama) by which the names are checked and healed. */
    readonly nomenklatur?: string;
    /** Rules that are off or of another severity, tolerances, amounts known from elsewhere. */
    readonly settings?: Omit<Settings, 'nomenklatur'>;
  };

/** A document of any kind, read and taken through the stages. */
export async function extractInput(input: Input, options: ReadOptions = {}): Promise<Extraction> {
  const { nomenklatur: file, ...rest } = options;
  const list = file === undefined ? {} : { nomenklatur: await listOf(file) };
  const source = await readSource(input, options);
  if (!source.pages) refuseLong(fileOf(input), source.lines);
  return extractSource(source, { ...rest, ...list });
}

/** Lists read before: one of all documents of a run. */
const LISTS = new Map<string, Promise<Nomenklatur>>();

async function listOf(file: string): Promise<Nomenklatur> {
  const { readNomenklatur } = await import('./nomenklatur/read-nomenklatur.js');
  const list = LISTS.get(file) ?? readNomenklatur(file);
  LISTS.set(file, list);
  list.catch(() => LISTS.delete(file));
  return list;
}
