import { extractSource } from '../../extract.js';
import type { Lang } from '../../messages/lang.js';
import { say } from '../../messages/say.js';
import { READ_AS, type ReadAs } from '../../table/tables.js';
import { EXIT, type AddCommand } from '../command.js';
import { readInput } from '../input.js';
import { inspectionText } from '../inspectionText.js';
import { choice, commonOptions, positive } from '../options.js';
import { inspect } from '../../inspect/inspect.js';

interface Asked {
  readonly format?: 'text' | 'json';
  readonly as?: ReadAs;
  readonly maxSize?: number;
  readonly lang?: Lang;
}

/** `lkj-extract inspect FILE`: what was understood, for a person at a terminal. */
export const addInspect: AddCommand = (program, terminal, done) => {
  const { lang } = terminal;
  const command = program.command('inspect').description(say(lang, 'help.inspect'));
  command
    .argument('<file>', say(lang, 'help.file'))
    .addOption(choice(lang, '-f, --format <text|json>', 'help.inspect-format', ['text', 'json']))
    .addOption(choice(lang, '--as <way>', 'help.as', READ_AS))
    .addOption(positive(lang, '--max-size <MB>', 'help.max-size'));
  for (const common of commonOptions(lang)) command.addOption(common);
  command.action(async (file: string, asked: Asked) => {
    const extraction = extractSource(await readInput(file, asked, terminal), asked);
    const seen = inspect(extraction);
    if (asked.format === 'json') await terminal.data(`${JSON.stringify(seen, null, 2)}\n`);
    else await terminal.print(inspectionText(seen, lang, terminal.paint.out));
    done(EXIT.fine);
  });
};
