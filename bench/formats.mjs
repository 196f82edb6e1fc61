// npm run bench: a million records into each format of a table: how fast, and how much memory.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const root = new URL('..', import.meta.url).pathname;
const RECORDS = Number(process.env.LKJ_RECORDS ?? 1_000_000);

console.log(`${RECORDS.toLocaleString('en')} records`);
for (const format of ['csv', 'jsonl', 'parquet', 'sqlite', 'xlsx'])
  spawnSync(process.execPath, [join(root, 'bench/one-format.mjs'), format, String(RECORDS)], { stdio: 'inherit' }); // prettier-ignore
