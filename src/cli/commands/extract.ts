import type { Command } from 'commander';
import { UsageError } from '../../errors.js';
import type { Lang } from '../../messages/lang.js';
import { say } from '../../messages/say.js';
import type { LkjDocument } from '../../record/schema.js';
import { READ_AS, type ReadAs } from '../../table/tables.js';
import { writeWhole } from '../../write/file.js';
import { findingsCsv, findingsJson } from '../../write/findings.js';
import { formatDocument, formatOf, FORMATS, type Format } from '../../write/formats.js';
import { gridFiles } from '../../write/grids.js';
import { EXIT, type AddCommand, type ExitCode } from '../command.js';
import { failOn, type FailOn } from '../failOn.js';
import { choice, commonOptions, limitOptions, option, type Limits } from '../options.js';
import { checkOutputs, interruptible, writeFolder } from '../outputs.js';
import { perform } from '../perform.js';
import { summary, tellNotes, type Written } from '../summary.js';
import type { Terminal } from '../terminal.js';

/** What the command line says, after commander has read it. */
interface Asked extends Limits {
  readonly output?: string;
  readonly format?: Format;
  readonly findings?: string;
  readonly narrative?: boolean;
  readonly fill?: boolean;
  readonly excel?: boolean;
  readonly as?: ReadAs;
  readonly tables?: string;
  readonly failOn?: FailOn;
  readonly lang?: Lang;
  readonly quiet?: boolean;
}

/** `lkj-extract FILE`: a document in, its records out. The default command, also callable as `extract`. */
export const addExtract: AddCommand = (program, terminal, done) => {
  const { lang } = terminal;
  const named = program.command('extract').description(say(lang, 'help.extract'));
  for (const command of [program, named]) {
    withOptions(command, lang).action(async (file: string, asked: Asked) => {
      done(await run(file, asked, terminal));
    });
  }
};

function withOptions(command: Command, lang: Lang): Command {
  command
    .argument('<file>', say(lang, 'help.file'))
    .addOption(option(lang, '-o, --output <file>', 'help.output'))
    .addOption(choice(lang, `-f, --format <${FORMATS.join('|')}>`, 'help.format', FORMATS))
    .addOption(option(lang, '--findings <file>', 'help.findings'))
    .addOption(option(lang, '--narrative', 'help.narrative'))
    .addOption(option(lang, '--fill', 'help.fill'))
    .addOption(option(lang, '--excel', 'help.excel'))
    .addOption(option(lang, '--tables <dir>', 'help.tables'))
    .addOption(choice(lang, '--as <way>', 'help.as', READ_AS))
    .addOption(option(lang, '--fail-on <what>', 'help.fail-on').argParser(failOn))
    .addOption(option(lang, '-q, --quiet', 'help.quiet'));
  for (const common of [...limitOptions(lang), ...commonOptions(lang)]) command.addOption(common);
  return command;
}

async function run(file: string, asked: Asked, terminal: Terminal): Promise<ExitCode> {
  const plan = planOutputs(asked);
  await checkOutputs(file, [plan.output, asked.findings ?? null]);
  const document = await perform('extract', file, asked, terminal);
  const written = await writeAll(document, asked, plan, terminal);
  if (!asked.quiet) {
    tellNotes(document, { narrative: asked.narrative ?? plan.format === 'json' }, terminal);
    summary(document, written, terminal);
  }
  return asked.failOn && document.findings.some(asked.failOn) ? EXIT.findings : EXIT.fine;
}

interface Plan {
  /** Null is standard output. */
  readonly output: string | null;
  readonly format: Format;
  readonly findings: 'csv' | 'json' | null;
}

function planOutputs(asked: Asked): Plan {
  const output = asked.output === undefined || asked.output === '-' ? null : asked.output;
  const format = asked.format ?? (output === null ? 'csv' : told(output, FORMATS));
  const findings = asked.findings === undefined ? null : told(asked.findings, ['csv', 'json']);
  const anyCsv = format === 'csv' || findings === 'csv' || asked.tables !== undefined;
  if (asked.excel && !anyCsv) throw new UsageError('usage.excel');
  return { output, format, findings };
}

function told<F extends string>(file: string, formats: readonly F[]): F {
  const format = formatOf(file, formats);
  if (format) return format;
  throw new UsageError('usage.format', { file, endings: formats.map((f) => `.${f}`).join(', ') });
}

/** Everything is made before anything is written; the main output comes last. */
async function writeAll(
  document: LkjDocument,
  asked: Asked,
  plan: Plan,
  terminal: Terminal,
): Promise<Written[]> {
  const style = { excel: asked.excel ?? false };
  const text = formatDocument(document, plan.format, { ...style, narrative: asked.narrative ?? false });
  const grids = asked.tables === undefined ? [] : gridFiles(document.tables, style);
  const findings =
    plan.findings === 'csv' ? findingsCsv(document.findings, style) : findingsJson(document.findings);
  const written: Written[] = [];
  await interruptible(async () => {
    if (asked.tables !== undefined) {
      await writeFolder(asked.tables, grids);
      written.push({ file: asked.tables, files: grids.length });
    }
    if (asked.findings !== undefined) {
      await writeWhole(asked.findings, findings);
      written.push({ file: asked.findings });
    }
    if (plan.output === null) await terminal.data(text);
    else {
      await writeWhole(plan.output, text);
      written.push({ file: plan.output });
    }
  });
  return written;
}
