import type { Severity } from '../record/columns.js';
import { CHECK_FORMATS, type CheckFormat } from '../write/check/format-names.js';
import type { Limits } from './options.js';

/** What findings can be printed as. */
export const PRINTED = ['text', ...CHECK_FORMATS] as const;

/** What the command line of `check` says. */
export interface CheckAsked extends Limits {
  readonly format?: 'text' | CheckFormat;
  readonly output?: string;
  readonly failOn?: 'none' | Severity;
  readonly maxWarnings?: number;
  readonly baseline?: string;
  readonly updateBaseline?: boolean;
  readonly nomenklatur?: string;
  readonly report?: string;
  readonly config?: boolean;
  readonly printConfig?: boolean;
  readonly quiet?: boolean;
}
