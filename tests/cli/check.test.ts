import { mkdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { LAPORAN, workdir, type Workdir } from './workdir.js';

const SALAH = LAPORAN.replace('90,00', '50,00');

function office(): Workdir {
  const work = workdir();
  work.put('baik.txt', LAPORAN);
  work.put('salah.txt', SALAH);
  return work;
}

describe.concurrent('lkj-extract check', () => {
  test('tells what does not agree, with the arithmetic, and exits with 1', async () => {
    const { status, stdout, stderr } = await office().run(['check', 'salah.txt']);
    expect(status).toBe(1);
    expect(stdout).toContain('error   RATIO line 6');
    expect(stdout).toContain('100 × 72.00 ÷ 80.00 = 90 ≠ 50.00');
    expect(stderr).toBe('documents 1 · records 2 · findings 1 (error 1)\n');
  });

  test('exits with 0 where everything agrees', async () => {
    expect(await office().run(['check', 'baik.txt', '-q'])).toEqual({ status: 0, stdout: '', stderr: '' });
  });

  test.each([
    [['--fail-on', 'none'], 0],
    [['--fail-on', 'warning'], 1],
    [['--fail-on', 'none', '--max-warnings', '0'], 0],
    [['--fail-on', 'fatal'], 2],
    [['--max-warnings', '-1'], 2],
    [['--update-baseline'], 2],
  ])('%j exits with %d', async (more, code) => {
    expect((await office().run(['check', 'salah.txt', '-q', ...more])).status).toBe(code);
  });

  test.each(['json', 'jsonl', 'csv'])(
    'of an output as %s, tells the same as of the document',
    async (format) => {
      const work = office();
      await work.run(['salah.txt', '-o', `data.${format}`, '-q']);
      const told = await work.run(['check', `data.${format}`, '-f', 'csv', '-q']);
      expect(told.stdout).toBe((await work.run(['check', 'salah.txt', '-f', 'csv', '-q'])).stdout);
      expect(told.status).toBe(1);
    },
  );

  test('takes folders and globs, and goes on after an input that cannot be read', async () => {
    const work = office();
    mkdirSync(work.path('in'));
    work.put('in/a.txt', SALAH);
    work.put('in/kosong.txt', '');
    const { status, stdout, stderr } = await work.run(['check', 'in', '*.txt']);
    expect(status).toBe(2);
    expect(stdout.match(/RATIO/g)).toHaveLength(2);
    expect(stderr).toContain('in/kosong.txt: the file is empty');
  });

  test('a baseline keeps known findings quiet, even where lines have moved', async () => {
    const work = office();
    const known = ['check', 'salah.txt', '--baseline', 'known.json'];
    expect((await work.run([...known, '--update-baseline'])).status).toBe(0);
    work.put('salah.txt', SALAH.replace('Tabel 3.1', 'Bab III\n\nTabel 3.1'));
    const { status, stdout, stderr } = await work.run(known);
    expect([status, stdout]).toEqual([0, '']);
    expect(stderr).toContain('known before 1');
    work.put('salah.txt', SALAH.replace('125,00', '130,00'));
    const next = await work.run(known);
    expect([next.status, next.stdout.match(/RATIO/g)?.length]).toEqual([1, 1]);
    work.put('known.json', '{}');
    expect((await work.run(known)).status).toBe(2);
  });

  test('the configuration is found upward: rules, tolerances and amounts known from elsewhere', async () => {
    const work = office();
    mkdirSync(work.path('deep/er'), { recursive: true });
    const config = (value: unknown): string => work.put('lkj-extract.config.json', JSON.stringify(value));
    const check = (): Promise<{ status: number | null; stderr: string }> =>
      work.shell('cd deep/er; lkj-extract check ../../salah.txt -q');
    config({ rules: { RATIO: 'off' } });
    expect((await check()).status).toBe(0);
    config({ rules: { RATIO: 'warning' } });
    expect((await check()).status).toBe(0);
    config({ rules: { RATIO: 'warning' }, check: { failOn: 'warning' } });
    expect((await check()).status).toBe(1);
    config({ tolerance: { percent: 40 } });
    expect((await check()).status).toBe(0);
    config({ rule: {} });
    expect(await check()).toMatchObject({ status: 2, stderr: expect.stringMatching(/rule/) as string });
    const shown = await work.shell('cd deep; lkj-extract check --no-config --print-config');
    expect(JSON.parse(shown.stdout)).toEqual({ file: null });
  });

  test('a known amount that no table prints is told', async () => {
    const work = workdir();
    const table = 'No\tProgram\tPagu (Rp)\n1\tPROGRAM KEBUN\t2.500.000\n2\tPROGRAM TAMAN\t1.500.000\n';
    work.put('a.txt', `DINAS KEBUN KOTA MAWAR\nTAHUN 2024\n\nTabel 2.1 Anggaran Tahun 2024\n${table}`);
    const config = (value: number): string =>
      work.put('lkj-extract.config.json', JSON.stringify({ totals: [{ periode: 2024, value }] }));
    config(4_000_000);
    expect((await work.run(['check', 'a.txt', '-q'])).stdout).toBe('');
    config(4_100_000);
    expect((await work.run(['check', 'a.txt', '-q'])).stdout).toContain('the configuration says 4100000');
  });

  test('writes the findings to a file', async () => {
    const work = office();
    await work.run(['check', 'salah.txt', '-f', 'junit', '-o', 'hasil.xml', '-q']);
    expect(readFileSync(work.path('hasil.xml'), 'utf8')).toContain('failures="1"');
  });
});

describe.concurrent('lkj-extract rules and explain', () => {
  test('lists the rules, and explains one in the reader’s language', async () => {
    const work = workdir();
    expect((await work.run(['rules'])).stdout.split('\n')).toHaveLength(15);
    expect((await work.run(['explain', 'sum'])).stdout).toContain('\nLegal basis\n');
    expect((await work.run(['explain', 'SUM', '--lang', 'id'])).stdout).toContain('\nDasar hukum\n');
    expect((await work.run(['explain', 'NADA'])).status).toBe(2);
  });
});
