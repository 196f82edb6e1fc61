import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { COLUMNS, documentSchema, recordSchema } from '../../src/index.js';
import { LAPORAN, workdir } from './workdir.js';

type CsvRow = Readonly<Record<string, string>>;
const rowsOf = (csv: string): CsvRow[] => parse(csv, { columns: true, bom: true });

describe.concurrent('lkj-extract FILE', () => {
  test('puts CSV on standard output and the summary on standard error', async () => {
    const work = workdir();
    work.put('laporan.txt', LAPORAN);
    const { status, stdout, stderr } = await work.run(['laporan.txt']);
    expect(status).toBe(0);
    expect(stdout.split('\n')[0]).toBe(COLUMNS.join(','));
    expect(rowsOf(stdout)).toMatchObject([
      { dokumen: 'laporan.txt', baris: '6', target: '80.00', realisasi: '72.00', capaian: '90.00' },
      { dokumen: 'laporan.txt', baris: '7', target: '1200', realisasi: '1500', satuan: 'Batang' },
    ]);
    expect(stderr).toMatch(/^laporan\.txt: tables 1 · records 2/m);
  });

  test('needs no name, and is there under its name', async () => {
    const work = workdir();
    work.put('laporan.txt', LAPORAN);
    const [bare, named] = [await work.run(['laporan.txt']), await work.run(['extract', 'laporan.txt'])];
    expect(named).toEqual(bare);
  });

  test.each([
    ['out.csv', (text: string) => rowsOf(text).length],
    ['out.CSV', (text: string) => rowsOf(text).length],
    ['out.json', (text: string) => documentSchema.parse(JSON.parse(text)).records.length],
    ['out.jsonl', (text: string) => text.trim().split('\n').map((l) => recordSchema.parse(JSON.parse(l))).length], // prettier-ignore
  ])('-o %s: the ending tells the format', async (name, count) => {
    const work = workdir();
    work.put('laporan.txt', LAPORAN);
    const { status, stdout, stderr } = await work.run(['laporan.txt', '-o', name]);
    expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
    expect(count(readFileSync(work.path(name), 'utf8'))).toBe(2);
    expect(stderr).toContain(`written: ${name}`);
    expect(readdirSync(work.dir).sort()).toEqual(['laporan.txt', name].sort());
  });

  test('-f overrides the ending', async () => {
    const work = workdir();
    work.put('laporan.txt', LAPORAN);
    await work.run(['laporan.txt', '-o', 'out.txt', '-f', 'json']);
    expect(documentSchema.parse(JSON.parse(readFileSync(work.path('out.txt'), 'utf8'))).records).toHaveLength(
      2,
    );
  });

  test('- reads standard input', async () => {
    const work = workdir();
    const { status, stdout } = await work.run(['-', '-f', 'json'], { stdin: LAPORAN });
    expect(status).toBe(0);
    expect(documentSchema.parse(JSON.parse(stdout))).toMatchObject({ dokumen: 'stdin', records: [{}, {}] });
  });

  test('--tables writes every table as a grid, with an index', async () => {
    const work = workdir();
    const staff = 'Tabel 1.1 ../../Pegawai\nNama\tGolongan\nAni\tIII/a\nBudi\tII/b\n\nUraian panjang.\n\n';
    work.put('laporan.txt', staff + LAPORAN);
    const { status } = await work.run(['laporan.txt', '-q', '--tables', 'kisi/semua', '-o', 'out.csv']);
    expect(status).toBe(0);
    const names = readdirSync(work.path('kisi/semua')).sort();
    expect(names).toEqual([
      '001-tabel-1-1-pegawai.csv',
      '002-tabel-3-1-capaian-kinerja-tahun-2024.csv',
      'index.csv',
    ]);
    expect(readFileSync(work.path(`kisi/semua/${names[0] ?? ''}`), 'utf8')).toContain('Ani,III/a');
    expect(rowsOf(readFileSync(work.path('kisi/semua/index.csv'), 'utf8'))).toMatchObject([
      { file: names[0], covered: 'false' },
      { file: names[1], covered: 'true', cara: 'tab', rows: '2' },
    ]);
  });

  test.each(['csv', 'json'])('--findings FILE.%s is written', async (ending) => {
    const work = workdir();
    work.put('laporan.txt', LAPORAN);
    const { status } = await work.run(['laporan.txt', '-o', 'out.csv', '--findings', `temuan.${ending}`]);
    expect(status).toBe(0);
    const text = readFileSync(work.path(`temuan.${ending}`), 'utf8');
    if (ending === 'json') expect(Array.isArray(JSON.parse(text))).toBe(true);
    else
      expect(text).toMatch(
        /^dokumen,halaman,baris,tabel,periode,uraian,indikator,rule,severity,printed,expected,message\n/,
      );
  });

  test('--excel: BOM, semicolons, decimal comma, no formulas', async () => {
    const work = workdir();
    work.put('laporan.txt', LAPORAN.replace('Persentase kebun', '=1+1 kebun'));
    const { stdout } = await work.run(['laporan.txt', '--excel', '-q']);
    expect(stdout.startsWith('\uFEFFdokumen;halaman;')).toBe(true);
    const [first] = parse(stdout, { columns: true, bom: true, delimiter: ';' }) as CsvRow[];
    expect(first).toMatchObject({ indikator: "'=1+1 kebun yang terdata", target: '80,00', capaian: '90,00' });
  });

  test('--quiet says nothing', async () => {
    const work = workdir();
    work.put('laporan.txt', LAPORAN);
    expect((await work.run(['laporan.txt', '--quiet', '-o', 'out.csv'])).stderr).toBe('');
  });

  test('a closed pipe is no error', async () => {
    const work = workdir();
    work.put('laporan.txt', LAPORAN + '3\tJumlah kebun\tKebun\t5\t5\t100\n'.repeat(20_000));
    const { stdout, stderr } = await work.shell(
      'lkj-extract laporan.txt -q | head -1; echo "${PIPESTATUS[0]}"',
    );
    expect(stdout.trim().split('\n')).toEqual([COLUMNS.join(','), '0']);
    expect(stderr).toBe('');
  });

  test('the same input gives the same bytes in any locale', async () => {
    const work = workdir();
    work.put('laporan.txt', LAPORAN);
    const runs = await Promise.all(
      [{ LANG: 'id_ID.UTF-8' }, { LC_ALL: 'C', TZ: 'Asia/Jakarta' }, { FORCE_COLOR: '1' }].map((env) =>
        work.run(['laporan.txt', '-f', 'json'], { env }),
      ),
    );
    expect(new Set(runs.map((r) => r.stdout)).size).toBe(1);
  });

  test('messages follow --lang, then the locale; columns do not change', async () => {
    const work = workdir();
    work.put('laporan.txt', LAPORAN);
    const id = await work.run(['laporan.txt'], { env: { LC_ALL: 'id_ID.UTF-8' } });
    expect(id.stderr).toMatch(/tabel 1 · rekaman 2/);
    expect(id.stdout.split('\n')[0]).toBe(COLUMNS.join(','));
    const en = await work.run(['laporan.txt', '--lang=en'], { env: { LC_ALL: 'id_ID.UTF-8' } });
    expect(en.stderr).toMatch(/tables 1 · records 2/);
  });

  test('colours only where they are asked for or a terminal is', async () => {
    const work = workdir();
    work.put('laporan.txt', LAPORAN);
    expect((await work.run(['laporan.txt'])).stderr).not.toContain('\u001b');
    expect((await work.run(['laporan.txt'], { env: { FORCE_COLOR: '1' } })).stderr).toContain('\u001b[');
    const both = await work.run(['laporan.txt'], { env: { FORCE_COLOR: '1', NO_COLOR: '1' } });
    expect(both.stderr).not.toContain('\u001b');
  });

  test('without records, says where the tables are', async () => {
    const work = workdir();
    work.put('pegawai.txt', 'Tabel 1.1 Pegawai\nNo\tNama\tGolongan\n1\tAni\tIII/a\n2\tBudi\tII/b\n');
    const { status, stdout, stderr } = await work.run(['pegawai.txt']);
    expect(status).toBe(0);
    expect(stdout).toBe(`${COLUMNS.join(',')}\n`);
    expect(stderr).toMatch(/no table holds indicators or programs/);
    expect(existsSync(work.path('out.csv'))).toBe(false);
  });
});
