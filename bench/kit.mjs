// The test kit, which makes documents, as JavaScript: it is written in TypeScript and not part of the package.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const root = new URL('..', import.meta.url).pathname;
const out = join(root, '.tmp/kit');

/** Compiles tests/kit and gives one of its modules. */
export async function compileKit(module) {
  const tsc = join(root, 'node_modules/typescript/bin/tsc');
  const args = [tsc, '-p', join(root, 'bench/tsconfig.kit.json'), '--outDir', out];
  const { status, stdout } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(stdout);
  return import(join(out, 'tests/kit', module));
}
