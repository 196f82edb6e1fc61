// npm run bench: what checking costs beside reading, and how fast a folder of outputs is checked.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { checkDocument } from '../dist/check/check-document.js';
import { extractSource } from '../dist/extract.js';
import { readText } from '../dist/source/text.js';
import { compileKit } from './kit.mjs';
import { cpuOfChildren } from './measure.mjs';

const root = new URL('..', import.meta.url).pathname;
const program = join(root, 'bin/lkj-extract.js');
const seeds = join(root, '../shared/seeds');
const COUNT = Number(process.env.LKJ_DOCS ?? 1000);
const SEED = 20261121;
/** The best of so many runs is reported: noise only ever adds. */
const RUNS = 5;
const MS = 1_000;

const temp = mkdtempSync(join(tmpdir(), 'lkj-bench-'));
try {
  const { makeFolder } = await compileKit('folder.js');
  const input = join(temp, 'in');
  makeFolder(input, COUNT, SEED);
  console.log('checking with its proofs, by processor time, beside reading, which checks too');
  for (const file of texts(input)) share(file);
  folder(input);
} finally {
  rmSync(temp, { recursive: true });
}

/** Real documents where they lie beside the project, else those made here. */
function texts(input) {
  const from = existsSync(seeds) ? seeds : join(input, 'kab-0');
  return readdirSync(from).filter((f) => f.endsWith('.txt')).sort().slice(0, RUNS).map((f) => join(from, f)); // prettier-ignore
}

function share(file) {
  const source = readText(basename(file), readFileSync(file, 'utf8'));
  const { document } = extractSource(source);
  const read = best(() => extractSource(source));
  const checked = best(() => checkDocument(document, 'en'));
  const part = ((checked / read) * 100).toFixed(1);
  console.log(`${basename(file).padEnd(30)} reading ${read.toFixed(0).padStart(5)} ms  checking ${checked.toFixed(0).padStart(4)} ms  ${part}%  ${document.records.length} records`); // prettier-ignore
}

/** Processor time of this process for some work, in milliseconds. */
function best(work) {
  let least = Infinity;
  for (let i = 0; i < RUNS; i++) {
    const start = process.cpuUsage();
    work();
    least = Math.min(least, process.cpuUsage(start).user / MS);
  }
  return least;
}

/** The outputs of a folder of documents, checked in one run. */
function folder(input) {
  const out = join(temp, 'out');
  run(['extract', input, '-O', out, '-f', 'json', '-q']);
  const outputs = readdirSync(out, { recursive: true }).map(String).filter((f) => f.endsWith('.json')).map((f) => join(out, f)); // prettier-ignore
  fill(outputs);
  const records = outputs.reduce((sum, f) => sum + JSON.parse(readFileSync(f, 'utf8')).records.length, 0);
  const bytes = outputs.reduce((sum, f) => sum + statSync(f).size, 0);
  const { seconds, cpu } = run([
    'check',
    out,
    '--fail-on',
    'none',
    '-q',
    '-f',
    'json',
    '-o',
    join(temp, 'f.json'),
  ]);
  console.log(`${outputs.length} outputs, ${records} records, ${(bytes / 1e6).toFixed(0)} MB: checked in ${seconds.toFixed(1)} s, ${cpu.toFixed(1)} s of processor`); // prettier-ignore
}

/** In the place of those that could not be read, others again: there are as many outputs as documents. */
function fill(outputs) {
  for (let i = 0; outputs.length < COUNT; i++) {
    const copy = `${outputs[i]}-again.json`;
    writeFileSync(copy, readFileSync(outputs[i]));
    outputs.push(copy);
  }
}

function run(args) {
  const [start, before] = [performance.now(), cpuOfChildren()];
  const { status, stderr } = spawnSync(process.execPath, [program, ...args], { encoding: 'utf8' });
  if (status === null || stderr.includes('bug of lkj-extract')) throw new Error(stderr);
  return { seconds: (performance.now() - start) / MS, cpu: cpuOfChildren() - before };
}
