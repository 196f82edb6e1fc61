// A worker for tests: what it does with a job is the job's path.
const held = [];
const ways = {
  answer: () => process.send({ ok: true, value: 'done' }),
  fail: () =>
    process.send({
      ok: false,
      failure: { code: 'input.empty', message: 'empty', args: { file: 'laporan.txt' } },
    }),
  hang: () => {
    for (;;);
  },
  eat: () => {
    for (;;) held.push(new Uint8Array(1_000_000).fill(held.length));
  },
  crash: () => process.kill(process.pid, 'SIGSEGV'),
  exit: () => process.exit(3),
};
process.on('message', ({ input }) => ways[input.path]());
process.on('disconnect', () => process.exit());
