import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { LAPORAN, workdir, type Workdir } from './workdir.js';

const SALAH = LAPORAN.replace('90,00', '50,00');
const LIST = 'kode,tingkat,nama\n9.01.02,program,PROGRAM PENATAAN TAMAN DAN TELAGA KOTA\n';
const BROKEN =
  'DINAS KEBUN KOTA MAWAR\nTAHUN 2024\n\nTabel 2.1 Anggaran Tahun 2024\n' +
  'No\tProgram\tPagu (Rp)\n1\tPROGRAM PENATAAN TAMAN DAN TELA\t2.500.000\n2\tPROGRAM LAIN\t1.500.000\n';

function office(config: unknown): Workdir {
  const work = workdir();
  work.put('salah.txt', SALAH);
  work.put('rusak.txt', BROKEN);
  work.put('daftar.csv', LIST);
  work.put('lkj-extract.config.json', JSON.stringify(config));
  return work;
}

describe.concurrent('the configuration of extract', () => {
  test('rules and tolerances hold for what is found while reading', async () => {
    const fails = ['salah.txt', '-q', '--fail-on', 'error'];
    expect((await office({}).run(fails)).status).toBe(1);
    expect((await office({ rules: { RATIO: 'off' } }).run(fails)).status).toBe(0);
    expect((await office({ rules: { RATIO: 'off' } }).run([...fails, '--no-config'])).status).toBe(1);
    expect((await office({ tolerance: { percent: 40 } }).run(fails)).status).toBe(0);
    const marked = await office({ rules: { RATIO: 'off' } }).run(['salah.txt', '-q']);
    expect(marked.stdout).not.toContain('RATIO');
  });

  test('outputs are as it says, and the command line comes first', async () => {
    const work = office({
      outputs: { format: 'jsonl', findings: 'temuan.csv', columns: ['uraian', 'pagu'] },
    });
    const { stdout } = await work.run(['salah.txt', '-q']);
    expect(Object.keys(JSON.parse(stdout.split('\n')[0] ?? '') as object)).toEqual(['uraian', 'pagu']);
    expect(readFileSync(work.path('temuan.csv'), 'utf8')).toContain(',RATIO,');
    expect((await work.run(['salah.txt', '-q', '-f', 'csv', '--columns', 'pagu'])).stdout).toMatch(/^pagu\n/);
    expect((await work.run(['salah.txt', '-q', '-f', 'json'])).stdout).toContain('"accounting"');
  });

  test('a folder of outputs', async () => {
    const work = office({ outputs: { outputDir: 'data', format: 'json' } });
    expect((await work.run(['salah.txt', 'rusak.txt', '-q'])).status).toBe(0);
    expect(readFileSync(work.path('data/salah.json'), 'utf8')).toContain('"RATIO"');
  });

  test('a broken name is healed by the list, on the command line or in the configuration, and marked', async () => {
    const whole = 'PROGRAM PENATAAN TAMAN DAN TELAGA KOTA';
    const asked = await office({}).run(['rusak.txt', '-q', '--nomenklatur', 'daftar.csv']);
    expect(asked.stdout).toContain(`${whole},`);
    expect(asked.stdout.split('\n')[1]).toContain('KODE');
    const work = office({ nomenklatur: 'daftar.csv', outputs: { findings: 'temuan.csv' } });
    expect((await work.run(['rusak.txt', '-q'])).stdout).toContain(whole);
    expect(readFileSync(work.path('temuan.csv'), 'utf8')).toContain(
      `KODE,info,PROGRAM PENATAAN TAMAN DAN TELA,${whole},`,
    );
    const many = await work.run(['rusak.txt', 'salah.txt', '-q', '-f', 'csv']);
    expect(many.stdout).toContain(whole);
    expect((await office({}).run(['rusak.txt', '-q'])).stdout).not.toContain(whole);
  });

  test('check tells a broken name instead of healing it', async () => {
    const work = office({ nomenklatur: 'daftar.csv' });
    const { stdout } = await work.run(['check', 'rusak.txt', '-q', '-f', 'csv']);
    expect(stdout).toContain('is broken or cut; the one official name that fits');
  });

  test.each([
    [{ outputs: { format: 'xml' } }, /outputs\.format/],
    [{ outputs: { warna: 1 } }, /warna/],
    ['[', /JSON|Unexpected/],
  ])('%j is refused with its reason', async (config, reason) => {
    const work = office({});
    work.put('lkj-extract.config.json', typeof config === 'string' ? config : JSON.stringify(config));
    const { status, stdout, stderr } = await work.run(['salah.txt', '-q']);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(reason);
  });

  test('a list that is not there, or is none, exits with 2', async () => {
    const work = office({});
    for (const list of ['tak-ada.csv', 'salah.txt']) {
      expect((await work.run(['rusak.txt', '-q', '--nomenklatur', list])).status).toBe(2);
      expect((await work.run(['check', 'rusak.txt', '-q', '--nomenklatur', list])).status).toBe(2);
    }
    expect((await work.run(['rusak.txt', 'salah.txt', '-q', '--nomenklatur', 'tak-ada.csv'])).status).toBe(2);
  });

  test('--print-config prints what holds, and reads no document', async () => {
    const work = office({ outputs: { format: 'csv' } });
    const { status, stdout } = await work.run(['--print-config']);
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ outputs: { format: 'csv' } });
    expect(JSON.parse((await work.run(['--no-config', '--print-config'])).stdout)).toEqual({ file: null });
  });
});
