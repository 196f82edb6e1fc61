import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

/** Broken and hostile PDFs beside the project, with what has to come of each; skipped where they are not. */
const FOLDER = join(import.meta.dirname, '../../../shared/robust');
const present = existsSync(join(FOLDER, 'expected.json'));
const PROGRAM = join(import.meta.dirname, '../../bin/lkj-extract.js');

interface Expected {
  readonly file: string;
  readonly expect: string;
}
interface Summary {
  readonly failed: readonly { readonly name: string; readonly code: string }[];
}

/** Outcomes by the code of the failure; "done" where there is none. */
const OUTCOMES: Readonly<Record<string, readonly string[]>> = {
  'failed:not-readable': ['input.pdf-broken', 'input.binary', 'input.empty', 'input.no-table'],
  'failed:password': ['input.pdf-password'],
  'failed:timeout or ok': ['limit.time', 'limit.memory', 'done', 'input.pdf-no-table'],
  'ok:no-text': ['input.pdf-no-text', 'input.pdf-scan'],
  ok: ['done', 'input.pdf-no-table', 'input.pdf-ocr', 'input.pdf-garbled'],
  partial: ['done', 'input.pdf-no-table', 'input.pdf-no-text'],
};

describe.skipIf(!present)('broken and hostile PDFs', () => {
  const temp = mkdtempSync(join(tmpdir(), 'lkj-robust-'));
  const expected = present
    ? (JSON.parse(readFileSync(join(FOLDER, 'expected.json'), 'utf8')) as Expected[])
    : [];
  let outcome: ReadonlyMap<string, string> = new Map();
  let status = 0;
  let said = '';

  beforeAll(async () => {
    const summary = join(temp, 'summary.json');
    const args = [
      PROGRAM,
      FOLDER,
      '-O',
      join(temp, 'data'),
      '-f',
      'json',
      '--timeout',
      '30',
      '--summary',
      summary,
    ];
    await new Promise<void>((done) => {
      execFile(process.execPath, args, (error, _, stderr) => {
        status = typeof error?.code === 'number' ? error.code : 0;
        said = stderr;
        done();
      });
    });
    const { failed } = JSON.parse(readFileSync(summary, 'utf8')) as Summary;
    outcome = new Map(failed.map((f) => [f.name, f.code]));
  }, 240_000);
  afterAll(() => {
    rmSync(temp, { recursive: true });
  });

  test.each(expected.map((e) => [e.file, e.expect]))('%s: %s', (file, want) => {
    expect(OUTCOMES[want]).toContain(outcome.get(file) ?? 'done');
  });

  test('end in exit code 2, without a stack trace', () => {
    expect(status).toBe(2);
    expect(said).not.toMatch(/^\s+at /m);
  });
});
