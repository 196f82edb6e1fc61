import { useCompiledCode } from '../start/compiled-code.js';
import { drawNothing } from './draw-nothing.js';
import { UNGUARDED } from './guard.js';
import { noWeb } from './no-web.js';
import { optimizeLate } from './optimize-late.js';
import type { Job } from './tasks.js';

/** The process that reads documents: one job in, one reply out, until its parent lets it go. */
optimizeLate('one');
const leaveCompiledCode = useCompiledCode('worker');
drawNothing();
noWeb();
if (process.argv.includes(UNGUARDED)) void import('./end-with-parent.js').then((m) => m.endWithParent());
process.on('message', (job: Job) => void work(job));
process.on('disconnect', () => process.exit());
// A promise that nobody waits for any more must not end the document; the job itself tells how it went.
process.on('unhandledRejection', () => undefined);
// Ctrl-C and the like reach the whole group of processes; the parent decides what becomes of this one.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined);

// Now, not with the first job: until it comes there is nothing else to do.
const reader = import('./answer.js');

async function work(job: Job): Promise<void> {
  const { answer, send, readyForMore } = await reader;
  const reply = await answer(job);
  // Before the reply: whoever gets it may end this process.
  if (reply.ok) leaveCompiledCode();
  send(reply);
  readyForMore();
}
