import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { documentSchema, extract, isLkjError, UsageError } from '../src/index.js';
import { LAPORAN } from './cli/workdir.js';

test('text, bytes and a path give the same document', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'lkj-'));
  writeFileSync(join(dir, 'laporan.txt'), LAPORAN);
  const byPath = await extract({ path: join(dir, 'laporan.txt') });
  rmSync(dir, { recursive: true });
  expect(documentSchema.parse(byPath)).toMatchObject({ dokumen: 'laporan.txt', records: [{}, {}] });
  expect(await extract({ text: LAPORAN, name: 'laporan.txt' })).toEqual(byPath);
  expect(await extract({ bytes: Buffer.from(LAPORAN, 'utf16le'), name: 'laporan.txt' })).toEqual({
    ...byPath,
    notes: [{ code: 'utf-16', args: { order: 'le' } }],
  });
  expect((await extract(LAPORAN)).records).toHaveLength(2);
  expect((await extract(Buffer.from(LAPORAN))).records).toHaveLength(2);
});

test.each([
  ['', 'InputError', 'input.empty'],
  ['laporan.txt', 'UsageError', 'usage.path-as-text'],
  [{ path: '/tak/ada.txt' }, 'InputError', 'input.missing'],
  [{ path: '/' }, 'InputError', 'input.directory'],
  [Buffer.from('%PDF-1.4'), 'InputError', 'input.pdf-broken'],
  [42, 'UsageError', 'usage.input'],
  [null, 'UsageError', 'usage.input'],
  [{}, 'UsageError', 'usage.input'],
])('%j is an error with a name and a code', async (input, name, code) => {
  const error: unknown = await extract(input as string).catch((e: unknown) => e);
  expect(isLkjError(error)).toBe(true);
  expect(error).toMatchObject({ name, code });
  expect(isLkjError(error) && error.in('id')).not.toBe(isLkjError(error) && error.in('en'));
});

test.each([
  [{ as: 'tebak' }, /as: "tebak" is none of/],
  [{ lang: 'jv' }, /lang: "jv"/],
  [{ maxSize: 0 }, /maxSize: "0"/],
])('the option %j is refused', async (options, said) => {
  await expect(extract(LAPORAN, options as object)).rejects.toThrow(said);
  await expect(extract(LAPORAN, options as object)).rejects.toBeInstanceOf(UsageError);
});

test('a document without any table is no error', async () => {
  expect(await extract('Kata pengantar.\nTanpa tabel.\n')).toMatchObject({ tables: [], records: [] });
});

test('an error of another copy of the package is recognised', () => {
  expect(isLkjError({ [Symbol.for('lkj-extract.error')]: true })).toBe(true);
  expect(isLkjError(new Error('x'))).toBe(false);
});

test('nothing is printed', async () => {
  const spies = [vi.spyOn(process.stdout, 'write'), vi.spyOn(process.stderr, 'write')];
  await extract(LAPORAN).catch(() => undefined);
  await extract('').catch(() => undefined);
  for (const spy of spies) expect(spy).not.toHaveBeenCalled();
});
