import type { Command } from 'commander';
import type { Lang } from '../../messages/lang.js';
import { say } from '../../messages/say.js';
import { SEVERITIES } from '../../record/columns.js';
import { PRINTED, type CheckAsked } from '../check-asked.js';
import type { AddCommand } from '../command.js';
import { choice, commonOptions, limitOptions, notNegative, option } from '../options.js';

/** `lkj-extract check INPUT…`: reads, checks, tells what does not agree. */
export const addCheck: AddCommand = (program, terminal, done) => {
  const command = program.command('check').description(say(terminal.lang, 'help.check'));
  withOptions(command, terminal.lang).action(async (inputs: string[], asked: CheckAsked) => {
    const { checkMany } = await import('../check-many.js');
    done(await checkMany(inputs, asked, terminal));
  });
};

function withOptions(command: Command, lang: Lang): Command {
  const options = [
    choice(lang, `-f, --format <${PRINTED.join('|')}>`, 'help.check-format', PRINTED),
    option(lang, '-o, --output <file>', 'help.check-output'),
    choice(lang, '--fail-on <severity>', 'help.check-fail-on', ['none', ...SEVERITIES]),
    notNegative(lang, '--max-warnings <n>', 'help.max-warnings'),
    option(lang, '--baseline <file>', 'help.baseline'),
    option(lang, '--update-baseline', 'help.update-baseline'),
    option(lang, '--nomenklatur <file>', 'help.nomenklatur'),
    option(lang, '--report <file>', 'help.report'),
    option(lang, '--no-config', 'help.no-config'),
    option(lang, '--print-config', 'help.print-config'),
    option(lang, '-q, --quiet', 'help.quiet'),
    ...limitOptions(lang),
    ...commonOptions(lang),
  ];
  command.argument('[inputs...]', say(lang, 'help.check-inputs'));
  for (const one of options) command.addOption(one);
  return command;
}
