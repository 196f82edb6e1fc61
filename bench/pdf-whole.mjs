// The whole extraction of one PDF, in this process, whose memory is measured.
import { extract } from '../bundle/index.mjs';

const [path = ''] = process.argv.slice(2);
const { records } = await extract({ path });
if (records.length === 0) process.exitCode = 3;
