import { isLkjError, type LkjError } from '../errors.js';
import type { ConvertOptions, Converted } from '../work/convert.js';
import { toFailure } from '../work/failure.js';
import type { WorkLimits } from '../work/limits.js';
import { doneBefore } from './done-before.js';
import { openLane, type Lane } from './lane.js';
import type { Entry, Manifest } from './manifest.js';
import type { Outcome, Planned, Watcher } from './outcome.js';
import { hashFile, hashText, type OutFolder } from './out-folder.js';
import { gridFile } from './out-names.js';
import type { Signature } from './signature.js';

export interface Batch {
  readonly files: readonly Planned[];
  readonly folder: OutFolder;
  /** Where the tables of each document go as grids, in a folder of its own; null where they are not asked for. */
  readonly grids: OutFolder | null;
  readonly manifest: Manifest;
  /** What earlier runs have done; empty where everything is to be done. */
  readonly before: ReadonlyMap<string, Entry>;
  readonly signature: Signature;
  readonly convert: ConvertOptions;
  readonly limits: WorkLimits;
  /** Documents at a time. */
  readonly jobs: number;
  /** Begin no other document once one has failed. */
  readonly bail: boolean;
}

/** How a run went. */
export interface Run {
  /** Of the documents that were done or failed, in the order of the files. */
  readonly outcomes: readonly Outcome[];
  /** Why nothing more could be written; null where the run came to its end. */
  readonly stopped: LkjError | null;
}

/** Failures that may be the machine's and not the document's: memory or time that others had taken. */
const AGAIN: readonly string[] = ['limit.time', 'limit.memory', 'input.crashed'];
/** Nothing that comes after could be written either. */
const NO_DISK: readonly string[] = ['output.full', 'output.denied'];

/**
 * Does every document, some at a time. A document that fails stops no other; one whose process was ended is
 * tried once more when all are done, alone. Where the outputs cannot be written any more, no other is begun.
 */
export async function runBatch(batch: Batch, watcher: Watcher): Promise<Run> {
  const outcomes = new Map<string, Outcome>();
  const again: Planned[] = [];
  const failed = (): boolean => [...outcomes.values()].some((o) => o.failure !== null);
  const take = inTurn(batch.files);
  let over = false;
  let stopped: LkjError | null = null;

  const settle = (outcome: Outcome): void => {
    outcomes.set(outcome.entry.name, outcome);
    if (batch.bail && outcome.failure) over = true;
    watcher.ended(outcome);
  };
  const work = async (): Promise<void> => {
    const lane = openLane(batch.convert, batch.limits);
    try {
      for (let file = take(); file && !over; file = take()) {
        const before = await doneBefore(file, batch);
        if (before) {
          settle({ entry: before, skipped: true, failure: null });
          continue;
        }
        watcher.started(file.name);
        const outcome = await one(file, batch, lane);
        if (outcome.failure && AGAIN.includes(outcome.failure.code)) again.push(file);
        else settle(outcome);
      }
    } catch (error) {
      over = true;
      if (!isLkjError(error) || !NO_DISK.includes(error.code)) throw error;
      stopped ??= error;
    } finally {
      lane.close();
    }
  };
  await allOf(Array.from({ length: Math.min(batch.jobs, batch.files.length) }, work));

  const alone = openLane(batch.convert, batch.limits);
  try {
    for (const file of again) {
      if (over || (batch.bail && failed())) break;
      watcher.started(file.name);
      settle(await one(file, batch, alone));
    }
  } catch (error) {
    if (!isLkjError(error) || !NO_DISK.includes(error.code)) throw error;
    stopped = error;
  } finally {
    alone.close();
  }
  return { outcomes: batch.files.flatMap(({ name }) => outcomes.get(name) ?? []), stopped };
}

function inTurn<T>(values: readonly T[]): () => T | undefined {
  let at = 0;
  return () => values[at++];
}

/** Waits for all of them, also where one fails, so that nothing is written after the run is over. */
async function allOf(promises: readonly Promise<void>[]): Promise<void> {
  const settled = await Promise.allSettled(promises);
  for (const result of settled) if (result.status === 'rejected') throw result.reason;
}

async function one(file: Planned, batch: Batch, lane: Lane): Promise<Outcome> {
  const start = performance.now();
  const elapsed = (): number => Math.round(performance.now() - start);
  try {
    const converted = await lane.convert(file);
    const entry = entryOf(file, batch.signature, converted, elapsed());
    // First the line that says what will stand there: whatever happens between the two, the next run sees it.
    await batch.manifest.append(entry);
    for (const { name, text } of converted.grids) await batch.grids?.write(gridFile(file.out, name), text);
    await batch.folder.write(file.out, converted.text);
    return { entry, skipped: false, failure: null };
  } catch (error) {
    if (isLkjError(error) && NO_DISK.includes(error.code)) throw error;
    const failure = toFailure(error);
    const entry = {
      ...blank(file, batch.signature, elapsed()),
      sha256: await hashFile(file.path).catch(() => ''),
      failure: { code: failure.code, message: failure.message },
    };
    await batch.manifest.append(entry);
    return { entry, skipped: false, failure };
  }
}

function entryOf(file: Planned, signature: Signature, converted: Converted, ms: number): Entry {
  const { sha256, text, pages, records, findings, unplaced } = converted;
  return {
    ...blank(file, signature, ms),
    sha256,
    status: 'ok',
    out: file.out,
    outSha256: hashText(text),
    pages,
    records,
    findings: [...findings],
    unplaced,
  };
}

function blank({ path, name }: Planned, { tool, options }: Signature, ms: number): Entry {
  return {
    path,
    name,
    sha256: '',
    tool,
    options,
    status: 'failed',
    out: '',
    outSha256: '',
    pages: null,
    records: 0,
    findings: [],
    unplaced: 0,
    ms,
  };
}
