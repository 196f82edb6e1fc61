import { parse } from 'csv-parse/sync';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { failOn } from '../../src/cli/fail-on.js';
import { FINDING_COLUMNS, RULES, type Finding } from '../../src/index.js';
import { LAPORAN, workdir } from './workdir.js';

const finding = (rule: Finding['rule'], severity: Finding['severity']): Finding => ({
  dokumen: '',
  halaman: null,
  baris: 1,
  tabel: '',
  periode: '',
  uraian: '',
  indikator: '',
  rule,
  severity,
  printed: '',
  expected: '',
  message: '',
});

test.each([
  ['none', []],
  ['error', ['error']],
  ['warning', ['error', 'warning']],
  ['info', ['error', 'warning', 'info']],
])('--fail-on %s fails on %j', (value, severities) => {
  const failed = (['error', 'warning', 'info'] as const).filter((s) => failOn(value)(finding('SUM', s)));
  expect(failed).toEqual(severities);
});

test('--fail-on takes rules, in any case', () => {
  const on = failOn('sum, ERROR_CELL');
  expect(RULES.filter((rule) => on(finding(rule, 'info')))).toEqual(['SUM', 'ERROR_CELL']);
});

describe.concurrent('a document with a spreadsheet error', () => {
  const broken = LAPORAN.replace('125,00', '#DIV/0!');

  test.each([
    [['--fail-on', 'ERROR_CELL'], 1],
    [['--fail-on', 'info'], 1],
    [['--fail-on', 'TW_SUM'], 0],
    [['--fail-on', 'none'], 0],
    [[], 0],
  ])('%j exits with %i, and everything is written', async (args, code) => {
    const work = workdir();
    work.put('laporan.txt', broken);
    const { status } = await work.run(['laporan.txt', '-o', 'out.csv', '--findings', 'temuan.csv', ...args]);
    expect(status).toBe(code);
    const rows: Record<string, string>[] = parse(readFileSync(work.path('temuan.csv')), { columns: true });
    expect(rows.find((r) => r['rule'] === 'ERROR_CELL')).toMatchObject({ printed: '#DIV/0!', baris: '7' });
    expect(Object.keys(rows[0] ?? {})).toEqual([...FINDING_COLUMNS]);
    expect(readFileSync(work.path('out.csv'), 'utf8')).toContain('ERROR_CELL');
  });

  test('--lang tells the language of the messages in files, the locale does not', async () => {
    const work = workdir();
    work.put('laporan.txt', broken);
    const messages = async (args: string[]): Promise<string> => {
      const env = { LANG: 'id_ID.UTF-8' };
      await work.run(['laporan.txt', '-o', 'out.csv', '--findings', 'temuan.json', ...args], { env });
      return (JSON.parse(readFileSync(work.path('temuan.json'), 'utf8')) as Finding[])[0]?.message ?? '';
    };
    expect(await messages([])).toMatch(/spreadsheet error/);
    expect(await messages(['--lang', 'id'])).toMatch(/galat/);
  });
});

test('a run that is stopped leaves the old file or the new one, never a part', async () => {
  const work = workdir();
  work.put('laporan.txt', LAPORAN + '3\tJumlah kebun\tKebun\t5\t5\t100\n'.repeat(500));
  const { stdout } = await work.shell(`
    lkj-extract laporan.txt -q -o baru.csv
    for wait in 0.1 0.3 0.5 0.7; do
      echo lama > out.csv
      timeout -s TERM $wait "$NODE" "$BIN" laporan.txt -q -o out.csv
      cmp -s out.csv baru.csv || cmp -s out.csv <(echo lama) || echo broken
    done
    ls -A`);
  expect(stdout.trim().split('\n')).toEqual(['baru.csv', 'laporan.txt', 'out.csv']);
});
