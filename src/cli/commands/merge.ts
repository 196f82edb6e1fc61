import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mergeInputs, type OutputFile } from '../../batch/merge-inputs.js';
import { readOutput } from '../../batch/read-output.js';
import { UsageError } from '../../errors.js';
import { say } from '../../messages/say.js';
import { writeFindings } from '../../write/findings-table.js';
import { TABLE_FORMATS } from '../../write/table/formats.js';
import type { Part } from '../../write/table/sink.js';
import { writeTable } from '../../write/table/write-table.js';
import { shapeOf, type Asked } from '../asked.js';
import { EXIT, type AddCommand } from '../command.js';
import { findingsFormat } from '../extract-one.js';
import { fileToStdout } from '../file-to-stdout.js';
import { linkFrom } from '../link.js';
import { tableOf } from '../many-plan.js';
import { choice, commonOptions, option } from '../options.js';
import { checkOutputs, interruptible } from '../outputs.js';
import { shapeOptions } from '../shape-options.js';
import type { Terminal } from '../terminal.js';

/** `lkj-extract merge data/ -o all.parquet`: outputs of documents in, one table out. */
export const addMerge: AddCommand = (program, terminal, done) => {
  const { lang } = terminal;
  const command = program.command('merge').description(say(lang, 'help.merge'));
  const options = [
    option(lang, '-o, --output <file>', 'help.output'),
    choice(lang, `-f, --format <${TABLE_FORMATS.join('|')}>`, 'help.format', TABLE_FORMATS),
    option(lang, '--findings <file>', 'help.findings'),
    ...shapeOptions(lang),
    option(lang, '--excel', 'help.excel'),
    option(lang, '-q, --quiet', 'help.quiet'),
    ...commonOptions(lang),
  ];
  command.argument('<outputs...>', say(lang, 'help.outputs'));
  for (const one of options) command.addOption(one);
  command.action(async (paths: string[], asked: Asked) => {
    await interruptible(() => merge(paths, asked, terminal));
    done(EXIT.fine);
  });
};

async function merge(paths: readonly string[], asked: Asked, terminal: Terminal): Promise<void> {
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
