import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import { InputError, systemCode } from '../errors.js';
import { indexNomenklatur, type Nomenklatur } from '../check/nomenklatur.js';

const COLUMNS = ['kode', 'tingkat', 'nama'] as const;

/** Reads the user's list of official codes and names: CSV with the columns kode, tingkat, nama. */
export async function readNomenklatur(file: string): Promise<Nomenklatur> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    if (systemCode(error) === 'ENOENT') throw new InputError('input.missing', { file }, error);
    throw new InputError('input.failed', { file, reason: systemCode(error) }, error);
  }
  try {
    const rows: Record<string, string>[] = parse(text, {
      bom: true,
      columns: true,
      relax_column_count: true,
    });
    const [first] = rows;
    if (!first || COLUMNS.some((c) => first[c] === undefined)) throw new Error('other columns');
    return indexNomenklatur(rows.map(({ kode = '', tingkat = '', nama = '' }) => ({ kode, tingkat, nama })));
  } catch (error) {
    throw new InputError('input.no-nomenklatur', { file }, error);
  }
}
