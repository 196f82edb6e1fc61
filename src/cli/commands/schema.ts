import { say } from '../../messages/say.js';
import { EXIT, type AddCommand } from '../command.js';
import { commonOptions } from '../options.js';

/** `lkj-extract schema`: the JSON Schema of the JSON output, made from the zod schema. */
export const addSchema: AddCommand = (program, terminal, done) => {
  const command = program.command('schema').description(say(terminal.lang, 'help.schema'));
  for (const common of commonOptions(terminal.lang)) command.addOption(common);
  command.action(async () => {
    const { jsonSchema } = await import('../../record/json-schema.js');
    await terminal.data(`${JSON.stringify(jsonSchema(), null, 2)}\n`);
    done(EXIT.fine);
  });
};
