// npm run bench: a folder of documents, mixed and some broken, as a batch; beside the bare engine.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { clearInterval, setInterval } from 'node:timers';
import { compileKit } from './kit.mjs';
import { cpuOfChildren } from './measure.mjs';

const root = new URL('..', import.meta.url).pathname;
const program = join(root, 'bin/lkj-extract.js');
const COUNT = Number(process.env.LKJ_DOCS ?? 1000);
const SEED = 20261121;
/** One document in so many has its process killed. */
const KILL_EVERY = 100;
const LOOK_MS = 50;

const temp = mkdtempSync(join(tmpdir(), 'lkj-bench-'));
try {
  const { makeFolder } = await compileKit('folder.js');
  const input = join(temp, 'in');
  makeFolder(input, COUNT, SEED);
  const bytes = filesOf(input).reduce((sum, f) => sum + statSync(f).size, 0);
  console.log(`a folder of ${COUNT} documents, ${(bytes / 1e6).toFixed(1)} MB, ${cpus().length} processors`);
  const bare = await timed(() => run([join(root, 'bench/bare.mjs'), input]));
  const one = await batch('one', 1);
  const two = await batch('two', 2);
  const killed = await batch('killed', 2, true);
  line('bare engine, one process', bare);
  line('-j 1', one);
  line('-j 2', two);
  line('-j 2, processes killed', killed);
  // By the time of the processors: other work on the machine does not count.
  console.log(`overhead of the batch: ${((one.cpu / bare.cpu - 1) * 100).toFixed(1)}% of processor time`);
  console.log(
    `scaling: ${(one.seconds / two.seconds).toFixed(2)} by the clock, on a machine that does nothing else`,
  );
  console.log(`memory of a worker, largest in the first and the last fifth: ${two.first.toFixed(0)} and ${two.last.toFixed(0)} MB`); // prettier-ignore
  const same = (other) => (other === one.hash ? 'the same bytes' : 'OTHER BYTES');
  console.log(`-j 2: ${same(two.hash)}; ${killed.kills} processes killed: ${same(killed.hash)}, ${killed.failed - one.failed} documents lost`); // prettier-ignore
} finally {
  rmSync(temp, { recursive: true });
}

function line(name, { seconds, cpu, pages }) {
  const perPage = pages === undefined ? '' : `, ${(pages / seconds).toFixed(0)} pages/s`;
  const perDocument = `${(COUNT / seconds).toFixed(1).padStart(6)} documents/s`;
  console.log(`${name.padEnd(26)} ${seconds.toFixed(1).padStart(7)} s ${cpu.toFixed(1).padStart(7)} s of processor ${perDocument}${perPage}`); // prettier-ignore
}

/** Seconds by the clock and of the processors that some work took, with all the processes that it started. */
async function timed(work) {
  const [start, cpu] = [performance.now(), cpuOfChildren()];
  await work();
  return { seconds: (performance.now() - start) / 1000, cpu: cpuOfChildren() - cpu };
}

function run(args) {
  const child = spawn(process.execPath, args, { stdio: 'ignore' });
  return new Promise((resolve) => child.on('close', resolve));
}

/** A run of the program; with the memory of its workers as it goes, and some of them killed. */
async function batch(name, jobs, kill = false) {
  const [start, cpu] = [performance.now(), cpuOfChildren()];
  const summary = join(temp, `${name}.json`);
  const args = [
    program,
    join(temp, 'in'),
    '-O',
    join(temp, name),
    '-j',
    String(jobs),
    '-q',
    '--summary',
    summary,
  ];
  const child = spawn(process.execPath, args, { stdio: 'ignore' });
  const looks = [];
  let [kills, due] = [0, KILL_EVERY / 2];
  const timer = setInterval(() => {
    const workers = childrenOf(child.pid);
    looks.push(Math.max(0, ...workers.map(memoryOf)));
    const done = kill ? linesOf(join(temp, name, 'manifest.jsonl')) : 0;
    if (done < due || workers.length === 0) return;
    process.kill(workers[kills % workers.length], 'SIGKILL');
    kills++;
    due += KILL_EVERY;
  }, LOOK_MS);
  await new Promise((resolve) => child.on('close', resolve));
  clearInterval(timer);
  const { pages, failed } = JSON.parse(readFileSync(summary, 'utf8'));
  const fifth = Math.ceil(looks.length / 5);
  return {
    seconds: (performance.now() - start) / 1000,
    cpu: cpuOfChildren() - cpu,
    pages,
    failed: failed.length,
    kills,
    first: Math.max(...looks.slice(0, fifth)),
    last: Math.max(...looks.slice(-fifth)),
    hash: hashOf(join(temp, name)),
  };
}

function filesOf(folder) {
  return readdirSync(folder, { recursive: true }).sort().map((f) => join(folder, f)).filter((f) => statSync(f).isFile()); // prettier-ignore
}

function hashOf(folder) {
  const hash = createHash('sha256');
  for (const file of filesOf(folder).filter((f) => !f.endsWith('manifest.jsonl'))) hash.update(file.slice(folder.length)).update(readFileSync(file)); // prettier-ignore
  return hash.digest('hex');
}

function linesOf(file) {
  try {
    return readFileSync(file, 'latin1').split('\n').length;
  } catch {
    return 0;
  }
}

function childrenOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/task/${pid}/children`, 'latin1')
      .trim()
      .split(' ')
      .filter(Boolean)
      .map(Number)
      .filter((child) => !isShell(child));
  } catch {
    return [];
  }
}

/** Each worker has one that guards it. */
function isShell(pid) {
  return readFileSync(`/proc/${pid}/comm`, 'latin1').trim() === 'sh';
}

function memoryOf(pid) {
  try {
    return Number(/VmRSS:\s*(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'latin1'))?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}
