// Loaded into the measured program: says its highest memory use, in KB, when it ends.
import { writeSync } from 'node:fs';

const REPORT_FD = 3;
process.on('exit', () => {
  writeSync(REPORT_FD, String(process.resourceUsage().maxRSS));
});
