import { say } from '../../messages/say.js';
import { TABLE_FORMATS } from '../../write/table/formats.js';
import type { Asked } from '../asked.js';
import { EXIT, type AddCommand } from '../command.js';
import { choice, commonOptions, option } from '../options.js';
import { interruptible } from '../outputs.js';
import { shapeOptions } from '../shape-options.js';

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
    const { mergeOutputs } = await import('../merge-outputs.js');
    await interruptible(() => mergeOutputs(paths, asked, terminal));
    done(EXIT.fine);
  });
};
