import {
  closeSync,
  fstatSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { crc32 } from 'node:zlib';

/** What V8 has made of a script. */
export interface Compiled {
  /** Checksum of the source that it was made of. */
  readonly source: number;
  readonly code: Buffer;
}

export interface CodeFile {
  /** By the name of the script. */
  readonly scripts: ReadonlyMap<string, Compiled>;
  /** When it was written, in milliseconds since 1970. */
  readonly written: number;
}

/** First line of the file; the code of all scripts follows, one after the other. */
interface Contents {
  readonly sum: number;
  readonly scripts: readonly { readonly name: string; readonly source: number; readonly length: number }[];
}

/** Kept of the folder's files: one for each kind of process, version of Node and place of installation. */
const KEPT = 16;
/** V8 wants its data to begin at a multiple of this, and copies it otherwise. */
const ALIGN = 8;
const WRITABLE_BY_OTHERS = 0o022;

/**
 * Compiled code that an earlier process has left. Null where there is none that is whole and this user's own:
 * whoever could write it could have any code run.
 */
export function readCodeFile(path: string): CodeFile | null {
  try {
    const file = openSync(path, 'r');
    try {
      const { uid, mode, mtimeMs } = fstatSync(file);
      const own = process.getuid === undefined || (uid === process.getuid() && !(mode & WRITABLE_BY_OTHERS));
      return own ? { scripts: unpack(readFileSync(file)), written: mtimeMs } : null;
    } finally {
      closeSync(file);
    }
  } catch {
    return null;
  }
}

/** Throws where it is not what `pack` has made. */
function unpack(bytes: Buffer): Map<string, Compiled> {
  const end = bytes.indexOf('\n');
  const { sum, scripts } = JSON.parse(bytes.toString('latin1', 0, end)) as Contents;
  let at = aligned(end + 1);
  if (crc32(bytes.subarray(at)) !== sum) throw new Error('not whole');
  const found = new Map<string, Compiled>();
  for (const { name, source, length } of scripts) {
    found.set(name, { source, code: bytes.subarray(at, at + length) });
    at = aligned(at + length);
  }
  return found;
}

function pack(scripts: ReadonlyMap<string, Compiled>): Buffer {
  const all = [...scripts];
  const code = Buffer.concat(all.flatMap(([, s]) => [s.code, Buffer.alloc(aligned(s.code.length) - s.code.length)])); // prettier-ignore
  const contents: Contents = {
    sum: crc32(code),
    scripts: all.map(
      ([
        name,
        {
          source,
          code: { length },
        },
      ]) => ({ name, source, length }),
    ),
  };
  const line = JSON.stringify(contents);
  return Buffer.concat([Buffer.from(line.padEnd(aligned(line.length + 1) - 1) + '\n', 'latin1'), code]);
}

function aligned(at: number): number {
  return Math.ceil(at / ALIGN) * ALIGN;
}

/**
 * Leaves compiled code for later processes, whole or not at all. Nothing is told where it cannot be written: a
 * home that is read-only, a full disk.
 */
export function writeCodeFile(path: string, scripts: ReadonlyMap<string, Compiled>): void {
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    putWhole(path, pack(scripts));
    leaveNewest(dirname(path));
  } catch {
    // The next process compiles too.
  }
}

function putWhole(path: string, bytes: Buffer): void {
  const passing = `${path}.${process.pid}`;
  const file = openSync(passing, 'wx', 0o600);
  try {
    try {
      writeFileSync(file, bytes);
      // Else, after a loss of power, the name could be there and its contents not.
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(passing, path);
  } catch (error) {
    rmSync(passing, { force: true });
    throw error;
  }
}

function leaveNewest(folder: string): void {
  const files = readdirSync(folder).map((name) => ({
    path: join(folder, name),
    written: statSync(join(folder, name), { throwIfNoEntry: false })?.mtimeMs ?? 0,
  }));
  files.sort((a, b) => b.written - a.written);
  for (const { path } of files.slice(KEPT)) rmSync(path, { force: true });
}
