import { optimizeLate } from '../work/optimize-late.js';
import { run } from './run.js';

optimizeLate('one');

// Not process.exit(): it would cut what is still on its way to a pipe.
process.exitCode = await run(process.argv.slice(2));
