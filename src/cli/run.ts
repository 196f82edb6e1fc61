import { CommanderError } from 'commander';
import { isLkjError } from '../errors.js';
import { langOf } from '../messages/lang.js';
import { say } from '../messages/say.js';
import { EXIT, type ExitCode } from './command.js';
import { langIn } from './options.js';
import { buildProgram } from './program.js';
import { openTerminal, type Terminal } from './terminal.js';
import { usageError } from './usage.js';

/** Runs the program with its arguments (without node and script) and gives the exit code. */
export async function run(argv: readonly string[]): Promise<ExitCode> {
  const terminal = openTerminal(langIn(argv) ?? langOf(process.env));
  let code: ExitCode = EXIT.fine;
  try {
    const program = buildProgram(terminal, (given) => (code = given));
    await program.parseAsync([...argv], { from: 'user' });
    return code;
  } catch (error) {
    return report(error, argv, terminal);
  }
}

/** Expected failures are one line; anything else is a bug and says so. */
function report(error: unknown, argv: readonly string[], terminal: Terminal): ExitCode {
  const { lang, paint } = terminal;
  const known = error instanceof CommanderError ? usageError(error, argv, lang) : error;
  if (known === null) return EXIT.fine;
  if (isLkjError(known)) {
    terminal.tell(`lkj-extract: ${known.in(lang)}`, paint.err.red);
    return EXIT.failed;
  }
  for (const line of String(known instanceof Error ? known.stack : known).split('\n')) terminal.tell(line);
  terminal.tell(`lkj-extract: ${say(lang, 'bug.unknown')}`, paint.err.red);
  return EXIT.failed;
}
