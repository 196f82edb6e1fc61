import { readFileSync } from 'node:fs';

/** The version of this package. */
export function version(): string {
  const read: unknown = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
  const known = typeof read === 'object' && read !== null && 'version' in read ? read.version : '';
  return String(known);
}
