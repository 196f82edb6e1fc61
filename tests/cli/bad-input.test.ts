import { chmodSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'csv-parse/sync';
import { LAPORAN, workdir } from './workdir.js';

const zip = (names: string): Buffer => Buffer.concat([Buffer.from('504b0304', 'hex'), Buffer.from(names)]);
const root = process.getuid?.() === 0;
/** The user id that owns nothing. */
const NOBODY = 65_534;

describe.concurrent('what cannot be read exits with 2 and one line: what, where, what to do', () => {
  test.each<[string, string | Uint8Array, RegExp]>([
    ['kosong.txt', '', /kosong\.txt: the file is empty; scrape the document again/],
    ['spasi.txt', ' \n\t\n\f\n', /spasi\.txt: the file is empty/],
    [
      'laporan.pdf',
      '%PDF-1.7\n%\u00e2',
      /laporan\.pdf: this PDF is damaged and cannot be read .* qpdf laporan\.pdf fixed\.pdf/,
    ],
    ['pdf.txt', '\n\n%PDF-1.4\n', /pdf\.txt: this PDF is damaged/],
    ['laporan.docx', zip('[Content_Types].xml word/document.xml'), /this is Word \(docx\), not text/],
    ['laporan.xlsx', zip('[Content_Types].xml xl/workbook.xml'), /this is Excel \(xlsx\)/],
    ['arsip.zip', zip('laporan.txt'), /this is zip, not text/],
    ['gambar.png', Buffer.from('89504e470d0a1a0a0000', 'hex'), /this is PNG \(image\)/],
    ['foto.jpg', Buffer.from('ffd8ffe000104a464946', 'hex'), /this is JPEG \(image\)/],
    ['lama.doc', Buffer.from('d0cf11e0a1b11ae10000', 'hex'), /Microsoft Office 97–2003/],
    ['laporan.rtf', '{\\rtf1\\ansi Laporan}', /this is RTF/],
    [
      'acak.bin',
      Buffer.from(Array.from({ length: 512 }, (_, i) => (i * 89) % 256)),
      /this is binary, not text/,
    ],
    ['galat.html', '<!DOCTYPE html>\n<html><body><h1>404</h1></body></html>', /HTML page without any table/],
    [
      'prosa.txt',
      'Kata pengantar.\nTidak ada tabel di sini.\n',
      /no table found in 3 lines .*inspect prosa\.txt/,
    ],
  ])('%s', async (name, content, said) => {
    const work = workdir();
    work.put(name, content);
    const { status, stdout, stderr } = await work.run([name]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(said);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });

  test('a file that is not there', async () => {
    const { status, stderr } = await workdir().run(['tak-ada.txt']);
    expect(status).toBe(2);
    expect(stderr).toBe('lkj-extract: tak-ada.txt: there is no such file; check the name and the folder\n');
  });

  test('a folder', async () => {
    const work = workdir();
    mkdirSync(work.path('laporan'));
    const { status, stderr } = await work.run(['laporan']);
    expect(status).toBe(2);
    expect(stderr).toMatch(/laporan: no document in it/);
  });

  test('a named pipe and a device are not waited for', async () => {
    const { stdout, stderr } = await workdir().shell(
      'mkfifo pipa && lkj-extract pipa; echo $?; lkj-extract /dev/zero; echo $?',
    );
    expect(stdout).toBe('2\n2\n');
    expect(stderr).toMatch(/pipa: this is a pipe, not a file; .*lkj-extract - < pipa/);
    expect(stderr).toMatch(/\/dev\/zero: this is a device/);
  });

  test('a file without permission', async () => {
    const work = workdir();
    chmodSync(work.dir, 0o755);
    chmodSync(work.put('rahasia.txt', LAPORAN), 0);
    // Root may read everything, so the program is run as nobody.
    const user = root ? { uid: NOBODY, gid: NOBODY } : {};
    const { status, stderr } = await work.run(['rahasia.txt'], user);
    expect(status).toBe(2);
    expect(stderr).toMatch(/rahasia\.txt: no permission to read it/);
  });

  test('a folder without permission to write', async () => {
    const work = workdir();
    chmodSync(work.put('laporan.txt', LAPORAN), 0o644);
    chmodSync(work.dir, 0o555);
    const user = root ? { uid: NOBODY, gid: NOBODY } : {};
    const { status, stderr } = await work.run(['laporan.txt', '-o', 'out.csv'], user);
    chmodSync(work.dir, 0o755);
    expect(status).toBe(2);
    expect(stderr).toMatch(/out\.csv: no permission to write there/);
    expect(readdirSync(work.dir)).toEqual(['laporan.txt']);
  });

  test('a document above the limit, as a file and as standard input', async () => {
    const work = workdir();
    work.put('besar.txt', LAPORAN);
    for (const args of [['besar.txt'], ['-']]) {
      const { status, stderr } = await work.run([...args, '--max-size', '0.0001'], { stdin: LAPORAN });
      expect(status).toBe(2);
      expect(stderr).toMatch(/0\.1 MB is more than the limit|is more than the limit of 0\.0001 MB/);
    }
  });

  test('empty standard input', async () => {
    const { status, stderr } = await workdir().run(['-'], { stdin: '' });
    expect(status).toBe(2);
    expect(stderr).toMatch(/^lkj-extract: -: the file is empty/);
  });
});

describe.concurrent('what can be read is, with a note', () => {
  const utf16 = Buffer.from(LAPORAN, 'utf16le');
  test.each<[string, string | Uint8Array, RegExp]>([
    ['UTF-16 LE', utf16, /note: the text is UTF-16 \(le\)/],
    ['UTF-16 LE with a mark', Buffer.concat([Buffer.from([0xff, 0xfe]), utf16]), /UTF-16 \(le\)/],
    ['UTF-16 BE', Buffer.from(utf16).swap16(), /UTF-16 \(be\)/],
    ['UTF-16 BE with a mark', Buffer.from(`\uFEFF${LAPORAN}`, 'utf16le').swap16(), /UTF-16 \(be\)/],
    [
      'Windows-1252',
      Buffer.concat([Buffer.from(LAPORAN), Buffer.from([0x93, 0x94, 10])]),
      /read as Windows-1252/,
    ],
    ['NUL bytes', `${LAPORAN}\0\0\n`, /note: 2 NUL bytes/],
    ['CRLF', LAPORAN.replaceAll('\n', '\r\n'), /^laporan/],
    ['lone CR', LAPORAN.replaceAll('\n', '\r'), /^laporan/],
    ['a byte order mark', `\uFEFF${LAPORAN}`, /^laporan/],
  ])('%s', async (_, content, said) => {
    const work = workdir();
    work.put('laporan.txt', content);
    const { status, stdout, stderr } = await work.run(['laporan.txt']);
    expect(status).toBe(0);
    expect(stderr).toMatch(said);
    expect(parse(stdout, { columns: true })).toMatchObject([
      { baris: '6', indikator: 'Persentase kebun yang terdata', realisasi: '72.00' },
      { baris: '7', indikator: 'Jumlah bibit yang dibagikan', realisasi: '1500' },
    ]);
  });

  test.each(['Kinerja 12,5 persen 1.234.567 ', '9', 'a\t'])(
    'one line of 10 MB of %j ends in time, with a clear word',
    async (piece) => {
      const work = workdir();
      work.put('panjang.txt', piece.repeat(10e6 / piece.length));
      const { status, stderr } = await work.run(['panjang.txt', '-o', 'out.csv']);
      expect([0, 2]).toContain(status);
      expect(stderr.trim()).not.toMatch(/report it|^ {4}at /m);
    },
    50_000,
  );

  test('control characters of the document do not reach the terminal', async () => {
    const work = workdir();
    const evil = '\u001b]0;judul\u0007\u001b[8mkebun\u202e';
    work.put('laporan.txt', LAPORAN.replace('kebun', evil).replace('Capaian Kinerja', evil));
    const seen = await work.run(['inspect', 'laporan.txt']);
    // eslint-disable-next-line no-control-regex -- what must not be there
    expect(seen.stdout).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202e]/);
    expect(seen.stdout).toContain('\\u001b]0;judul');
    await work.run(['laporan.txt', '-o', 'out.json']);
    expect(readFileSync(work.path('out.json'), 'utf8')).toContain('\\u001b]0;judul\\u0007');
  });
});
