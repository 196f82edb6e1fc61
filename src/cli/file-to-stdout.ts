import { createReadStream } from 'node:fs';
import type { Terminal } from './terminal.js';

/** Puts a file out on standard output, a piece at a time. */
export async function fileToStdout(path: string, terminal: Terminal): Promise<void> {
  for await (const piece of createReadStream(path, 'utf8')) await terminal.data(String(piece));
}
