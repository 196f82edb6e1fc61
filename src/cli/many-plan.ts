import { UsageError } from '../errors.js';
import type { ConvertOptions } from '../work/convert.js';
import { FORMATS, type Format } from '../write/formats.js';
import { TABLE_FORMATS, tableFormatOf, type TableFormat } from '../write/table/formats.js';
import { shapeOf, type Asked } from './asked.js';
import { findingsFormat, refuseShapeOfJson } from './extract-one.js';

/** One table of all documents; its file is null for standard output. */
export interface TablePlan {
  readonly file: string | null;
  readonly format: TableFormat;
}

/** What a run over many documents writes. */
export interface ManyPlan {
  /** Folder of one output a document; null where only a table is asked for. */
  readonly folder: string | null;
  readonly table: TablePlan | null;
  readonly findings: 'csv' | 'json' | null;
  readonly convert: ConvertOptions;
}

/** Reads from the command line what a run over many documents is to write. Throws UsageError. */
export function planMany(asked: Asked): ManyPlan {
  const folder = asked.outputDir ?? null;
  const table = folder !== null && asked.output === undefined ? null : tableOf(asked, folder);
  const format = folder === null ? 'json' : folderFormat(asked, table !== null);
  const findings = asked.findings === undefined ? null : findingsFormat(asked.findings);
  if (findings && format !== 'json') throw new UsageError('usage.findings-of-many');
  if (folder !== null) refuseShapeOfJson(table ? 'csv' : format, asked);
  const grids = asked.tables !== undefined;
  const anyCsv = format === 'csv' || table?.format === 'csv' || findings === 'csv' || grids;
  if (asked.excel && !anyCsv) throw new UsageError('usage.excel');
  const { as, fill, lang, maxSize, maxPages, pages, password, nomenklatur, settings } = asked;
  const read = given({ as, fill, lang, maxSize, maxPages, pages, password, nomenklatur, settings });
  const style = given({ excel: asked.excel });
  const write = format === 'json' ? style : { ...style, ...shapeOf(asked) };
  return { folder, table, findings, convert: { read, write, format, ...(grids ? { grids } : {}) } };
}

/** The one table that the command line asks for. Throws UsageError where its format is not told, or is none of a table. */
export function tableOf({ output, format }: Asked, folder: string | null): TablePlan {
  const file = output === undefined || output === '-' ? null : output;
  // Beside -O, -f names the format of the single outputs.
  const told = folder === null ? format : undefined;
  const chosen = told ?? (file === null ? 'csv' : tableFormatOf(file));
  const formats = TABLE_FORMATS.join(', ');
  if (chosen === null)
    throw new UsageError('usage.format', { file: file ?? '-', endings: `.${TABLE_FORMATS.join(', .')}` });
  if (!isTable(chosen)) throw new UsageError('usage.table-format', { format: chosen, formats });
  if (file === null && chosen !== 'csv' && chosen !== 'jsonl')
    throw new UsageError('usage.needs-file', { format: chosen });
  return { file, format: chosen };
}

function folderFormat({ format }: Asked, beside: boolean): Format {
  if (format === undefined) return beside ? 'json' : 'csv';
  if (isDocument(format)) return format;
  throw new UsageError('usage.folder-format', { format, formats: FORMATS.join(', ') });
}

function isTable(format: string): format is TableFormat {
  return TABLE_FORMATS.some((f) => f === format);
}

function isDocument(format: string): format is Format {
  return FORMATS.some((f) => f === format);
}

/** Options without those that were not given. */
function given<O extends object>(options: O): { [K in keyof O]?: Exclude<O[K], undefined> } {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)) as {
    [K in keyof O]?: Exclude<O[K], undefined>;
  };
}
