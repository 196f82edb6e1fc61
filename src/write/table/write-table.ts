import { realpath, stat } from 'node:fs/promises';
import { OutputError } from '../../errors.js';
import type { CsvStyle } from '../csv.js';
import { asOutputError, throughDraft } from '../file.js';
import { chosenRecords, collectPeriods, columnsOf, type Periods, type Shape } from '../shape.js';
import { SINKS, type TableFormat } from './formats.js';
import type { Part } from './sink.js';

/** Gives the documents of a table, in order; called once more for the wide shape, which looks at all twice. */
export type Parts = () => AsyncIterable<Part> | Iterable<Part>;

/** Writes one table of all documents, whole or not at all. Memory does not grow with their number. */
export async function writeTable(
  path: string,
  format: TableFormat,
  parts: Parts,
  options: Shape & CsvStyle = {},
): Promise<void> {
  try {
    const old = await stat(path).catch(() => null);
    if (old?.isDirectory()) throw new OutputError('output.directory', { file: path });
    const target = old ? await realpath(path) : path;
    await throughDraft(target, (draft) => fill(draft, format, parts, options));
  } catch (error) {
    throw asOutputError(path, error);
  }
}

async function fill(
  draft: string,
  format: TableFormat,
  parts: Parts,
  options: Shape & CsvStyle,
): Promise<void> {
  const periods = options.wide ? await allPeriods(parts, options) : undefined;
  const columns = columnsOf(options, periods);
  const sink = await SINKS[format](draft, { columns, shape: options, style: options });
  try {
    for await (const part of parts()) await sink.add(part);
  } finally {
    await sink.close();
  }
}

async function allPeriods(parts: Parts, shape: Shape): Promise<Periods> {
  const periods: Periods = new Map();
  for await (const { document } of parts()) collectPeriods(chosenRecords(document, shape), periods);
  return periods;
}
