// What a batch is measured against: every document through the engine in one process, nothing written.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { convert } from '../dist/work/convert.js';

const [folder = '.'] = process.argv.slice(2);
for (const name of readdirSync(folder, { recursive: true }).sort()) {
  if (!/\.\w+$/.test(name)) continue;
  try {
    await convert({ path: join(folder, name), name }, { read: {}, write: {}, format: 'csv' });
  } catch {
    // A broken document: the batch tells of it.
  }
}
