import { basename, resolve } from 'node:path';
import { readOutput } from '../batch/read-output.js';
import { isManifest } from '../batch/workspace.js';
import { CONFIG_FILE } from '../config/config-file.js';
import { RULES } from '../record/columns.js';
import type { LkjDocument } from '../record/schema.js';
import { formatOf, FORMATS } from '../write/formats.js';
import { expandInputs, type InputFile } from './inputs.js';
import type { Limits } from './options.js';
import { perform } from './perform.js';
import type { Terminal } from './terminal.js';

/**
 * What `check` takes: documents, and what this program made of documents before. What else lies in a folder
 * of them (manifests, the configuration, the files of `without`) is left out.
 */
export async function checkInputs(
  args: readonly string[],
  without: readonly (string | null)[],
): Promise<InputFile[]> {
  const own = new Set(without.flatMap((file) => (file === null ? [] : [resolve(file)])));
  const files = await expandInputs(args, { outputs: true });
  return files.filter(
    ({ path }) => args.includes(path) || !(isOwn(basename(path)) || own.has(resolve(path))),
  );
}

function isOwn(name: string): boolean {
  return isManifest(name) || name === CONFIG_FILE;
}

/** Only the reading itself knows which figures it could not place. */
const ONLY_LOST = Object.fromEntries(
  RULES.filter((rule) => rule !== 'UNPLACED').map((rule) => [rule, 'off' as const]),
);

/** One input, read as what its ending says: an output is taken as it is, anything else is extracted. */
export async function readChecked(
  { path, name }: InputFile,
  asked: Limits & { readonly nomenklatur?: string },
  terminal: Terminal,
): Promise<LkjDocument> {
  if (path !== '-' && formatOf(path, FORMATS)) return readOutput(path, name);
  // Names that are broken are findings here, not healed; the rules are asked once, when all is read.
  const { nomenklatur: _healing, ...read } = asked;
  return perform('extract', path, { ...read, settings: { rules: ONLY_LOST } }, terminal);
}
