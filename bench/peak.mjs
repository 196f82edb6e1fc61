// Runs a Node program and says how much memory, in MB, it and the processes that it has started took at most.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { clearInterval, setInterval } from 'node:timers';

/** Between two looks; the system itself keeps the most of each process. */
const LOOK_MS = 10;
const KB_PER_MB = 1024;

const child = spawn(process.execPath, process.argv.slice(2), { stdio: ['ignore', 'ignore', 'inherit'] });
const most = new Map();
const timer = setInterval(() => {
  for (const pid of [child.pid, ...childrenOf(child.pid)]) most.set(pid, Math.max(most.get(pid) ?? 0, peakOf(pid)));
}, LOOK_MS); // prettier-ignore
const status = await new Promise((resolve) => child.on('close', resolve));
clearInterval(timer);
console.log([...most.values()].reduce((sum, mb) => sum + mb, 0));
process.exitCode = status ?? 1;

function childrenOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/task/${pid}/children`, 'latin1').trim().split(' ').filter(Boolean).map(Number); // prettier-ignore
  } catch {
    return [];
  }
}

function peakOf(pid) {
  try {
    return Number(/VmHWM:\s*(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'latin1'))?.[1] ?? 0) / KB_PER_MB;
  } catch {
    return 0;
  }
}
