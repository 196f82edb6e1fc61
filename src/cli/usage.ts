import type { CommanderError } from 'commander';
import { UsageError } from '../errors.js';
import { say } from '../messages/say.js';
import type { Lang } from '../messages/lang.js';

/** An error of commander in the program's own words and language; null where there is nothing to say (help, version). */
export function usageError(error: CommanderError, argv: readonly string[], lang: Lang): UsageError | null {
  if (error.exitCode === 0) return null;
  const quoted = /'([^']*)'/.exec(error.message)?.[1] ?? '';
  switch (error.code) {
    case 'commander.unknownOption':
    case 'commander.unknownCommand':
      return new UsageError('usage.unknown-option', { option: quoted, suggestion: suggestion(error, lang) });
    case 'commander.optionMissingArgument':
      return new UsageError('usage.missing-value', { option: quoted });
    case 'commander.excessArguments':
      return /Expected 0 arguments/.test(error.message)
        ? new UsageError('usage.no-file')
        : new UsageError('usage.too-many');
    case 'commander.missingArgument':
    case 'commander.help':
      return missingFile(argv);
    default:
      return new UsageError('usage.other', { message: error.message });
  }
}

function suggestion(error: CommanderError, lang: Lang): string {
  const option = /\(Did you mean (?:one of )?([^)?]*)\?\)/.exec(error.message)?.[1];
  return option ? say(lang, 'usage.suggestion', { option }) : '';
}

/** `lkj-extract inspect` alone may mean a file of that name. */
function missingFile(argv: readonly string[]): UsageError {
  const first = argv.find((arg) => !arg.startsWith('-'));
  return first === undefined
    ? new UsageError('usage.missing-file')
    : new UsageError('usage.file-named-as-command', { file: first });
}
