import { readFileSync } from 'node:fs';
import { parquetReadObjects } from 'hyparquet';
import readXlsxFile from 'read-excel-file/node';
import initSqlJs from 'sql.js';

/** A cell as another reader sees it, made text: what is compared with what was put in. */
export type Seen = Readonly<Record<string, string>>;

/** The rows of a sheet, read with read-excel-file. */
export async function fromXlsx(path: string, sheet: string): Promise<Seen[]> {
  const sheets = (await readXlsxFile(path)) as unknown as { sheet: string; data: unknown[][] }[];
  const [head = [], ...rows] = sheets.find((s) => s.sheet === sheet)?.data ?? [];
  return rows.map((row) => Object.fromEntries(head.map((name, i) => [String(name), text(row[i])])));
}

/** The rows of a table, read with sql.js. */
export async function fromSqlite(path: string, query: string): Promise<Seen[]> {
  const { Database } = await initSqlJs();
  const db = new Database(readFileSync(path));
  try {
    const [result] = db.exec(query);
    if (!result) return [];
    return result.values.map((row) =>
      Object.fromEntries(result.columns.map((name, i) => [name, text(row[i])])),
    );
  } finally {
    db.close();
  }
}

/** The rows of a file, read with hyparquet. */
export async function fromParquet(path: string): Promise<Readonly<Record<string, unknown>>[]> {
  const bytes = readFileSync(path);
  const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
  return parquetReadObjects({ file });
}

export function text(value: unknown): string {
  return value === null || value === undefined ? '' : String(value);
}
