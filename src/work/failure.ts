import {
  InputError,
  isLkjError,
  LimitError,
  LkjError,
  OutputError,
  UsageError,
  type ErrorCode,
} from '../errors.js';

/** An error as plain data, so that it can go from one process to another, or into a file. */
export interface Failure {
  /** Stable and free of language; "bug" for what nobody expected. */
  readonly code: string;
  /** English. */
  readonly message: string;
  readonly args: Readonly<Record<string, string | number>>;
  /** Where a bug was. */
  readonly stack?: string;
}

const BUG = 'bug';

export function toFailure(error: unknown): Failure {
  if (isLkjError(error)) return { code: error.code, message: error.message, args: error.args };
  const known = error instanceof Error ? error : new Error(String(error));
  return { code: BUG, message: known.message, args: {}, stack: known.stack ?? known.message };
}

/** The error that a failure was, of the same class; a bug is an ordinary Error with the stack that it had. */
export function fromFailure({ code, message, args, stack }: Failure): Error {
  if (isCode(code, 'input')) return new InputError(code, args);
  if (isCode(code, 'limit')) return new LimitError(code, args);
  if (isCode(code, 'usage')) return new UsageError(code, args);
  if (isCode(code, 'output')) return new OutputError(code, args);
  if (code !== BUG) return new LkjError(code as ErrorCode, args);
  const bug = new Error(message);
  if (stack !== undefined) bug.stack = stack;
  return bug;
}

function isCode<P extends string>(code: string, prefix: P): code is Extract<ErrorCode, `${P}.${string}`> {
  return code.startsWith(`${prefix}.`);
}
