import { mkdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { LAPORAN, workdir, type Workdir } from './workdir.js';

const SALAH = LAPORAN.replace('90,00', '50,00');

function office(): Workdir {
  const work = workdir();
  work.put('baik.txt', LAPORAN);
  work.put('salah.txt', SALAH);
  work.put('lain.txt', LAPORAN.replace('80,00', '85,00'));
  work.put('kosong.txt', '');
  work.put('rusak.json', '{');
  work.put('known.json', '{"version":1,"findings":{}}');
  work.put('old.json', '{"version":0}');
  mkdirSync(work.path('folder'));
  return work;
}

const CASES: readonly (readonly [string, 0 | 1 | 2])[] = [
  // check: findings
  ['check baik.txt', 0],
  ['check salah.txt', 1],
  ['check baik.txt salah.txt', 1],
  ['check salah.txt --fail-on none', 0],
  ['check salah.txt --fail-on none --max-warnings 0', 0],
  ['check salah.txt --fail-on info', 1],
  // check: every form, on standard output and in a file
  ...['text', 'json', 'github', 'sarif', 'junit', 'csv'].flatMap((f): [string, 0 | 1][] => [
    [`check salah.txt -f ${f}`, 1],
    [`check baik.txt -f ${f} -o out.${f}`, 0],
  ]),
  ['check salah.txt --report r.html', 1],
  ['check baik.txt --report r.html', 0],
  // check: a baseline
  ['check salah.txt --baseline known.json', 1],
  ['check salah.txt --baseline known.json --update-baseline', 0],
  ['check salah.txt --baseline old.json', 2],
  ['check salah.txt --baseline nada.json', 1],
  ['check salah.txt --update-baseline', 2],
  // check: what cannot be done
  ['check', 2],
  ['check nada.txt', 2],
  ['check kosong.txt', 2],
  ['check rusak.json', 2],
  ['check salah.txt kosong.txt', 2],
  ['check baik.txt kosong.txt --fail-on none', 2],
  ['check baik.txt -f xml', 2],
  ['check baik.txt --fail-on fatal', 2],
  ['check baik.txt --max-warnings=-1', 2],
  ['check baik.txt -o folder', 2],
  ['check baik.txt -o baik.txt', 2],
  ['check baik.txt --report folder', 2],
  ['check baik.txt --nomenklatur nada.csv', 2],
  ['check baik.txt --apa', 2],
  ['check --print-config', 0],
  ['check --help', 0],
  // rules, explain
  ['rules', 0],
  ['rules -f json', 0],
  ['rules -f xml', 2],
  ['explain SUM', 0],
  ['explain ratio-rp', 0],
  ['explain NGAWUR', 2],
  ['explain', 2],
  // diff
  ['diff baik.txt baik.txt', 0],
  ['diff baik.txt lain.txt', 1],
  ['diff baik.txt nada.txt', 2],
  ['diff baik.txt', 2],
  // extract
  ['baik.txt', 0],
  ['salah.txt', 0],
  ['salah.txt --fail-on error', 1],
  ['salah.txt --fail-on RATIO', 1],
  ['salah.txt --fail-on OVER', 0],
  ['kosong.txt', 2],
  ['nada.txt --fail-on error', 2],
  ['--print-config', 0],
];

describe.concurrent('exit codes', () => {
  test.each(CASES)('%s exits with %d', async (line, code) => {
    expect(
      (await office().run([...line.split(' '), '-q'].filter((a) => a !== '-q' || takesQuiet(line)))).status,
    ).toBe(code);
  });

  test('more warnings than allowed exit with 1', async () => {
    const work = office();
    const config = (rules: unknown): string => work.put('lkj-extract.config.json', JSON.stringify({ rules }));
    config({ RATIO: 'warning' });
    const check = (...more: readonly string[]): ReturnType<Workdir['run']> =>
      work.run(['check', 'salah.txt', '-q', ...more]);
    expect((await check()).status).toBe(0);
    expect((await check('--max-warnings', '0')).status).toBe(1);
    expect((await check('--max-warnings', '1')).status).toBe(0);
    expect((await check('--fail-on', 'warning')).status).toBe(1);
    config({ RATIO: 'info' });
    expect((await check('--fail-on', 'warning', '--max-warnings', '0')).status).toBe(0);
  });
});

/** Commands that say nothing beside their output have no --quiet. */
function takesQuiet(line: string): boolean {
  return !/^(?:rules|explain|diff)\b/.test(line);
}
