import { mkdir, stat } from 'node:fs/promises';
import { unlinkSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { OutputError, UsageError } from '../errors.js';
import { asOutputError, openDrafts, writeWhole } from '../write/file.js';
import type { NamedFile } from '../write/grids.js';

/**
 * Finds out before any work is done whether the outputs can go where they should: the folder is there, the
 * name is no folder, and nothing is written over the document or over another output.
 */
export async function checkOutputs(input: string, outputs: readonly (string | null)[]): Promise<void> {
  const source = input === '-' ? null : await stat(input).catch(() => null);
  const seen = new Set<string>();
  for (const file of outputs.filter((f) => f !== null)) {
    const path = resolve(file);
    if (seen.has(path)) throw new UsageError('usage.same-output', { file });
    seen.add(path);
    const old = await stat(file).catch(() => null);
    if (old?.isDirectory() || /[\\/]$/.test(file)) throw new OutputError('output.directory', { file });
    if (source && old && old.dev === source.dev && old.ino === source.ino && old.isFile())
      throw new UsageError('usage.overwrites-input', { file });
    const folder = dirname(file);
    const above = await stat(folder).catch(() => null);
    if (!above?.isDirectory()) throw new OutputError('output.no-directory', { file, folder });
  }
}

/** Writes files into a folder, which is made where it is missing. */
export async function writeFolder(folder: string, files: readonly NamedFile[]): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
  } catch (error) {
    throw asOutputError(folder, error);
  }
  for (const { name, text } of files) await writeWhole(join(folder, name), text);
}

const SIGNALS = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;

/** Runs what writes files; a signal in the middle takes the drafts away before the program ends. */
export async function interruptible(write: () => Promise<void>): Promise<void> {
  const stop = (signal: keyof typeof SIGNALS) => (): void => {
    for (const draft of openDrafts) {
      try {
        unlinkSync(draft);
      } catch {
        // It was renamed to its place, or never made.
      }
    }
    process.exit(SIGNALS[signal]);
  };
  const handlers = (Object.keys(SIGNALS) as (keyof typeof SIGNALS)[]).map((s) => [s, stop(s)] as const);
  for (const [signal, handler] of handlers) process.once(signal, handler);
  try {
    await write();
  } finally {
    for (const [signal, handler] of handlers) process.removeListener(signal, handler);
  }
}
