import { Option } from 'commander';
import { UsageError } from '../errors.js';
import { LANGS, type Lang } from '../messages/lang.js';
import type { MessageCode } from '../messages/say.js';
import { say } from '../messages/say.js';
import type { FileLimits } from '../source/file.js';
import type { WorkLimits } from '../work/limits.js';

type HelpCode = Extract<MessageCode, `help.${string}`>;

/** An option with its help in the reader's language; the code of the help is in `src/messages/help.ts`. */
export function option(lang: Lang, flags: string, help: HelpCode): Option {
  return new Option(flags, say(lang, help as 'help.file'));
}

/** An option that takes one of a few words. */
export function choice(lang: Lang, flags: string, help: HelpCode, choices: readonly string[]): Option {
  const made = option(lang, flags, help);
  return made.argParser((value: string) => {
    if (choices.includes(value)) return value;
    throw new UsageError('usage.choice', { option: `--${made.name()}`, value, choices: choices.join(', ') });
  });
}

/** An option that takes a number above 0. */
export function positive(lang: Lang, flags: string, help: HelpCode): Option {
  const made = option(lang, flags, help);
  return made.argParser((value: string) => {
    const number = Number(value);
    if (value.trim() !== '' && Number.isFinite(number) && number > 0) return number;
    throw new UsageError('usage.number', { option: `--${made.name()}`, value });
  });
}

/** An option that takes a whole number from 0 up. */
export function notNegative(lang: Lang, flags: string, help: HelpCode): Option {
  const made = option(lang, flags, help);
  return made.argParser((value: string) => {
    if (/^\d{1,9}$/.test(value)) return Number(value);
    throw new UsageError('usage.number', { option: `--${made.name()}`, value });
  });
}

/** What one document may cost, as the command line says it. */
export type Limits = FileLimits & WorkLimits & { readonly passwordFile?: string };

/** Options of every command that reads documents. */
export function limitOptions(lang: Lang): Option[] {
  return [
    positive(lang, '--max-size <MB>', 'help.max-size'),
    option(lang, '--pages <list>', 'help.pages'),
    option(lang, '--password-file <file>', 'help.password-file'),
    positive(lang, '--max-pages <n>', 'help.max-pages'),
    positive(lang, '--timeout <s>', 'help.timeout'),
    positive(lang, '--max-memory <MB>', 'help.max-memory'),
  ];
}

/** Options that every command has. */
export function commonOptions(lang: Lang): Option[] {
  return [choice(lang, '--lang <id|en>', 'help.lang', LANGS)];
}

/** The language that the command line asks for, read before the options are, since their help is in it. */
export function langIn(argv: readonly string[]): Lang | null {
  for (const [i, arg] of argv.entries()) {
    if (arg === '--') return null;
    const value = arg === '--lang' ? argv[i + 1] : /^--lang=(.*)$/.exec(arg)?.[1];
    const lang = LANGS.find((l) => l === value);
    if (lang) return lang;
  }
  return null;
}
