import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mergeInputs, type OutputFile } from '../batch/merge-inputs.js';
import { readOutput } from '../batch/read-output.js';
import { UsageError } from '../errors.js';
import { say } from '../messages/say.js';
import { writeFindings } from '../write/findings-table.js';
import type { Part } from '../write/table/sink.js';
import { writeTable } from '../write/table/write-table.js';
import { shapeOf, type Asked } from './asked.js';
import { findingsFormat } from './extract-one.js';
import { fileToStdout } from './file-to-stdout.js';
import { linkFrom } from './link.js';
import { tableOf } from './many-plan.js';
import { checkOutputs } from './outputs.js';
import type { Terminal } from './terminal.js';

/** What `merge` does, once its command line is read. */
export async function mergeOutputs(
  paths: readonly string[],
  asked: Asked,
  terminal: Terminal,
): Promise<void> {
  const table = tableOf(asked, null);
  const format = asked.findings === undefined ? null : findingsFormat(asked.findings);
  if (asked.excel && table.format !== 'csv' && format !== 'csv') throw new UsageError('usage.excel');
  const outputs = await mergeInputs(paths);
  await checkOutputs('-', [table.file, asked.findings ?? null]);
  for (const { path } of outputs) await checkOutputs(path, [table.file, asked.findings ?? null]);
  let [documents, records] = [0, 0];
  const parts = async function* (file: string | null): AsyncGenerator<Part> {
    documents = 0;
    records = 0;
    for (const output of outputs) {
      const part = await partOf(output, file);
      documents += 1;
      records += part.document.records.length;
      yield part;
    }
  };
  const options = { ...shapeOf(asked), excel: asked.excel ?? false };
  if (asked.findings !== undefined && format)
    await writeFindings(asked.findings, format, parts(null), options);
  if (table.file !== null) await writeTable(table.file, table.format, () => parts(table.file), options);
  else {
    const passing = await mkdtemp(join(tmpdir(), 'lkj-extract-'));
    try {
      const path = join(passing, 'table');
      await writeTable(path, table.format, () => parts(null), options);
      await fileToStdout(path, terminal);
    } finally {
      await rm(passing, { recursive: true, force: true });
    }
  }
  if (asked.quiet) return;
  const { lang, paint } = terminal;
  const told = [
    say(lang, 'many.documents', { count: documents }),
    say(lang, 'summary.records', { count: records }),
  ];
  terminal.tell(told.join(' · '), paint.err.bold);
  if (table.file !== null) terminal.tell(say(lang, 'summary.written', { file: table.file }));
}

async function partOf({ path, name, source }: OutputFile, table: string | null): Promise<Part> {
  const document = await readOutput(path, name);
  return { document, source: table === null || source === null ? null : linkFrom(table, source) };
}
