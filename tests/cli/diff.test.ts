import { describe, expect, test } from 'vitest';
import { LAPORAN, workdir } from './workdir.js';

describe.concurrent('lkj-extract diff', () => {
  test('tells targets that differ, and exits with 1', async () => {
    const work = workdir();
    work.put('renja.txt', LAPORAN);
    work.put('lkj.txt', LAPORAN.replace('80,00', '85,00'));
    const { status, stdout, stderr } = await work.run(['diff', 'renja.txt', 'lkj.txt']);
    expect(status).toBe(1);
    expect(stdout).toBe('2024 · Persentase kebun yang terdata\n  target 80.00 (6) → 85.00 (6)\n');
    expect(stderr).toBe('figures in both 2 · different 1\n');
    const csv = await work.run(['diff', 'renja.txt', 'lkj.txt', '-f', 'csv']);
    expect(csv.stdout.split('\n')[1]).toContain(',target,80.00,85.00,6,6,');
  });

  test('of the same document tells nothing; of none, that it is not there', async () => {
    const work = workdir();
    work.put('a.txt', LAPORAN);
    await work.run(['a.txt', '-o', 'a.json', '-q']);
    expect((await work.run(['diff', 'a.txt', 'a.json'])).status).toBe(0);
    expect((await work.run(['diff', 'a.txt', 'nada.txt'])).status).toBe(2);
  });
});
