import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { LAPORAN, workdir } from './workdir.js';

/** Objects of a PDF of one page, as a file without a table of its objects: readers find them by looking. */
function pdf(objects: readonly (string | Buffer)[]): Buffer {
  const numbered = objects.map((object, i) =>
    Buffer.concat([Buffer.from(`${i + 1} 0 obj\n`), Buffer.from(object), Buffer.from('\nendobj\n')]),
  );
  return Buffer.concat([
    Buffer.from('%PDF-1.4\n'),
    ...numbered,
    Buffer.from('trailer\n<</Root 1 0 R>>\n%%EOF\n'),
  ]);
}

const CATALOG = '<</Type/Catalog/Pages 2 0 R>>';
const PAGES = '<</Type/Pages/Kids[3 0 R]/Count 1/MediaBox[0 0 600 800]>>';

/** Nine forms, each of which draws the next one ten times: 2 KB that never come to an end. */
function nestedForms(): Buffer {
  const levels = 9;
  const form = (_: unknown, i: number): string => {
    const last = i === levels - 1;
    const resources = last ? '' : `/Resources<</XObject<</X ${6 + i} 0 R>>>>`;
    const content = last ? '0 0 1 1 re f ' : '/X Do '.repeat(10);
    return `<</Type/XObject/Subtype/Form/BBox[0 0 600 800]${resources}/Length ${content.length}>>\nstream\n${content}\nendstream`;
  };
  const content = '/X Do '.repeat(10);
  return pdf([
    CATALOG,
    PAGES,
    '<</Type/Page/Parent 2 0 R/Contents 4 0 R/Resources<</XObject<</X 5 0 R>>>>>>',
    `<</Length ${content.length}>>\nstream\n${content}\nendstream`,
    ...Array.from({ length: levels }, form),
  ]);
}

/** 256 MB of blanks in 0.3 MB. */
function inflating(): Buffer {
  const packed = deflateSync(Buffer.alloc(256_000_000, ' '));
  const head = `<</Filter/FlateDecode/Length ${packed.length}>>\nstream\n`;
  return pdf([
    CATALOG,
    PAGES,
    '<</Type/Page/Parent 2 0 R/Contents 4 0 R>>',
    Buffer.concat([Buffer.from(head), packed, Buffer.from('\nendstream')]),
  ]);
}

interface Summary {
  readonly ok: number;
  readonly failed: readonly { readonly name: string; readonly code: string }[];
}

describe.concurrent('a document that is over its limits', () => {
  test('that never ends is ended, with one line that says so', async () => {
    const work = workdir();
    work.put('tanpa-akhir.pdf', nestedForms());
    const { status, stdout, stderr } = await work.run(['tanpa-akhir.pdf', '--timeout', '3']);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/^lkj-extract: tanpa-akhir\.pdf: .*(?:--timeout|--max-memory)/);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });

  test.runIf(process.platform === 'linux')('that takes memory outside the heap is ended', async () => {
    const work = workdir();
    work.put('bom.pdf', inflating());
    const { status, stderr } = await work.run(['bom.pdf', '--max-memory', '250']);
    expect(status).toBe(2);
    expect(stderr).toContain('bom.pdf: took more than 250 MB');
  });

  test.runIf(process.platform === 'linux')(
    'that is a text of hundreds of pages is ended too, where a limit is given or the memory is full',
    async () => {
      const work = workdir();
      const row = '2\tJumlah bibit yang dibagikan\tBatang\t1.200\t1.500\t125,00\n';
      work.put('panjang.txt', LAPORAN + row.repeat(40_000));
      const { status, stdout, stderr } = await work.run(['panjang.txt', '--max-memory', '120']);
      expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
      expect(stderr).toContain('panjang.txt: took more than 120 MB');
      expect(stderr.trim().split('\n')).toHaveLength(1);
    },
  );

  test('stops none of the others, and is told in the summary', async () => {
    const work = workdir();
    mkdirSync(work.path('in'));
    work.put('in/a.txt', LAPORAN);
    work.put('in/b.pdf', nestedForms());
    work.put('in/c.txt', LAPORAN);
    const { status } = await work.run([
      'in',
      '-O',
      'data',
      '--timeout',
      '3',
      '-j',
      '2',
      '--summary',
      's.json',
    ]);
    expect(status).toBe(2);
    const { ok, failed } = JSON.parse(readFileSync(work.path('s.json'), 'utf8')) as Summary;
    expect(ok).toBe(2);
    expect(failed).toMatchObject([{ name: 'b.pdf', code: expect.stringMatching(/^limit\./) }]);
    expect(readdirSync(work.path('data')).sort()).toEqual(['a.csv', 'c.csv', 'manifest.jsonl']);
  });
});
