import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { dirname, isAbsolute, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cachedDataVersionTag } from 'node:v8';
import { Script } from 'node:vm';
import { crc32 } from 'node:zlib';
import { readCodeFile, writeCodeFile, type CodeFile, type Compiled } from './code-file.js';
import { underFlagsOfStart } from './engine-flags.js';

/** Made anew after a day, so that it learns of what documents of other kinds need. */
const FRESH_MS = 86_400_000;
/** As Node wraps a script that is required. */
const WRAPPER = ['(function (exports, require, module, __filename, __dirname) { ', '\n})'] as const;

type Wrapped = (
  this: unknown,
  exports: unknown,
  require: (id: string) => unknown,
  module: NodeJS.Module,
  filename: string,
  folder: string,
) => void;

interface Loaded {
  readonly script: Script;
  /** Checksum of its source. */
  readonly source: number;
}

/** Where compiled code may lie, in a folder of this user's. */
export function codeFolder(env: NodeJS.ProcessEnv): string {
  const { XDG_CACHE_HOME: told = '' } = env;
  return join(isAbsolute(told) ? told : join(homedir(), '.cache'), 'lkj-extract');
}

/**
 * From here on, scripts of the bundle are not compiled where an earlier process of this `role` has done it: a
 * third of the time that a short PDF takes. Gives a function that leaves what this process has compiled for
 * later ones, to be called when it has done something that they will do too.
 *
 * What was compiled is taken only where nothing has changed: the source (by its checksum), V8, its flags and
 * the processor (V8 looks itself).
 */
export function useCompiledCode(role: 'main' | 'worker'): () => void {
  if (process.env['NODE_DISABLE_COMPILE_CACHE']) return () => undefined;
  const here = dirname(fileURLToPath(import.meta.url));
  const tag = underFlagsOfStart(cachedDataVersionTag).toString(36);
  const file = join(codeFolder(process.env), `${role}-${crc32(here).toString(36)}-${tag}`);
  const known = readCodeFile(file);
  const loaded = new Map<string, Loaded>();
  let complete = known !== null && Date.now() - known.written < FRESH_MS;

  const { extensions } = createRequire(import.meta.url);
  const usual = extensions['.js'];
  extensions['.cjs'] = (module, filename) => {
    if (dirname(filename) !== here) return usual(module, filename);
    const name = relative(here, filename);
    const bytes = readFileSync(filename);
    const source = crc32(bytes);
    const script = compile(bytes, filename, codeOf(known, name, source));
    complete &&= script.cachedDataRejected === false;
    loaded.set(name, { script, source });
    const run = script.runInThisContext() as Wrapped;
    run.call(module.exports, module.exports, (id) => module.require(id), module, filename, here);
  };

  return () => {
    if (complete) return;
    complete = true;
    const all = new Map(readCodeFile(file)?.scripts);
    for (const name of all.keys()) if (!existsSync(join(here, name))) all.delete(name);
    for (const [name, made] of loaded) all.set(name, compiled(made));
    writeCodeFile(file, all);
  };
}

function codeOf(known: CodeFile | null, name: string, source: number): Buffer | undefined {
  const found = known?.scripts.get(name);
  return found?.source === source ? found.code : undefined;
}

function compile(source: Buffer, filename: string, cachedData: Buffer | undefined): Script {
  // The bundle is plain ASCII.
  const text = WRAPPER[0] + source.toString('latin1') + WRAPPER[1];
  return underFlagsOfStart(() => new Script(text, { filename, ...(cachedData ? { cachedData } : {}) }));
}

function compiled({ script, source }: Loaded): Compiled {
  return { source, code: underFlagsOfStart(() => script.createCachedData()) };
}
