import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { UsageError, systemCode } from '../errors.js';
import { configFileFrom } from './config-file.js';
import type { Config } from './schema.js';

/** A configuration with the file that it comes from; null where none was found. */
export interface FoundConfig {
  readonly file: string | null;
  readonly config: Config;
}

/** The nearest configuration from a folder upward. Throws UsageError where it is not as it should be. */
export async function findConfig(folder: string): Promise<FoundConfig> {
  const file = await configFileFrom(folder);
  return file === null ? { file, config: {} } : { file, config: await parseConfig(file, await textOf(file)) };
}

/** Paths in a configuration start from its own folder. */
export function besideConfig({ file }: FoundConfig, path: string): string {
  return file === null ? path : resolve(dirname(file), path);
}

async function textOf(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    throw new UsageError('usage.config', { file, reason: systemCode(error) || String(error) }, error);
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
