import { stat } from 'node:fs/promises';
import { basename, dirname, relative, resolve, sep } from 'node:path';
import fastGlob from 'fast-glob';
import { InputError, UsageError } from '../errors.js';
import { byCodePoints } from '../lex/by-code-points.js';
import { FORMATS } from '../write/formats.js';

/** One document of a run. */
export interface InputFile {
  /** Where it lies, as the program can open it. */
  readonly path: string;
  /**
   * Its name inside the run, with `/`: the path inside the folder or glob that it was found by, or the path
   * that it was given by. It is what the records call it, and where its output goes.
   */
  readonly name: string;
}

/** Endings of what a folder or a glob gives; a file given by its own name may have any. */
const ENDINGS: readonly string[] = ['pdf', 'txt', 'text', 'md', 'markdown', 'html', 'htm', 'tsv'];
const DOCUMENTS = `**/*.{${ENDINGS.join(',')}}`;
/** The same with what the program makes of documents. */
const AND_OUTPUTS = `**/*.{${[...ENDINGS, ...FORMATS].join(',')}}`;

export interface MoreInputs {
  /** Files of a list: taken as they are, not looked at before they are read. */
  readonly listed?: readonly string[];
  /** Of what is found, only documents with such names. */
  readonly only?: (name: string) => boolean;
  /** Folder of the outputs, whose files are no inputs. */
  readonly except?: string | null;
  /** Also outputs of this program (JSON, JSON Lines, CSV) in folders. */
  readonly outputs?: boolean;
}

/**
 * The documents that the arguments name, in order of their names, each once: files, folders with all that is
 * in them, and globs. Links inside folders are not followed, hidden files are left out, and so is what lies
 * in the folder of the outputs. Throws InputError where an argument names nothing.
 */
export async function expandInputs(
  args: readonly string[],
  { listed = [], only = () => true, except = null, outputs = false }: MoreInputs = {},
): Promise<InputFile[]> {
  const found = new Map<string, InputFile>();
  const add = (file: InputFile): void => {
    if (!only(file.name)) return;
    const path = resolve(file.path);
    if (!found.has(path)) found.set(path, file);
  };
  for (const arg of args)
    for (const file of await expand(arg, outputs))
      if (except === null || !isInside(except, resolve(file.path))) add(file);
  for (const path of listed) add({ path, name: givenName(path) });
  return refuseTwins([...found.values()].sort((a, b) => byCodePoints(a.name, b.name)));
}

async function expand(arg: string, outputs: boolean): Promise<InputFile[]> {
  const stats = await stat(arg).catch(() => null);
  if (stats?.isDirectory()) return inFolder(arg, outputs ? AND_OUTPUTS : DOCUMENTS);
  if (!stats && fastGlob.isDynamicPattern(arg)) return matching(arg);
  // What is not there fails when it is read, in the same words as a single document.
  return [{ path: arg, name: givenName(arg) }];
}

async function inFolder(folder: string, pattern: string): Promise<InputFile[]> {
  const names = await walk(pattern, folder);
  if (names.length === 0)
    throw new InputError('input.no-documents', { file: folder, endings: ENDINGS.join(', ') });
  return names.map((name) => ({ path: joined(folder, name), name }));
}

async function matching(pattern: string): Promise<InputFile[]> {
  const [task] = fastGlob.generateTasks(pattern);
  const base = task?.base ?? '.';
  const names = await walk(pattern, '.');
  if (names.length === 0)
    throw new InputError('input.no-documents', { file: pattern, endings: ENDINGS.join(', ') });
  return names.map((path) => ({ path, name: posix(relative(base, path)) }));
}

function walk(pattern: string, cwd: string): Promise<string[]> {
  return fastGlob(pattern, {
    cwd,
    onlyFiles: true,
    followSymbolicLinks: false,
    caseSensitiveMatch: false,
    unique: true,
    dot: false,
    suppressErrors: false,
  });
}

/** A path as given, without what leads out of the folder of the outputs: what `tar` does with names. */
function givenName(path: string): string {
  const parts = posix(path)
    .replace(/^[A-Za-z]:/, '')
    .split('/')
    .filter((part) => part !== '' && part !== '.' && part !== '..');
  return parts.length > 0 ? parts.join('/') : basename(path);
}

function joined(folder: string, name: string): string {
  return folder === '.' ? name : `${folder.replace(/[\\/]+$/, '') || '/'}/${name}`.replace(/^\/\//, '/');
}

function posix(path: string): string {
  return sep === '\\' ? path.replaceAll('\\', '/') : path;
}

function isInside(folder: string, path: string): boolean {
  let at = dirname(path);
  const root = resolve(folder);
  while (at !== root) {
    const above = dirname(at);
    if (above === at) return false;
    at = above;
  }
  return true;
}

/** Two documents of one name could not be told apart in the records, nor in the folder of the outputs. */
function refuseTwins(files: readonly InputFile[]): InputFile[] {
  for (const [i, file] of files.entries()) {
    const before = files[i - 1];
    if (before?.name === file.name)
      throw new UsageError('usage.twins', { file: before.path, other: file.path, name: file.name });
  }
  return [...files];
}
