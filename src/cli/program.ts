import { Command } from 'commander';
import { say } from '../messages/say.js';
import { version } from '../version.js';
import type { ExitCode } from './command.js';
import { addCheck } from './commands/check.js';
import { addDebug } from './commands/debug.js';
import { addDiff } from './commands/diff.js';
import { addExtract } from './commands/extract.js';
import { addInspect } from './commands/inspect.js';
import { addMerge } from './commands/merge.js';
import { addExplain, addRules } from './commands/rules.js';
import { addSchema } from './commands/schema.js';
import type { Terminal } from './terminal.js';

/** Every command of the program; the first is the one that needs no name. */
const COMMANDS = [
  addExtract,
  addInspect,
  addDebug,
  addCheck,
  addDiff,
  addRules,
  addExplain,
  addMerge,
  addSchema,
] as const;

/** The command line: commands, options and their help, in the reader's language. */
export function buildProgram(terminal: Terminal, done: (code: ExitCode) => void): Command {
  const { lang, paint } = terminal;
  const titles: Readonly<Record<string, string>> = {
    'Usage:': say(lang, 'help.usage'),
    'Arguments:': say(lang, 'help.arguments'),
    'Options:': say(lang, 'help.options'),
    'Commands:': say(lang, 'help.commands'),
  };
  const program = new Command('lkj-extract')
    .description(say(lang, 'help.program'))
    .version(version(), '-V, --version', say(lang, 'help.version'))
    .helpOption('-h, --help', say(lang, 'help.help'))
    .helpCommand('help [command]', say(lang, 'help.help'))
    .addHelpText('after', `\n${say(lang, 'help.after')}`)
    .configureHelp({ styleTitle: (title) => paint.out.bold(titles[title] ?? title) })
    .configureOutput({ writeErr: () => undefined })
    .enablePositionalOptions()
    .exitOverride();
  for (const add of COMMANDS) add(program, terminal, done);
  return program;
}
