import { readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { UsageError, systemCode } from '../errors.js';
import type { Config } from './schema.js';

export const CONFIG_FILE = 'lkj-extract.config.json';

/** A configuration with the file that it comes from; null where none was found. */
export interface FoundConfig {
  readonly file: string | null;
  readonly config: Config;
}

/** The nearest `lkj-extract.config.json` from a folder upward. Throws UsageError where it is not as it should be. */
export async function findConfig(folder: string): Promise<FoundConfig> {
  let at = resolve(folder);
  for (;;) {
    const file = join(at, CONFIG_FILE);
    const text = await textOf(file);
    if (text !== null) return { file, config: await parseConfig(file, text) };
    const above = dirname(at);
    if (above === at) return { file: null, config: {} };
    at = above;
  }
}

/** Paths in a configuration start from its own folder. */
export function besideConfig({ file }: FoundConfig, path: string): string {
  return file === null ? path : resolve(dirname(file), path);
}

async function textOf(file: string): Promise<string | null> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    const code = systemCode(error);
    if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'EISDIR') return null;
    throw new UsageError('usage.config', { file, reason: code || String(error) }, error);
  }
}

async function parseConfig(file: string, text: string): Promise<Config> {
  let read: unknown;
  try {
    read = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new UsageError(
      'usage.config',
      { file, reason: error instanceof Error ? error.message : '' },
      error,
    );
  }
  const { configSchema } = await import('./schema.js');
  const parsed = configSchema.safeParse(read);
  if (parsed.success) return parsed.data;
  const reasons = parsed.error.issues.map(({ path, message }) => `${path.join('.') || '.'}: ${message}`);
  throw new UsageError('usage.config', { file, reason: reasons.join('; ') });
}
