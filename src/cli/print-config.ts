import type { FoundConfig } from '../config/read-config.js';
import type { Terminal } from './terminal.js';

/** The configuration that holds here, and where it comes from, as JSON. */
export function printConfig({ file, config }: FoundConfig, terminal: Terminal): Promise<void> {
  return terminal.data(`${JSON.stringify({ file, ...config }, null, 2)}\n`);
}
