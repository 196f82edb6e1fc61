import type { Command } from 'commander';
import type { Terminal } from './terminal.js';

/** Exit codes: fine; findings that the user asked to fail on; could not do what was asked. */
export const EXIT = { fine: 0, findings: 1, failed: 2 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** A command of the program: it adds itself with its options, and calls `done` with the exit code. */
export type AddCommand = (program: Command, terminal: Terminal, done: (code: ExitCode) => void) => void;
