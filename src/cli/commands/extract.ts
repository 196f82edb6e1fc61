import { stat } from 'node:fs/promises';
import type { Command } from 'commander';
import { readShard } from '../../batch/shard.js';
import { UsageError } from '../../errors.js';
import type { Lang } from '../../messages/lang.js';
import { say } from '../../messages/say.js';
import { READ_AS } from '../../table/read-as.js';
import { FORMATS } from '../../write/formats.js';
import { TABLE_FORMATS } from '../../write/table/formats.js';
import type { Asked } from '../asked.js';
import { EXIT, type AddCommand, type ExitCode } from '../command.js';
import { configOf, withConfig } from '../extract-config.js';
import { printConfig } from '../print-config.js';
import { failOn } from '../fail-on.js';
import { choice, commonOptions, limitOptions, option, positive } from '../options.js';
import { shapeOptions } from '../shape-options.js';
import type { Terminal } from '../terminal.js';

const ALL_FORMATS = [...new Set([...FORMATS, ...TABLE_FORMATS])];

/** `lkj-extract FILE…`: documents in, their records out. The default command, also callable as `extract`. */
export const addExtract: AddCommand = (program, terminal, done) => {
  const { lang } = terminal;
  const named = program.command('extract').description(say(lang, 'help.extract'));
  for (const command of [program, named]) {
    withOptions(command, lang).action(async (documents: string[], asked: Asked) => {
      done(await run(documents, asked, terminal));
    });
  }
};

function withOptions(command: Command, lang: Lang): Command {
  const options = [
    option(lang, '-o, --output <file>', 'help.output'),
    option(lang, '-O, --output-dir <dir>', 'help.output-dir'),
    choice(lang, `-f, --format <${ALL_FORMATS.join('|')}>`, 'help.format', ALL_FORMATS),
    option(lang, '--findings <file>', 'help.findings'),
    ...shapeOptions(lang),
    option(lang, '--fill', 'help.fill'),
    option(lang, '--excel', 'help.excel'),
    option(lang, '--tables <dir>', 'help.tables'),
    choice(lang, '--as <way>', 'help.as', READ_AS),
    option(lang, '--fail-on <what>', 'help.fail-on').argParser(failOn),
    positive(lang, '-j, --jobs <n>', 'help.jobs'),
    option(lang, '--resume', 'help.resume'),
    option(lang, '--force', 'help.force'),
    option(lang, '--bail', 'help.bail'),
    option(lang, '--files-from <list>', 'help.files-from'),
    option(lang, '--shard <i/n>', 'help.shard').argParser(readShard),
    option(lang, '--summary <file>', 'help.summary'),
    option(lang, '--nomenklatur <file>', 'help.nomenklatur-heal'),
    option(lang, '--no-config', 'help.no-config'),
    option(lang, '--print-config', 'help.print-config'),
    option(lang, '-q, --quiet', 'help.quiet'),
    ...limitOptions(lang),
    ...commonOptions(lang),
  ];
  command.argument('[documents...]', say(lang, 'help.documents'));
  for (const one of options) command.addOption(one);
  return command;
}

async function run(documents: readonly string[], given: Asked, terminal: Terminal): Promise<ExitCode> {
  const found = await configOf(given);
  if (given.printConfig) {
    await printConfig(found, terminal);
    return EXIT.fine;
  }
  const asked = await withConfig(given, found);
  if (documents.length === 0 && asked.filesFrom === undefined) throw new UsageError('usage.missing-file');
  const [only] = documents;
  const one = documents.length === 1 && only !== undefined && !asksForMany(asked) && (await isOne(only));
  if (one) return (await import('../extract-one.js')).extractOne(only, asked, terminal);
  return (await import('../extract-many.js')).extractMany(documents, asked, terminal);
}

/** Options that mean nothing for one document. */
function asksForMany({ outputDir, filesFrom, shard, resume, summary }: Asked): boolean {
  return [outputDir, filesFrom, shard, resume, summary].some((asked) => asked !== undefined);
}

async function isOne(document: string): Promise<boolean> {
  if (document === '-') return true;
  const stats = await stat(document).catch(() => null);
  if (stats) return !stats.isDirectory();
  const { default: fastGlob } = await import('fast-glob');
  return !fastGlob.isDynamicPattern(document);
}
