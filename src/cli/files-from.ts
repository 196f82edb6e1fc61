import { readFileBytes, readStreamBytes } from '../source/file.js';

/**
 * The names in a list of files, one a line ("-" is standard input); where the list has NUL characters they
 * end the names, as `find -print0` writes them.
 */
export async function filesFrom(list: string): Promise<string[]> {
  const bytes = list === '-' ? await readStreamBytes('-', process.stdin) : await readFileBytes(list);
  const text = Buffer.from(bytes)
    .toString('utf8')
    .replace(/^\uFEFF/, '');
  const names = text.includes('\0') ? text.split('\0') : text.split(/\r\n|\n|\r/);
  return names.filter((name) => name.trim() !== '');
}
