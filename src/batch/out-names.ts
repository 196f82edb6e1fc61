import { createHash } from 'node:crypto';
import { extname } from 'node:path/posix';
import { UsageError } from '../errors.js';

/** Characters that some file system does not take in a name. */
// eslint-disable-next-line no-control-regex -- control characters are what it is for
const UNFIT = /[\u0000-\u001f\u007f<>:"|?*\\]/g;
/** Names that are devices on Windows, with any ending. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;
/** File systems take 255 bytes; the ending and a draft's mark need room. */
const BYTES = 200;
const HASH = 8;

/**
 * Where the output of each document goes, inside the folder of the outputs: the same tree, with the ending of
 * the format. Documents that differ in their endings alone (a.pdf, a.txt) keep them (a.pdf.csv, a.txt.csv).
 * No name can leave the folder or be a device. Throws UsageError where two would still be the same file, also
 * on a file system that does not tell case.
 */
export function outNames(
  names: readonly string[],
  format: string,
  taken: readonly string[] = [],
): ReadonlyMap<string, string> {
  const short = new Map(names.map((name) => [name, `${safePath(withoutEnding(name))}.${format}`]));
  const counts = countBy([...short.values(), ...taken].map(folded));
  const out = new Map<string, string>();
  const owners = new Map(taken.map((name) => [folded(name), name]));
  for (const [name, path] of short) {
    const chosen = (counts.get(folded(path)) ?? 0) > 1 ? `${safePath(name)}.${format}` : path;
    const owner = owners.get(folded(chosen));
    if (owner !== undefined)
      throw new UsageError('usage.same-name', { file: owner, other: name, name: chosen });
    owners.set(folded(chosen), name);
    out.set(name, chosen);
  }
  return out;
}

/**
 * Where a table of a document goes as a grid: in a folder that is called as the output, so that the grids of a
 * run may lie among its outputs.
 */
export function gridFile(out: string, name: string): string {
  return `${withoutEnding(out)}.tables/${name}`;
}

/** What the outputs of a document begin with, whatever ending they get and however the system tells case. */
export function outStem(name: string): string {
  const path = safePath(name);
  const last = path.lastIndexOf('/') + 1;
  const dot = path.indexOf('.', last);
  return folded(dot < 0 ? path : path.slice(0, dot));
}

function withoutEnding(name: string): string {
  const ending = extname(name);
  return ending === '' ? name : name.slice(0, -ending.length);
}

function safePath(name: string): string {
  return name
    .split('/')
    .filter((part) => part !== '' && part !== '.' && part !== '..')
    .map(safePart)
    .join('/');
}

function safePart(part: string): string {
  const fit = part.replace(UNFIT, '_').replace(/[. ]+$/, (dots) => '_'.repeat(dots.length));
  const free = RESERVED.test(fit) ? `_${fit}` : fit;
  if (Buffer.byteLength(free) <= BYTES) return free;
  const hash = createHash('sha256').update(part).digest('hex').slice(0, HASH);
  return `${Buffer.from(free)
    .subarray(0, BYTES - HASH - 1)
    .toString('utf8')
    .replace(/\uFFFD+$/, '')}~${hash}`;
}

function folded(path: string): string {
  return path.normalize('NFC').toLowerCase();
}

function countBy(values: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}
