import {
  chmodSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readCodeFile, writeCodeFile, type Compiled } from '../../src/start/code-file.js';

const SCRIPTS = new Map<string, Compiled>([
  ['a.cjs', { source: 1, code: Buffer.from('eleven byte') }],
  ['b.cjs', { source: 2, code: Buffer.from('twelve bytes') }],
]);

describe('compiled code in a file', () => {
  let dir = '';
  let file = '';
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'lkj-'));
    file = join(dir, 'folder', 'main-1');
    writeCodeFile(file, SCRIPTS);
  });
  afterEach(() => rmSync(dir, { recursive: true, force: true }));

  test('comes back as it was left', () => {
    expect(readCodeFile(file)?.scripts).toEqual(SCRIPTS);
  });

  test('begins where V8 need not copy it', () => {
    for (const { code } of readCodeFile(file)?.scripts.values() ?? []) expect(code.byteOffset % 8).toBe(0);
  });

  test('is not taken where anything of it has changed or is missing', () => {
    const whole = readFileSync(file);
    const broken = Buffer.from(whole);
    broken[whole.length - 12] = 0;
    for (const bytes of [
      broken,
      whole.subarray(0, -1),
      whole.subarray(8),
      Buffer.alloc(0),
      Buffer.from('{}\n'),
    ]) {
      writeFileSync(file, bytes);
      expect(readCodeFile(file)).toBeNull();
    }
  });

  test.skipIf(process.platform === 'win32')('is not taken where others may write it', () => {
    chmodSync(file, 0o622);
    expect(readCodeFile(file)).toBeNull();
  });

  test('is not taken where there is none', () => {
    expect(readCodeFile(join(dir, 'none'))).toBeNull();
  });

  test('is not left, and nothing is told, where it cannot be written', () => {
    writeFileSync(join(dir, 'file'), '');
    writeCodeFile(join(dir, 'file', 'main-1'), SCRIPTS);
    expect(readdirSync(dir)).toEqual(['file', 'folder']);
  });

  test('leaves nothing half-written beside it, and no more than the newest files', () => {
    for (let n = 0; n < 40; n++) {
      writeFileSync(join(dir, 'folder', `old-${n}`), '');
      utimesSync(join(dir, 'folder', `old-${n}`), n, n);
    }
    writeCodeFile(file, SCRIPTS);
    const left = readdirSync(join(dir, 'folder'));
    expect(left).toHaveLength(16);
    expect(left).toContain('main-1');
    expect(left).not.toContain('old-0');
  });
});
