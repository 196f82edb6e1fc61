import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The best of this many runs is reported: noise only ever adds. */
const RUNS = 3;

/** Runs a command and gives its wall time in milliseconds; throws with its last words where it fails. */
function wallOf(command, args, options = {}) {
  const start = performance.now();
  const { status, stderr, output } = spawnSync(command, args, {
    stdio: ['ignore', 'ignore', 'pipe'],
    ...options,
  });
  const ms = performance.now() - start;
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}: ${String(stderr).trim()}`);
  return { ms, output };
}

/** Best wall time of a command, in milliseconds. */
export function best(command, args, runs = RUNS) {
  let ms = Infinity;
  for (let i = 0; i < runs; i++) ms = Math.min(ms, wallOf(command, args).ms);
  return ms;
}

/** Highest memory of a Node program and the processes that it starts, in MB. */
export function peakMemory(args) {
  const peak = fileURLToPath(new URL('peak.mjs', import.meta.url));
  const { output } = wallOf(process.execPath, [peak, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  return Number(String(output[1]));
}

/** Linux counts processor time in hundredths of a second. */
const TICKS = 100;

/** Seconds of processor time of all processes that this one has started and that have ended (fields 16 and 17 of its line). */
export function cpuOfChildren() {
  const stat = readFileSync('/proc/self/stat', 'latin1');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[13]) + Number(fields[14])) / TICKS;
}
