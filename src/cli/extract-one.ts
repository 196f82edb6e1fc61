import { UsageError } from '../errors.js';
import type { Put, PutPlan } from '../work/put.js';
import { writeWhole } from '../write/file.js';
import { formatOf, FORMATS, type Format, type WriteOptions } from '../write/formats.js';
import { TABLE_FORMATS, tableFormatOf, type TableFormat } from '../write/table/formats.js';
import { writeTable } from '../write/table/write-table.js';
import { shapeOf, type Asked } from './asked.js';
import { EXIT, type ExitCode } from './command.js';
import { linkFrom } from './link.js';
import { checkOutputs, interruptible, writeFolder } from './outputs.js';
import { perform } from './perform.js';
import { summary, tellNotes, type Written } from './summary.js';
import type { Terminal } from './terminal.js';

/** One document in, its records out. */
export async function extractOne(file: string, asked: Asked, terminal: Terminal): Promise<ExitCode> {
  const plan = planOutputs(asked);
  await checkOutputs(file, [plan.output, asked.findings ?? null]);
  const document = await perform('put', file, { ...asked, put: putPlan(asked, plan) }, terminal);
  const written = await writeAll(file, document, asked, plan, terminal);
  if (!asked.quiet) {
    tellNotes(document, { narrative: asked.narrative ?? plan.format === 'json' }, terminal);
    summary(document, written, terminal);
  }
  return asked.failOn && document.findings.some(asked.failOn) ? EXIT.findings : EXIT.fine;
}

interface Plan {
  /** Null is standard output. */
  readonly output: string | null;
  readonly format: Format | TableFormat;
  readonly findings: 'csv' | 'json' | null;
}

function planOutputs(asked: Asked): Plan {
  const output = asked.output === undefined || asked.output === '-' ? null : asked.output;
  const format = asked.format ?? (output === null ? 'csv' : told(output));
  if (output === null && !isText(format)) throw new UsageError('usage.needs-file', { format });
  const findings = asked.findings === undefined ? null : findingsFormat(asked.findings);
  const anyCsv = format === 'csv' || findings === 'csv' || asked.tables !== undefined;
  if (asked.excel && !anyCsv) throw new UsageError('usage.excel');
  refuseShapeOfJson(format, asked);
  return { output, format, findings };
}

/** The JSON has everything; an option that would leave something out means another format. */
export function refuseShapeOfJson(format: string, { wide, columns, only, minConfidence }: Asked): void {
  const shape = { wide, columns, only, 'min-confidence': minConfidence };
  const [asked] = Object.entries(shape).filter(([, value]) => value !== undefined);
  if (format === 'json' && asked) throw new UsageError('usage.shape-of-json', { option: `--${asked[0]}` });
}

function told(file: string): Format | TableFormat {
  const format = formatOf(file, FORMATS) ?? tableFormatOf(file);
  if (format) return format;
  const endings = [...new Set([...FORMATS, ...TABLE_FORMATS])].map((f) => `.${f}`).join(', ');
  throw new UsageError('usage.format', { file, endings });
}

export function findingsFormat(file: string): 'csv' | 'json' {
  const format = formatOf(file, ['csv', 'json']);
  if (format) return format;
  throw new UsageError('usage.format', { file, endings: '.csv, .json' });
}

function isText(format: Format | TableFormat): format is Format {
  return FORMATS.some((f) => f === format);
}

function putPlan(asked: Asked, { format, findings }: Plan): PutPlan {
  return {
    write: writeOptions(asked),
    format: isText(format) ? format : null,
    grids: asked.tables !== undefined,
    findings,
  };
}

function writeOptions(asked: Asked): WriteOptions {
  return { excel: asked.excel ?? false, ...shapeOf(asked) };
}

/** Keeps the mark that Excel knows UTF-8 by. */
const UTF8 = new TextDecoder('utf-8', { ignoreBOM: true });

/** Everything is made before anything is written; the main output comes last. */
async function writeAll(
  file: string,
  { text, document, grids, findingsText }: Put,
  asked: Asked,
  plan: Plan,
  terminal: Terminal,
): Promise<Written[]> {
  const { output, format } = plan;
  const written: Written[] = [];
  await interruptible(async () => {
    if (asked.tables !== undefined) {
      await writeFolder(asked.tables, grids);
      written.push({ file: asked.tables, files: grids.length });
    }
    if (asked.findings !== undefined) {
      await writeWhole(asked.findings, findingsText ?? '');
      written.push({ file: asked.findings });
    }
    if (output === null) await terminal.data(text === null ? '' : UTF8.decode(text));
    else {
      const parts = document ? [{ document, source: file === '-' ? null : linkFrom(output, file) }] : [];
      if (text !== null) await writeWhole(output, text);
      else await writeTable(output, format as TableFormat, () => parts, writeOptions(asked));
      written.push({ file: output });
    }
  });
  return written;
}
