import { say } from '../messages/say.js';
import { readStreamBytes, type FileLimits } from '../source/file.js';
import { readBytes, readSource } from '../source/read.js';
import type { Source } from '../types.js';
import type { Terminal } from './terminal.js';

/** What a document from standard input is called in the records. */
const STDIN_NAME = 'stdin';

/** FILE, or standard input for "-", as lines of text. */
export async function readInput(file: string, limits: FileLimits, terminal: Terminal): Promise<Source> {
  if (file !== '-') return readSource({ path: file }, limits);
  if (process.stdin.isTTY) terminal.tell(say(terminal.lang, 'summary.waiting'));
  const bytes = await readStreamBytes('-', process.stdin, limits);
  return { ...readBytes(STDIN_NAME, bytes, '-'), name: STDIN_NAME };
}
