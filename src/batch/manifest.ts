import { createReadStream } from 'node:fs';
import { open, stat, type FileHandle } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { RULES, SEVERITIES } from '../record/columns.js';
import { asOutputError } from '../write/file.js';

/** One document that is done, as the manifest keeps it. Later lines of a document count. */
const entrySchema = z.object({
  /** Where it lay. */
  path: z.string(),
  /** What it is called inside the run; the key of the line. */
  name: z.string(),
  /** Of its bytes; empty where they could not be read. */
  sha256: z.string(),
  /** Version of the program. */
  tool: z.string(),
  /** Hash of the options that change the output. */
  options: z.string(),
  status: z.enum(['ok', 'failed']),
  /** Where its output went, inside the folder; empty where it failed. */
  out: z.string(),
  outSha256: z.string(),
  pages: z.number().nullable(),
  records: z.number(),
  findings: z.array(z.object({ rule: z.enum(RULES), severity: z.enum(SEVERITIES), count: z.number() })),
  unplaced: z.number(),
  ms: z.number(),
  failure: z.object({ code: z.string(), message: z.string() }).optional(),
});
export type Entry = z.infer<typeof entrySchema>;

/** The entries of a manifest by the documents' names. A line that was cut by a crash is passed over. */
export async function readManifest(path: string): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>();
  if (!(await stat(path).catch(() => null))) return entries;
  for await (const line of createInterface({ input: createReadStream(path), crlfDelay: Infinity })) {
    const entry = entryOf(line);
    if (entry) entries.set(entry.name, entry);
  }
  return entries;
}

function entryOf(line: string): Entry | null {
  try {
    return entrySchema.safeParse(JSON.parse(line)).data ?? null;
  } catch {
    return null;
  }
}

export interface Manifest {
  append(entry: Entry): Promise<void>;
  close(): Promise<void>;
}

/** A manifest to append to; every line is on the disk before `append` comes back. */
export async function openManifest(path: string): Promise<Manifest> {
  let handle: FileHandle;
  try {
    handle = await open(path, 'a+');
    // After a line that a crash has cut, a fresh one begins.
    if (await isCut(handle)) await handle.write('\n');
  } catch (error) {
    throw asOutputError(path, error);
  }
  return {
    async append(entry) {
      try {
        const line = Buffer.from(`${JSON.stringify(entry)}\n`);
        const { bytesWritten } = await handle.write(line);
        // A disk that is nearly full takes a part and says so only at the next write.
        if (bytesWritten < line.length) await handle.write(line.subarray(bytesWritten));
        await handle.datasync();
      } catch (error) {
        throw asOutputError(path, error);
      }
    },
    close: () => handle.close(),
  };
}

async function isCut(handle: FileHandle): Promise<boolean> {
  const { size } = await handle.stat();
  if (size === 0) return false;
  const { buffer } = await handle.read(Buffer.alloc(1), 0, 1, size - 1);
  return buffer[0] !== 0x0a;
}
