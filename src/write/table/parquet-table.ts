import { fileWriter, ParquetWriter } from 'hyparquet-writer';
import type { BasicType } from 'hyparquet-writer';
import { chosenRecords, rowsOf, type Column, type Row } from '../shape.js';
import { COUNTS, numberOf } from '../typed.js';
import type { OpenSink } from './sink.js';

/** Rows in memory at a time; readers skip whole groups. */
const GROUP = 20_000;

/** What a column of the file holds, and how a row gives it. */
interface Field {
  readonly name: string;
  readonly type: BasicType;
  readonly value: (row: Row) => number | string | null;
}

/**
 * All records with types. A figure column is a number; what is no number ("Madya"), or is too long to be one
 * exactly, is null there and stands in a second column, NAME_teks.
 */
export const openParquet: OpenSink = (path, { columns, shape }) => {
  const fields = columns.flatMap((column, at) => fieldsOf(column, at));
  const schema = [
    { name: 'root', num_children: fields.length },
    ...fields.map(({ name, type }) => ({ name, repetition_type: 'OPTIONAL' as const, ...PHYSICAL[type] })),
  ];
  const writer = new ParquetWriter({ writer: fileWriter(path), schema, createdBy: 'lkj-extract' });
  let waiting: Row[] = [];
  const flush = async (): Promise<void> => {
    if (waiting.length === 0) return;
    const columnData = fields.map(({ name, value }) => ({ name, data: waiting.map(value) }));
    await writer.write({ columnData, rowGroupSize: waiting.length });
    waiting = [];
  };
  return {
    async add({ document }) {
      for (const row of rowsOf(chosenRecords(document, shape), columns, shape)) {
        waiting.push(row);
        if (waiting.length >= GROUP) await flush();
      }
    },
    async close() {
      await flush();
      await writer.finish();
    },
  };
};

const PHYSICAL: Readonly<Partial<Record<BasicType, object>>> = {
  INT32: { type: 'INT32' },
  DOUBLE: { type: 'DOUBLE' },
  STRING: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
};

function fieldsOf(column: Column, at: number): Field[] {
  const { name, figure, source } = column;
  const number = (row: Row): number | null => numberOf(row[at] ?? null, column);
  const text = (row: Row): string | null => {
    const cell = row[at] ?? '';
    return cell === '' ? null : String(cell);
  };
  if (figure !== null)
    return [
      { name, type: 'DOUBLE', value: number },
      { name: `${name}_teks`, type: 'STRING', value: (row) => (number(row) === null ? text(row) : null) },
    ];
  if (!COUNTS.has(source)) return [{ name, type: 'STRING', value: text }];
  return [{ name, type: source === 'keyakinan' ? 'DOUBLE' : 'INT32', value: number }];
}
