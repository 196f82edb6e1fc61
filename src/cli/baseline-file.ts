import { readFile } from 'node:fs/promises';
import { baselineOf, baselineSchema, type Baseline } from '../check/baseline.js';
import type { CheckedDocument } from '../check/check-document.js';
import { InputError, systemCode } from '../errors.js';
import { writeWhole } from '../write/file.js';

/** Reads a baseline; null where the file is not there yet. */
export async function readBaseline(file: string): Promise<Baseline | null> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return null;
    throw new InputError('input.failed', { file, reason: systemCode(error) }, error);
  }
  try {
    return baselineSchema.parse(JSON.parse(text));
  } catch (error) {
    throw new InputError('input.no-baseline', { file }, error);
  }
}

export async function writeBaseline(file: string, documents: readonly CheckedDocument[]): Promise<void> {
  await writeWhole(file, `${JSON.stringify(baselineOf(documents), null, 2)}\n`);
}
