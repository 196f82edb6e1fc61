// npm run bench: how long the command takes, and what it costs in memory, beside programs that only read.
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { best, peakMemory } from './measure.mjs';

const root = new URL('..', import.meta.url).pathname;
const program = join(root, 'bin/lkj-extract.js');
const lines = join(root, 'bench/lines.mjs');
const seeds = join(root, '../shared/seeds');
/** Made-up input is this large where there are no real documents. */
const MADE_BYTES = 400_000;
/** The largest document, so many times over: time has to grow in step. */
const GROWTH = [1, 10, 50];
const KB = 1_000;
const MB = 1_000_000;

const temp = mkdtempSync(join(tmpdir(), 'lkj-bench-'));
try {
  const files = inputs();
  const start = best(process.execPath, [program, '--version'], 5);
  console.log(`node ${process.versions.node}, ${cpus()[0]?.model ?? 'unknown processor'}; best of 3 runs`);
  console.log(`start-up (--version): ${start.toFixed(0)} ms\n`);
  console.log(head());
  const rows = files.map((file) => measure(file, start));
  rows.forEach((row) => console.log(line(row)));
  console.log(line(total(rows)));
  console.log('\ngrowth: the largest document, repeated');
  console.log(head());
  const largest = files.reduce((a, b) => (statSync(a).size >= statSync(b).size ? a : b));
  for (const times of GROWTH) {
    const file = join(temp, `x${times}.txt`);
    writeFileSync(file, readFileSync(largest, 'utf8').repeat(times));
    console.log(line(measure(file, start)));
  }
} finally {
  rmSync(temp, { recursive: true });
}

/** Real documents where they lie beside the project, else the shipped fixtures, repeated. */
function inputs() {
  if (existsSync(seeds)) return readdirSync(seeds).filter((f) => f.endsWith('.txt')).sort().map((f) => join(seeds, f)); // prettier-ignore
  const folder = join(temp, 'made');
  mkdirSync(folder);
  const fixtures = join(root, 'fixtures');
  return readdirSync(fixtures).sort().flatMap((name) => {
    const input = readdirSync(join(fixtures, name)).find((f) => f.startsWith('input.'));
    if (!input || input.endsWith('.pdf')) return [];
    const text = readFileSync(join(fixtures, name, input), 'utf8');
    const file = join(folder, `${name}.txt`);
    writeFileSync(file, text.repeat(Math.ceil(MADE_BYTES / text.length)));
    return [file];
  }); // prettier-ignore
}

function measure(file, start) {
  const args = [program, file, '-o', join(temp, 'out.csv')];
  const wall = best(process.execPath, args);
  return {
    name: basename(file),
    bytes: statSync(file).size,
    wall,
    net: wall - start,
    memory: peakMemory(args),
    wc: best('wc', [file]),
    lines: best(process.execPath, [lines, file]),
  };
}

function total(rows) {
  const sum = (field) => rows.reduce((a, r) => a + r[field], 0);
  return {
    name: 'whole set',
    bytes: sum('bytes'),
    wall: sum('wall'),
    net: sum('net'),
    memory: Math.max(...rows.map((r) => r.memory)),
    wc: sum('wc'),
    lines: sum('lines'),
  };
}

function head() {
  return columns('document', 'KB', 'wall ms', 'less start', 'MB/s', 'peak MB', 'wc ms', 'lines ms');
}

function line({ name, bytes, wall, net, memory, wc, lines: read }) {
  const speed = (bytes / MB / (net / 1_000)).toFixed(1);
  return columns(name, (bytes / KB).toFixed(0), wall.toFixed(0), net.toFixed(0), speed, memory.toFixed(0), wc.toFixed(0), read.toFixed(0)); // prettier-ignore
}

function columns(name, ...cells) {
  return name.slice(0, 30).padEnd(30) + cells.map((c) => c.padStart(11)).join('');
}
