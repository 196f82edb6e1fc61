import type { Failure } from '../work/failure.js';
import type { Entry } from './manifest.js';

/** How one document of a run went. */
export interface Outcome {
  readonly entry: Entry;
  /** True where an earlier run had done it already. */
  readonly skipped: boolean;
  /** Null where it went well. */
  readonly failure: Failure | null;
}

/** A document of a run, and where its output goes inside the folder of the outputs. */
export interface Planned {
  readonly path: string;
  readonly name: string;
  readonly out: string;
}

/** Whoever wants to see a run while it goes on. */
export interface Watcher {
  started(name: string): void;
  ended(outcome: Outcome): void;
}
