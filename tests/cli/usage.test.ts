import { readFileSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { LAPORAN, workdir } from './workdir.js';

describe.concurrent('a command line that cannot be done exits with 2 and one line', () => {
  test.each([
    [[], /no FILE given/],
    [['laporan.txt', '--naratif'], /unknown option --naratif \(did you mean --narrative\?\)/],
    [['laporan.txt', '-o'], /option -o.* needs a value/],
    [['laporan.txt', '-'], /standard input/],
    [['laporan.txt', '-f', 'xml'], /--format: "xml" is none of csv, json, jsonl/],
    [['laporan.txt', '-o', 'out.xls'], /out\.xls: the ending does not tell the format/],
    [['laporan.txt', '-o', 'out'], /the ending does not tell the format/],
    [['laporan.txt', '--findings', 'temuan.jsonl'], /temuan\.jsonl: the ending does not tell/],
    [['laporan.txt', '--as', 'tebak'], /--as: "tebak" is none of/],
    [['laporan.txt', '--lang', 'jv'], /--lang: "jv" is none of id, en/],
    [['laporan.txt', '--fail-on', 'SUM,NGAWUR'], /--fail-on: "SUM,NGAWUR" is none of none, error/],
    [['laporan.txt', '--max-size', '-1'], /--max-size: "-1" is not a number above 0/],
    [['laporan.txt', '-f', 'json', '--excel'], /--excel is for CSV/],
    [['laporan.txt', '-o', './laporan.txt', '-f', 'csv'], /would overwrite the document/],
    [['laporan.txt', '-o', 'out.csv', '--findings', './out.csv'], /two outputs would go to the same file/],
    [['laporan.txt', '-o', 'tak-ada/out.csv'], /the folder tak-ada does not exist/],
    [['laporan.txt', '-o', 'folder.csv'], /folder\.csv: this is a folder/],
    [['laporan.txt', '--tables', 'laporan.txt'], /laporan\.txt: could not be written \(EEXIST\)/],
    [['inspect'], /"inspect" is a command and needs a FILE; for the file of that name write \.\/inspect/],
    [['schema', 'laporan.txt'], /takes no FILE/],
  ])('%j', async (args, said) => {
    const work = workdir();
    work.put('laporan.txt', LAPORAN);
    symlinkSync('.', work.path('folder.csv'));
    const before = readdirSync(work.dir);
    const { status, stdout, stderr } = await work.run(args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(said);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(readdirSync(work.dir)).toEqual(before);
    expect(readFileSync(work.path('laporan.txt'), 'utf8')).toBe(LAPORAN);
  });

  test('the output is a link to the document', async () => {
    const work = workdir();
    work.put('laporan.txt', LAPORAN);
    symlinkSync('laporan.txt', work.path('out.csv'));
    const { status, stderr } = await work.run(['laporan.txt', '-o', 'out.csv']);
    expect(status).toBe(2);
    expect(stderr).toMatch(/would overwrite/);
    expect(readFileSync(work.path('laporan.txt'), 'utf8')).toBe(LAPORAN);
  });

  test('in Indonesian', async () => {
    const work = workdir();
    const { stderr } = await work.run(['tak-ada.txt', '--lang', 'id']);
    expect(stderr).toBe('lkj-extract: tak-ada.txt: berkas tidak ada; periksa nama dan foldernya\n');
  });
});

describe.concurrent('a file with the name of a command', () => {
  test.each(['inspect', 'schema', 'extract', '-aneh.txt'])('%s is read as ./%s', async (name) => {
    const work = workdir();
    writeFileSync(work.path(name), LAPORAN);
    const { status, stderr } = await work.run([`./${name}`]);
    expect(status).toBe(0);
    expect(stderr).toContain(`${name}: tables 1 · records 2`);
  });

  test('-- ends the options', async () => {
    const work = workdir();
    work.put('-aneh.txt', LAPORAN);
    expect((await work.run(['-q', '--', '-aneh.txt'])).status).toBe(0);
  });
});

describe.concurrent('--help and --version', () => {
  test.each([['--help'], ['inspect', '--help'], ['schema', '--help'], ['extract', '--help'], ['help']])(
    '%s %s',
    async (...args) => {
      const { status, stdout, stderr } = await workdir().run(args.filter(Boolean));
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
      expect(stdout).toMatch(/^Usage: lkj-extract/);
    },
  );

  test('in Indonesian', async () => {
    const { stdout } = await workdir().run(['--help'], { env: { LANG: 'id_ID.UTF-8' } });
    expect(stdout).toMatch(/^Pemakaian: lkj-extract/);
    expect(stdout).toContain('Opsi:');
    expect(stdout).toContain('Kode keluar:');
  });

  test('the version is that of the package', async () => {
    const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
      version: string;
    };
    expect((await workdir().run(['--version'])).stdout).toBe(`${version}\n`);
  });
});
