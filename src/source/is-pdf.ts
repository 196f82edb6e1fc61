import { open, stat } from 'node:fs/promises';
import type { Input } from './read.js';
import { sniff } from './sniff.js';

/** Readers of PDF accept up to 1,024 bytes of rubbish before its mark. */
const HEAD = 1_100;

/** Tells by its first bytes whether a document is a PDF. What cannot be read is none: reading it says why. */
export async function isPdf(input: Input): Promise<boolean> {
  if (typeof input === 'string' || 'text' in input) return false;
  if (input instanceof Uint8Array) return sniff(input) === 'PDF';
  return sniff('bytes' in input ? input.bytes : await headOf(input.path)) === 'PDF';
}

async function headOf(path: string): Promise<Uint8Array> {
  try {
    // A pipe would wait for a writer.
    if (!(await stat(path)).isFile()) return new Uint8Array();
    const handle = await open(path, 'r');
    try {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD), 0, HEAD, 0);
      return buffer.subarray(0, bytesRead);
    } finally {
      await handle.close();
    }
  } catch {
    return new Uint8Array();
  }
}
