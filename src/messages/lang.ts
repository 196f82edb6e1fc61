/** Languages of everything that people read; codes and column names are the same in both. */
export const LANGS = ['id', 'en'] as const;
export type Lang = (typeof LANGS)[number];

/** One message in every language. `{name}` is filled in by `say`. */
export type Message = Readonly<Record<Lang, string>>;

/** The language of a terminal: the first of LC_ALL, LC_MESSAGES and LANG that is set; English where it is neither. */
export function langOf(env: Readonly<Record<string, string | undefined>>): Lang {
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || '';
  return /^(?:id|in|ind|indonesian)(?:[_.@-]|$)/i.test(locale) ? 'id' : 'en';
}
