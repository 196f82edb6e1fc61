import type { Failure } from './failure.js';

/** What a worker says when a job is done. */
export type Reply =
  { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly failure: Failure };

export function isReply(message: unknown): message is Reply {
  return typeof message === 'object' && message !== null && 'ok' in message;
}
