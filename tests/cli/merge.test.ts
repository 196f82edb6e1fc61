import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { describe, expect, test } from 'vitest';
import { LAPORAN, workdir, type Workdir } from './workdir.js';

function attachments(): Workdir {
  const work = workdir();
  for (const name of ['kab/a.txt', 'kab/a.b.txt', 'kota/b.html', 'kota/c.txt']) {
    mkdirSync(dirname(work.path(`in/${name}`)), { recursive: true });
    work.put(`in/${name}`, LAPORAN.replace('90,00', name.includes('b') ? '50,00' : '90,00'));
  }
  return work;
}

describe.concurrent('lkj-extract merge', () => {
  test.each(['csv', 'jsonl', 'xlsx', 'sqlite', 'parquet'])(
    'of JSON outputs gives the same %s as one run over the documents',
    async (format) => {
      const work = attachments();
      await work.run(['in', '-o', `langsung.${format}`]);
      await work.run(['in', '-O', 'data', '-f', 'json', '-j', '2']);
      const { status, stderr } = await work.run(['merge', 'data', '-o', `gabung.${format}`]);
      expect(status).toBe(0);
      expect(stderr).toMatch(/^documents 4 · records 8/);
      expect(readFileSync(work.path(`gabung.${format}`))).toEqual(
        readFileSync(work.path(`langsung.${format}`)),
      );
    },
  );

  test.each(['csv', 'jsonl'])('of %s outputs gives the same records', async (format) => {
    const work = attachments();
    await work.run(['in', '-O', 'data', '-f', format]);
    await work.run(['in', '-o', 'langsung.csv']);
    expect((await work.run(['merge', 'data'])).stdout).toBe(readFileSync(work.path('langsung.csv'), 'utf8'));
  });

  test('of shards in folders of their own', async () => {
    const work = attachments();
    for (const i of [1, 2]) await work.run(['in', '-O', `data-${i}`, '-f', 'json', '--shard', `${i}/2`]);
    await work.run(['in', '-o', 'langsung.csv', '--findings', 'langsung.json']);
    await work.run(['merge', 'data-1', 'data-2', '-o', 'gabung.csv', '--findings', 'gabung.json']);
    for (const ending of ['csv', 'json'])
      expect(readFileSync(work.path(`gabung.${ending}`))).toEqual(
        readFileSync(work.path(`langsung.${ending}`)),
      );
  });

  test('leaves out what is not of the manifest', async () => {
    const work = attachments();
    await work.run(['in', '-O', 'data']);
    writeFileSync(work.path('data/catatan.csv'), 'a,b\n1,2\n');
    const { status, stderr } = await work.run(['merge', 'data', '-o', 'gabung.csv']);
    expect({ status, stderr }).toMatchObject({ status: 0, stderr: expect.stringContaining('documents 4') });
  });

  test('refuses what is no output, and a folder without any', async () => {
    const work = attachments();
    await work.run(['in', '-O', 'data', '--columns', 'kode,uraian']);
    const shaped = await work.run(['merge', 'data', '-o', 'gabung.csv']);
    expect(shaped.status).toBe(2);
    expect(shaped.stderr).toContain('data/kab/a.b.csv: not an output of this program');
    appendFileSync(work.path('rusak.json'), '{"dokumen": 1}');
    expect((await work.run(['merge', 'rusak.json'])).stderr).toContain('not an output of this program');
    expect((await work.run(['merge', 'in', '-o', 'x.csv'])).stderr).toContain('no output of this program');
  });
});
