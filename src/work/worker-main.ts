import { forgetMany } from '../lex/remember.js';
import { drawNothing } from './draw-nothing.js';
import { endWithParent } from './end-with-parent.js';
import { toFailure } from './failure.js';
import { growSlowly } from './grow-slowly.js';
import { optimizeLate } from './optimize-late.js';
import type { Reply } from './protocol.js';
import type { Job } from './tasks.js';
import { perform } from './perform.js';

/** The process that reads documents: one job in, one reply out, until its parent lets it go. */
optimizeLate('one');
drawNothing();
endWithParent();
process.on('message', (job: Job) => void work(job));
process.on('disconnect', () => process.exit());
// A promise that nobody waits for any more must not end the document; the job itself tells how it went.
process.on('unhandledRejection', () => undefined);
// Ctrl-C and the like reach the whole group of processes; the parent decides what becomes of this one.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined);

async function work(job: Job): Promise<void> {
  let reply: Reply;
  try {
    await growSlowly(job.input);
    reply = { ok: true, value: await perform(job) };
  } catch (error) {
    reply = { ok: false, failure: toFailure(error) };
  }
  try {
    process.send?.(reply);
  } catch (error) {
    // Too large to be sent.
    process.send?.({ ok: false, failure: toFailure(error) } satisfies Reply);
  }
  // Whoever has done one document does more, beside others.
  optimizeLate('many');
  forgetMany();
}
