import { extractInput, type ReadOptions } from './extract-input.js';
import type { LkjDocument } from './record/schema.js';
import type { Input } from './source/read.js';
import { UsageError } from './errors.js';
import { LANGS } from './messages/lang.js';
import { READ_AS } from './table/read-as.js';

export type { Input } from './source/read.js';

/**
 * A document in, its data out. The input is the text itself, its bytes in any usual encoding, or where it
 * lies: `extract({ path: 'laporan.txt' })`. What comes back is what the program writes as JSON.
 *
 * Never prints and never exits. Throws an error with a `code` where nothing can be read (`InputError`,
 * `LimitError`) or an option is wrong (`UsageError`); a document without any table is no error.
 */
export async function extract(input: Input, options: ReadOptions = {}): Promise<LkjDocument> {
  checkChoice('as', options.as, READ_AS);
  checkChoice('lang', options.lang, LANGS);
  const { maxSize } = options;
  if (maxSize !== undefined && !(maxSize > 0))
    throw new UsageError('usage.number', { option: 'maxSize', value: String(maxSize) });
  return (await extractInput(input, options)).document;
}

function checkChoice(option: string, value: unknown, choices: readonly string[]): void {
  if (value === undefined || value === null || choices.includes(String(value))) return;
  throw new UsageError('usage.choice', { option, value: String(value), choices: choices.join(', ') });
}
