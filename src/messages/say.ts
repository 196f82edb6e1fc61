import { CAUSES } from './causes.js';
import { ERRORS } from './errors.js';
import { FINDINGS } from './findings.js';
import { HELP } from './help.js';
import { NOTES } from './notes.js';
import { TERMINAL } from './terminal.js';
import type { Lang, Message } from './lang.js';

/** Every message of the program, in every language. */
export const MESSAGES = { ...ERRORS, ...NOTES, ...FINDINGS, ...CAUSES, ...TERMINAL, ...HELP } as const;
export type MessageCode = keyof typeof MESSAGES;

type Names<Template extends string> = Template extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Names<Rest>
  : never;
/** What a message must be given: the names between braces in its English text. */
export type MessageArgs<Code extends MessageCode> = Readonly<
  Record<Names<(typeof MESSAGES)[Code]['en']> & string, string | number>
>;

/** A message in one language, filled in. Whole numbers given as numbers get that language's grouping. */
export function say<Code extends MessageCode>(
  lang: Lang,
  code: Code,
  ...[args]: Names<(typeof MESSAGES)[Code]['en']> extends never ? [] : [MessageArgs<Code>]
): string {
  return fill(lang, MESSAGES[code], args ?? {});
}

/** A message whose code is only known when the program runs; an unknown code is said as it stands. */
export function sayCode(lang: Lang, code: string, args: Readonly<Record<string, string | number>>): string {
  const message = Object.hasOwn(MESSAGES, code) ? MESSAGES[code as MessageCode] : null;
  return message ? fill(lang, message, args) : `${code} ${JSON.stringify(args)}`;
}

function fill(lang: Lang, message: Message, args: Readonly<Record<string, string | number>>): string {
  return message[lang].replace(/\{(\w+)\}/g, (braces, name: string) => {
    const value = Object.hasOwn(args, name) ? args[name] : undefined;
    if (value === undefined) return braces;
    return typeof value === 'number' ? formatNumber(value, lang) : value;
  });
}

/** A number for people: grouped by threes with the mark of the language. */
export function formatNumber(value: number, lang: Lang): string {
  const [whole = '', fraction] = String(value).split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, lang === 'id' ? '.' : ',');
  return fraction === undefined ? grouped : `${grouped}${lang === 'id' ? ',' : '.'}${fraction}`;
}
