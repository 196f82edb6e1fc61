import type { Lang } from '../../messages/lang.js';
import { say } from '../../messages/say.js';
import { READ_AS, type ReadAs } from '../../table/read-as.js';
import { writeWhole } from '../../write/file.js';
import { EXIT, type AddCommand } from '../command.js';
import { choice, commonOptions, limitOptions, option, positive, type Limits } from '../options.js';
import { checkOutputs, interruptible } from '../outputs.js';
import { perform } from '../perform.js';

interface Asked extends Limits {
  readonly page: number;
  readonly output?: string;
  readonly format?: 'html' | 'svg';
  readonly as?: ReadAs;
  readonly lang?: Lang;
}

/** `lkj-extract debug FILE --page N`: one page drawn as it was understood, to see why a row went wrong. */
export const addDebug: AddCommand = (program, terminal, done) => {
  const { lang } = terminal;
  const command = program.command('debug').description(say(lang, 'help.debug'));
  command
    .argument('<file>', say(lang, 'help.file'))
    .addOption(positive(lang, '--page <n>', 'help.debug-page').makeOptionMandatory())
    .addOption(option(lang, '-o, --output <file>', 'help.debug-output'))
    .addOption(choice(lang, '-f, --format <html|svg>', 'help.debug-format', ['html', 'svg']))
    .addOption(choice(lang, '--as <way>', 'help.as', READ_AS));
  for (const common of [...limitOptions(lang), ...commonOptions(lang)]) command.addOption(common);
  command.action(async (file: string, asked: Asked) => {
    const output = asked.output === undefined || asked.output === '-' ? null : asked.output;
    await checkOutputs(file, [output]);
    const format = asked.format ?? (output?.toLowerCase().endsWith('.svg') ? 'svg' : 'html');
    const drawn = await perform('debug', file, { ...asked, lang: asked.lang ?? lang, format }, terminal);
    if (output === null) await terminal.data(drawn);
    else await interruptible(() => writeWhole(output, drawn));
    done(EXIT.fine);
  });
};
