import { forgetMany } from '../lex/remember.js';
import { toFailure } from './failure.js';
import { growSlowly } from './grow-slowly.js';
import { optimizeLate } from './optimize-late.js';
import { perform } from './perform.js';
import type { Reply } from './protocol.js';
import type { Job } from './tasks.js';

let documents: 'one' | 'many' = 'one';

/** Does a job and gives the reply, whatever becomes of it. */
export async function answer(job: Job): Promise<Reply> {
  try {
    await growSlowly(job.input, documents);
    return { ok: true, value: await perform(job) };
  } catch (error) {
    return { ok: false, failure: toFailure(error) };
  }
}

/** Sends a reply; where it is too large to be sent, that. */
export function send(reply: Reply): void {
  try {
    process.send?.(reply);
  } catch (error) {
    process.send?.({ ok: false, failure: toFailure(error) } satisfies Reply);
  }
}

/** Whoever has done one document does more, beside others. */
export function readyForMore(): void {
  documents = 'many';
  optimizeLate(documents);
  forgetMany();
}
