import { say } from '../../messages/say.js';
import type { AddCommand } from '../command.js';
import type { DiffAsked } from '../compare-outputs.js';
import { choice, commonOptions, limitOptions } from '../options.js';

const FORMATS = ['text', 'json', 'csv'] as const;

/** `lkj-extract diff renja.json lkj.json`: targets and budgets that two documents print differently. */
export const addDiff: AddCommand = (program, terminal, done) => {
  const { lang } = terminal;
  const command = program.command('diff').description(say(lang, 'help.diff'));
  command
    .argument('<before>', say(lang, 'help.diff-input'))
    .argument('<after>', say(lang, 'help.diff-input'))
    .addOption(choice(lang, `-f, --format <${FORMATS.join('|')}>`, 'help.check-format', FORMATS));
  for (const common of [...limitOptions(lang), ...commonOptions(lang)]) command.addOption(common);
  command.action(async (before: string, after: string, asked: DiffAsked) => {
    const { compareOutputs } = await import('../compare-outputs.js');
    done(await compareOutputs(before, after, asked, terminal));
  });
};
