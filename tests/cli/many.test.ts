import { createHash } from 'node:crypto';
import {
  appendFileSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { COLUMNS, documentSchema } from '../../src/index.js';
import { LAPORAN, workdir, type Workdir } from './workdir.js';

type CsvRow = Readonly<Record<string, string>>;
const rowsOf = (csv: string): CsvRow[] => parse(csv, { columns: true, bom: true });

/** A folder of small reports of invented offices; one is empty and one is a picture. */
function attachments(count: number, broken = true): Workdir {
  const work = workdir();
  for (let i = 0; i < count; i++)
    put(
      work,
      `lampiran/${i % 2 ? 'kota' : 'kab'}/laporan-${i}.txt`,
      LAPORAN.replace('80,00', `8${i % 10},00`),
    );
  if (broken) {
    put(work, 'lampiran/kosong.txt', '');
    put(work, 'lampiran/gambar.txt', Buffer.from('89504e470d0a1a0a00', 'hex'));
  }
  return work;
}

function put(work: Workdir, name: string, content: string | Uint8Array): void {
  mkdirSync(dirname(work.path(name)), { recursive: true });
  work.put(name, content);
}

/** Every file below a folder with its hash, without the manifest. */
function hashes(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  const plain = files.filter((f) => statSync(join(folder, f)).isFile() && !f.startsWith('manifest'));
  return Object.fromEntries(
    plain.map((f) => [
      f,
      createHash('sha256')
        .update(readFileSync(join(folder, f)))
        .digest('hex'),
    ]),
  );
}

const manifestOf = (work: Workdir, name = 'data/manifest.jsonl'): CsvRow[] =>
  readFileSync(work.path(name), 'utf8').trim().split('\n').map((line) => JSON.parse(line) as CsvRow); // prettier-ignore

describe.concurrent('lkj-extract FOLDER -O DIR', () => {
  test('--tables gives each document a folder of grids, also where they lie among the outputs', async () => {
    const work = attachments(2, false);
    const args = ['lampiran', '-O', 'data', '--tables', 'data', '--resume'];
    expect((await work.run(args)).status).toBe(0);
    const files = readdirSync(work.path('data'), { recursive: true, encoding: 'utf8' }).sort();
    expect(files).toEqual([
      'kab',
      'kab/laporan-0.csv',
      'kab/laporan-0.tables',
      'kab/laporan-0.tables/001-tabel-3-1-capaian-kinerja-tahun-2024.csv',
      'kab/laporan-0.tables/index.csv',
      'kota',
      'kota/laporan-1.csv',
      'kota/laporan-1.tables',
      'kota/laporan-1.tables/001-tabel-3-1-capaian-kinerja-tahun-2024.csv',
      'kota/laporan-1.tables/index.csv',
      'manifest.jsonl',
    ]);
    const grid = readFileSync(work.path(`data/${files[3] ?? ''}`), 'utf8');
    expect(grid).toContain('Jumlah bibit yang dibagikan,Batang,1.200,1.500');
    // What was taken away is made again, and nothing else.
    rmSync(work.path('data/kota/laporan-1.tables'), { recursive: true });
    const { stderr } = await work.run(args);
    expect(stderr).toContain('done 2 (before this run 1)');
    expect(readdirSync(work.path('data'), { recursive: true }).sort()).toEqual(files);
    expect((await work.run(['merge', 'data', '-o', 'all.csv'])).status).toBe(0);
    expect(rowsOf(readFileSync(work.path('all.csv'), 'utf8'))).toHaveLength(4);
  });

  test('a full disk ends the run with what was done, why, and no half-written file', async () => {
    const work = attachments(4, false);
    const { stdout, stderr } = await work.shell(
      `trap '' XFSZ; ulimit -f 1; lkj-extract lampiran -O data -j 1 --summary s.json; echo $?`,
    );
    expect(stdout.trim()).toBe('2');
    expect(stderr).toMatch(/documents 4 · done \d+ · not begun \d+/);
    expect(stderr).toMatch(/the disk is full; nothing was written there\s*$/);
    const files = readdirSync(work.path('data'), { recursive: true, encoding: 'utf8' });
    expect(files.filter((f) => f.endsWith('.tmp'))).toEqual([]);
    // With room again the rest is done.
    expect((await work.run(['lampiran', '-O', 'data', '--resume'])).status).toBe(0);
    expect(Object.keys(hashes(work.path('data'))).filter((f) => f.endsWith('.csv'))).toHaveLength(4);
  });

  test('one output a document in the same tree; a broken one stops no other', async () => {
    const work = attachments(4);
    const { status, stdout, stderr } = await work.run(['lampiran', '-O', 'data', '--summary', 's.json']);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(Object.keys(hashes(work.path('data')))).toEqual([
      'kab/laporan-0.csv',
      'kab/laporan-2.csv',
      'kota/laporan-1.csv',
      'kota/laporan-3.csv',
    ]);
    expect(rowsOf(readFileSync(work.path('data/kota/laporan-1.csv'), 'utf8'))).toMatchObject([
      { dokumen: 'kota/laporan-1.txt', target: '81.00' },
      {},
    ]);
    expect(stderr).toMatch(/^lkj-extract: lampiran\/kosong\.txt: the file is empty/m);
    expect(stderr).toMatch(/^documents 6 · done 4 · failed 2 · records 8/m);
    expect(stderr).toContain('manifest: data/manifest.jsonl');
    expect(JSON.parse(readFileSync(work.path('s.json'), 'utf8'))).toMatchObject({
      documents: 6,
      ok: 4,
      records: 8,
      failed: [
        { name: 'gambar.txt', code: 'input.binary' },
        { name: 'kosong.txt', code: 'input.empty' },
      ],
      manifest: 'data/manifest.jsonl',
    });
  });

  test('the same bytes for any -j, any order of the arguments, any locale and time zone', async () => {
    const work = attachments(6, false);
    const globs = ['lampiran/kab/*.txt', 'lampiran/kota/*.txt'];
    await work.run([...globs, '-O', 'satu', '-j', '1', '-f', 'json']);
    await work.run([...globs.reverse(), '-O', 'dua', '-j', '3', '-f', 'json'], {
      env: { LANG: 'id_ID.UTF-8', TZ: 'Asia/Jakarta' },
    });
    expect(hashes(work.path('dua'))).toEqual(hashes(work.path('satu')));
    await work.run([...globs, '-o', 'satu.csv', '-j', '1']);
    await work.run([...globs.reverse(), '-o', 'dua.csv', '-j', '3']);
    expect(readFileSync(work.path('dua.csv'), 'utf8')).toBe(readFileSync(work.path('satu.csv'), 'utf8'));
  });

  test('--resume does what is missing, changed or failed, and nothing else', async () => {
    const work = attachments(5);
    await work.run(['lampiran', '-O', 'data']);
    const before = manifestOf(work).length;
    expect((await work.run(['lampiran', '-O', 'data', '--resume'])).stderr).toContain('before this run 5');

    put(work, 'lampiran/kosong.txt', LAPORAN);
    put(work, 'lampiran/kab/laporan-0.txt', LAPORAN.replace('72,00', '64,00'));
    rmSync(work.path('data/kab/laporan-2.csv'));
    appendFileSync(work.path('data/kab/laporan-4.csv'), 'x');
    const { status } = await work.run(['lampiran', '-O', 'data', '--resume', '--force']);
    expect(status).toBe(2);
    const again = manifestOf(work).slice(before + 2);
    expect(again.map((e) => e.name).sort()).toEqual([
      'gambar.txt',
      'kab/laporan-0.txt',
      'kab/laporan-2.txt',
      'kab/laporan-4.txt',
      'kosong.txt',
    ]);
    await work.run(['lampiran', '-O', 'segar']);
    expect(hashes(work.path('data'))).toEqual(hashes(work.path('segar')));
  });

  test('other options are other outputs: --resume does them all', async () => {
    const work = attachments(2, false);
    await work.run(['lampiran', '-O', 'data']);
    const { stderr } = await work.run(['lampiran', '-O', 'data', '--resume', '--fill']);
    expect(stderr).toMatch(/^documents 2 · done 2 · records/m);
  });

  test('a file that is not of an earlier run is not written over without --force', async () => {
    const work = attachments(2, false);
    put(work, 'data/kab/laporan-0.csv', 'milik orang lain');
    const refused = await work.run(['lampiran', '-O', 'data']);
    expect(refused.status).toBe(2);
    expect(refused.stderr).toContain('--force');
    expect(hashes(work.path('data'))).toHaveProperty(['kab/laporan-0.csv']);
    expect(readdirSync(work.path('data'))).not.toContain('kota');
    expect((await work.run(['lampiran', '-O', 'data', '--force'])).status).toBe(0);
    expect((await work.run(['lampiran', '-O', 'data'])).status).toBe(0);
  });

  test('documents that differ only in their endings both come out', async () => {
    const work = workdir();
    put(work, 'in/a.txt', LAPORAN);
    put(work, 'in/a.md', LAPORAN);
    await work.run(['in', '-O', 'data']);
    expect(Object.keys(hashes(work.path('data')))).toEqual(['a.md.csv', 'a.txt.csv']);
  });

  test('--files-from names the files; - is standard input', async () => {
    const work = attachments(3, false);
    work.put('daftar.txt', 'lampiran/kab/laporan-0.txt\r\nlampiran/tidak-ada.txt\n\n');
    const listed = await work.run(['--files-from', 'daftar.txt', '-O', 'data']);
    expect(listed.status).toBe(2);
    expect(listed.stderr).toContain('lampiran/tidak-ada.txt: there is no such file');
    expect(Object.keys(hashes(work.path('data')))).toEqual(['lampiran/kab/laporan-0.csv']);
    const piped = await work.run(['--files-from', '-', '-f', 'jsonl', '-q'], {
      stdin: 'lampiran/kab/laporan-0.txt\0lampiran/kota/laporan-1.txt\0',
    });
    expect(piped.status).toBe(0);
    expect(piped.stdout.trim().split('\n')).toHaveLength(4);
  });

  test('--shard: the parts together are the whole, and keep apart in one folder', async () => {
    const work = attachments(7, false);
    await work.run(['lampiran', '-O', 'utuh']);
    for (const shard of ['1/3', '2/3', '3/3']) await work.run(['lampiran', '-O', 'data', '--shard', shard]);
    expect(hashes(work.path('data'))).toEqual(hashes(work.path('utuh')));
    const { stderr } = await work.run(['lampiran', '-O', 'data', '--resume']);
    expect(stderr).toContain('before this run 7');
  });

  test('--bail begins nothing more once a document has failed', async () => {
    const work = attachments(6);
    const { status, stderr } = await work.run(['lampiran', '-O', 'data', '--bail', '-j', '1']);
    expect(status).toBe(2);
    expect(stderr).toMatch(/not begun [67]/);
  });

  test('--fail-on exits with 1 where nothing failed', async () => {
    const work = workdir();
    put(work, 'in/a.txt', LAPORAN.replace('90,00', '50,00'));
    put(work, 'in/b.txt', LAPORAN);
    expect((await work.run(['in', '-O', 'data', '--fail-on', 'RATIO'])).status).toBe(1);
    expect((await work.run(['in', '-O', 'data', '--fail-on', 'KODE'])).status).toBe(0);
  });
});

describe.concurrent('lkj-extract FOLDER -o FILE', () => {
  test('one table of everything, in order; what was made for it is gone when all went well', async () => {
    const work = attachments(3, false);
    const { status, stderr } = await work.run(['lampiran', '-o', 'semua.csv', '--findings', 'temuan.csv']);
    expect(status).toBe(0);
    expect(stderr).toMatch(/written: temuan\.csv\nwritten: semua\.csv\n$/);
    const rows = rowsOf(readFileSync(work.path('semua.csv'), 'utf8'));
    expect(rows.map((r) => r.dokumen)).toEqual([
      'kab/laporan-0.txt', 'kab/laporan-0.txt', 'kab/laporan-2.txt', 'kab/laporan-2.txt',
      'kota/laporan-1.txt', 'kota/laporan-1.txt',
    ]); // prettier-ignore
    expect(Object.keys(rows[0] ?? {})).toEqual([...COLUMNS]);
    expect(readdirSync(work.dir).sort()).toEqual(['lampiran', 'semua.csv', 'temuan.csv']);
  });

  test('where one failed the table has the others, and --resume tries that one again', async () => {
    const work = attachments(2);
    expect((await work.run(['lampiran', '-o', 'semua.csv'])).status).toBe(2);
    expect(rowsOf(readFileSync(work.path('semua.csv'), 'utf8'))).toHaveLength(4);
    put(work, 'lampiran/kosong.txt', LAPORAN);
    rmSync(work.path('lampiran/gambar.txt'));
    const { status, stderr } = await work.run(['lampiran', '-o', 'semua.csv', '--resume']);
    expect(status).toBe(0);
    expect(stderr).toContain('before this run 2');
    expect(rowsOf(readFileSync(work.path('semua.csv'), 'utf8'))).toHaveLength(6);
  });

  test('-O and -o together: every document as JSON, and the table', async () => {
    const work = attachments(2, false);
    await work.run(['lampiran', '-O', 'data', '-o', 'semua.jsonl']);
    const json = readFileSync(work.path('data/kab/laporan-0.json'), 'utf8');
    expect(documentSchema.parse(JSON.parse(json)).records).toHaveLength(2);
    expect(readFileSync(work.path('semua.jsonl'), 'utf8').trim().split('\n')).toHaveLength(4);
  });

  test('without -o and -O the table goes to standard output', async () => {
    const work = attachments(2, false);
    const { stdout } = await work.run(['lampiran']);
    expect(rowsOf(stdout)).toHaveLength(4);
    expect(readdirSync(work.dir)).toEqual(['lampiran']);
  });
});

describe.concurrent('shapes', () => {
  const RENCANA = `RENCANA STRATEGIS DINAS PERKEBUNAN KOTA MAWAR
TAHUN 2021-2026

Tabel 6.1 Indikator Kinerja
No\tIndikator Kinerja\tSatuan\tTarget 2022\tTarget 2023\tTarget 2024
1\tPersentase kebun yang terdata\tPersen\t80,00\t85,00\t90,00
2\tJumlah bibit yang dibagikan\tBatang\t1.200\t1.300\t1.400
`;

  test('--wide puts the periods side by side, in order of time', async () => {
    const work = workdir();
    work.put('renstra.txt', RENCANA);
    const { stdout } = await work.run(['renstra.txt', '--wide', '--columns', 'indikator,target,keyakinan']);
    expect(rowsOf(stdout)).toMatchObject([
      { indikator: 'Persentase kebun yang terdata', target_2022: '80.00', target_2023: '85.00', target_2024: '90.00' },
      { target_2022: '1200', target_2023: '1300', target_2024: '1400' },
    ]); // prettier-ignore
  });

  test('--columns, --only and --min-confidence', async () => {
    const work = workdir();
    work.put('laporan.txt', LAPORAN);
    const { stdout } = await work.run(['laporan.txt', '--columns', 'target,indikator']);
    expect(stdout.split('\n')[0]).toBe('target,indikator');
    expect((await work.run(['laporan.txt', '--only', 'program'])).stdout.trim().split('\n')).toHaveLength(1);
    const sure = await work.run(['laporan.txt', '--min-confidence', '0']);
    expect(rowsOf(sure.stdout)).toHaveLength(2);
  });

  test.each([
    [['--columns', 'apa']],
    [['--only', 'dinas']],
    [['--min-confidence', '2']],
    [['--wide', '-f', 'json']],
    [['--shard', '0/3']],
    [['lain.txt', '-']],
    [['-O', 'data', '--findings', 'f.csv']],
  ])('%j is refused', async (args) => {
    const work = workdir();
    work.put('laporan.txt', LAPORAN);
    writeFileSync(work.path('lain.txt'), LAPORAN);
    const { status, stderr } = await work.run(['laporan.txt', ...args]);
    expect(status).toBe(2);
    expect(stderr).toMatch(/^lkj-extract: /);
    expect(readdirSync(work.dir).sort()).toEqual(['lain.txt', 'laporan.txt']);
  });
});
