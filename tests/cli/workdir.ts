import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

const BIN = join(import.meta.dirname, '../../bin/lkj-extract.js');

export interface Ran {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

interface More {
  readonly stdin?: string | Uint8Array;
  readonly env?: NodeJS.ProcessEnv;
  /** Runs the program as another user. */
  readonly uid?: number;
  readonly gid?: number;
}

export interface Workdir {
  readonly dir: string;
  /** Path of a file in the folder. */
  path(name: string): string;
  put(name: string, content: string | Uint8Array): string;
  /** Runs the real program in the folder; `stdin` is given to it whole. */
  run(args: readonly string[], more?: More): Promise<Ran>;
  /** Runs a line of shell in the folder, where `lkj-extract` is the program. */
  shell(line: string): Promise<Ran>;
}

const made: string[] = [];
afterAll(() => {
  for (const dir of made) rmSync(dir, { recursive: true, force: true });
});

/** A fresh folder for one test, gone when the file's tests are over. */
export function workdir(): Workdir {
  const dir = mkdtempSync(join(tmpdir(), 'lkj-'));
  made.push(dir);
  const path = (name: string): string => join(dir, name);
  return {
    dir,
    path,
    put(name, content) {
      writeFileSync(path(name), content);
      return path(name);
    },
    run: (args, more) => start(process.execPath, [BIN, ...args], dir, more),
    shell: (line) =>
      start(
        'bash',
        ['-c', `NODE="${process.execPath}" BIN="${BIN}"; lkj-extract() { "$NODE" "$BIN" "$@"; }\n${line}`],
        dir,
      ),
  };
}

function start(
  command: string,
  args: readonly string[],
  cwd: string,
  { stdin = '', env = {}, ...user }: More = {},
): Promise<Ran> {
  const { LC_ALL, LC_MESSAGES, LANG, FORCE_COLOR, ...rest } = process.env;
  void [LC_ALL, LC_MESSAGES, LANG, FORCE_COLOR];
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env: { ...rest, ...env }, ...user });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
    child.on('error', reject);
    child.stdin.on('error', () => undefined);
    child.on('close', (status) =>
      resolve({ status, stdout: Buffer.concat(out).toString(), stderr: Buffer.concat(err).toString() }),
    );
    child.stdin.end(stdin);
  });
}

/** A small report of an invented office: one table of indicators, two rows. */
export const LAPORAN = `LAPORAN KINERJA DINAS PERKEBUNAN KOTA MAWAR
TAHUN 2024

Tabel 3.1 Capaian Kinerja Tahun 2024
No\tIndikator Kinerja\tSatuan\tTarget 2024\tRealisasi 2024\tCapaian (%)
1\tPersentase kebun yang terdata\tPersen\t80,00\t72,00\t90,00
2\tJumlah bibit yang dibagikan\tBatang\t1.200\t1.500\t125,00
`;
