/** What one document may cost. What is left out has the default. */
export interface WorkLimits {
  /** Seconds of wall time. */
  readonly timeout?: number;
  /** Resident memory of the process that reads it, in megabytes (2²⁰ bytes). */
  readonly maxMemory?: number;
}

/** Six times what the slowest honest document took on a loaded machine. */
export const TIMEOUT = 120;
/** Twice what the largest honest document took; far below what a bomb takes. */
export const MAX_MEMORY = 1024;
