import { stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';

export const CONFIG_FILE = 'lkj-extract.config.json';

/** The nearest `lkj-extract.config.json` from a folder upward; null where there is none. Reads nothing. */
export async function configFileFrom(folder: string): Promise<string | null> {
  let at = resolve(folder);
  for (;;) {
    const file = join(at, CONFIG_FILE);
    const stats = await stat(file).catch(() => null);
    if (stats?.isFile()) return file;
    const above = dirname(at);
    if (above === at) return null;
    at = above;
  }
}
