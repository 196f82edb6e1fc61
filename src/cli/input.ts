import { say } from '../messages/say.js';
import { readStreamBytes, type FileLimits } from '../source/file.js';
import type { Input } from '../source/read.js';
import type { Terminal } from './terminal.js';

/** What a document from standard input is called in the records. */
const STDIN_NAME = 'stdin';

/** The document that a command line names: FILE, or standard input for "-", whose bytes are read here. */
export async function inputOf(file: string, limits: FileLimits, terminal: Terminal): Promise<Input> {
  if (file !== '-') return { path: file };
  if (process.stdin.isTTY) terminal.tell(say(terminal.lang, 'summary.waiting'));
  return { bytes: await readStreamBytes('-', process.stdin, limits), name: STDIN_NAME, file: '-' };
}
