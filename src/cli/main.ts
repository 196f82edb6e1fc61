import { useCompiledCode } from '../start/compiled-code.js';
import { optimizeLate } from '../work/optimize-late.js';
import { startEarly } from '../work/worker-process.js';

optimizeLate('one');
const argv = process.argv.slice(2);
if (argv.some((word) => /\.pdf$/i.test(word))) startEarly();
void main();

async function main(): Promise<void> {
  const leaveCompiledCode = useCompiledCode('main');
  // Only now: the process that reads the PDF starts meanwhile.
  const { run } = await import('./run.js');
  // Not process.exit(): it would cut what is still on its way to a pipe.
  process.exitCode = await run(argv);
  leaveCompiledCode();
}
