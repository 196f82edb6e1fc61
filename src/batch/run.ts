import type { LkjError } from '../errors.js';
import type { ConvertOptions } from '../work/convert.js';
import type { WorkLimits } from '../work/limits.js';
import { doneBefore } from './done-before.js';
import { openLane } from './lane.js';
import type { Entry } from './manifest.js';
import type { Outcome, Planned, Watcher } from './outcome.js';
import { isNoDisk, putDocument, type Outputs } from './put-document.js';
import { readDocument } from './read-document.js';
import type { Signature } from './signature.js';

export interface Batch extends Outputs {
  readonly files: readonly Planned[];
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

/**
 * Does every document, some at a time. A document that fails stops no other; one whose process was ended is
 * tried once more when all are done, alone. Where the outputs cannot be written any more, no other is begun.
 * A document is written while its worker reads the next one: the disk takes a tenth of the time.
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
    let writing = Promise.resolve();
    try {
      for (let file = take(); file && !over; file = take()) {
        const before = await doneBefore(file, batch);
        if (before) {
          settle({ entry: before, skipped: true, failure: null });
          continue;
        }
        watcher.started(file.name);
        const read = await readDocument(file, batch.signature, lane);
        const repeat = read.failure !== null && AGAIN.includes(read.failure.code);
        if (repeat) again.push(file);
        await writing;
        writing = putDocument(read, batch).then((outcome) => (repeat ? undefined : settle(outcome)));
        // It is waited for below; until then nobody else shall take its failure for one that nobody expects.
        writing.catch(() => undefined);
        // Whether another one is begun depends on it.
        if (read.failure) await writing;
      }
      await writing;
    } catch (error) {
      over = true;
      if (!isNoDisk(error)) throw error;
      stopped ??= error;
    } finally {
      lane.close();
      await writing.catch(() => undefined);
    }
  };
  await allOf(Array.from({ length: Math.min(batch.jobs, batch.files.length) }, work));

  const alone = openLane(batch.convert, batch.limits);
  try {
    for (const file of again) {
      if (over || (batch.bail && failed())) break;
      watcher.started(file.name);
      settle(await putDocument(await readDocument(file, batch.signature, alone), batch));
    }
  } catch (error) {
    if (!isNoDisk(error)) throw error;
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
