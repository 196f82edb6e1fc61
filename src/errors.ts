import type { ERRORS } from './messages/errors.js';
import type { Lang } from './messages/lang.js';
import { sayCode } from './messages/say.js';

/** Marks the errors of this package across copies of it, where `instanceof` would fail. */
const BRAND = Symbol.for('lkj-extract.error');

export type ErrorCode = keyof typeof ERRORS;
type CodeOf<Prefix extends string> = Extract<ErrorCode, `${Prefix}.${string}`>;
type ErrorArgs = Readonly<Record<string, string | number>>;

/**
 * An expected failure: what was asked could not be done. `code` is stable and free of language; `message` is
 * English; `in(lang)` says it in another language; `cause` keeps the error underneath.
 */
export class LkjError extends Error {
  readonly [BRAND] = true;
  override readonly name: string = 'LkjError';

  constructor(
    readonly code: ErrorCode,
    readonly args: ErrorArgs = {},
    cause?: unknown,
  ) {
    super(sayCode('en', code, args), cause === undefined ? {} : { cause });
  }

  in(lang: Lang): string {
    return sayCode(lang, this.code, this.args);
  }
}

/** This document cannot be read. */
export class InputError extends LkjError {
  override readonly name = 'InputError';
  constructor(code: CodeOf<'input'>, args: ErrorArgs = {}, cause?: unknown) {
    super(code, args, cause);
  }
}

/** The command line, or the options given to the library, are wrong. */
export class UsageError extends LkjError {
  override readonly name = 'UsageError';
  constructor(code: CodeOf<'usage'>, args: ErrorArgs = {}, cause?: unknown) {
    super(code, args, cause);
  }
}

/** The document is over a limit. */
export class LimitError extends LkjError {
  override readonly name = 'LimitError';
  constructor(code: CodeOf<'limit'>, args: ErrorArgs = {}, cause?: unknown) {
    super(code, args, cause);
  }
}

/** The result cannot be written. */
export class OutputError extends LkjError {
  override readonly name = 'OutputError';
  constructor(code: CodeOf<'output'>, args: ErrorArgs = {}, cause?: unknown) {
    super(code, args, cause);
  }
}

/** True for every error of this package, also of another copy of it. */
export function isLkjError(error: unknown): error is LkjError {
  return typeof error === 'object' && error !== null && BRAND in error;
}

/** The code of an error of the operating system ("ENOENT"); empty for any other. */
export function systemCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

/** A file's name as a word of a shell's command line, for messages that tell what to type. */
export function shellWord(file: string): string {
  return /^[\w@%+=:,./-]+$/.test(file) ? file : `'${file.replaceAll("'", "'\\''")}'`;
}
