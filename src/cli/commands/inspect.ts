import type { Lang } from '../../messages/lang.js';
import { say } from '../../messages/say.js';
import { READ_AS, type ReadAs } from '../../table/read-as.js';
import { EXIT, type AddCommand } from '../command.js';
import { inspectionText } from '../inspection-text.js';
import { choice, commonOptions, limitOptions, type Limits } from '../options.js';
import { perform } from '../perform.js';

interface Asked extends Limits {
  readonly format?: 'text' | 'json';
  readonly as?: ReadAs;
  readonly lang?: Lang;
}

/** `lkj-extract inspect FILE`: what was understood, for a person at a terminal. */
export const addInspect: AddCommand = (program, terminal, done) => {
  const { lang } = terminal;
  const command = program.command('inspect').description(say(lang, 'help.inspect'));
  command
    .argument('<file>', say(lang, 'help.file'))
    .addOption(choice(lang, '-f, --format <text|json>', 'help.inspect-format', ['text', 'json']))
    .addOption(choice(lang, '--as <way>', 'help.as', READ_AS));
  for (const common of [...limitOptions(lang), ...commonOptions(lang)]) command.addOption(common);
  command.action(async (file: string, asked: Asked) => {
    const seen = await perform('inspect', file, asked, terminal);
    if (asked.format === 'json') await terminal.data(`${JSON.stringify(seen, null, 2)}\n`);
    else await terminal.print(inspectionText(seen, lang, terminal.paint.out));
    done(EXIT.fine);
  });
};
