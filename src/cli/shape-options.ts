import type { Option } from 'commander';
import { UsageError } from '../errors.js';
import type { Lang } from '../messages/lang.js';
import { COLUMNS } from '../record/columns.js';
import { TINGKAT } from '../types.js';
import { option } from './options.js';

/** Options that say which records and columns are put out. */
export function shapeOptions(lang: Lang): Option[] {
  return [
    option(lang, '--narrative', 'help.narrative'),
    option(lang, '--only <levels>', 'help.only').argParser(listOf('--only', TINGKAT)),
    option(lang, '--min-confidence <0-1>', 'help.min-confidence').argParser(share),
    option(lang, '--columns <names>', 'help.columns').argParser(listOf('--columns', COLUMNS)),
    option(lang, '--wide', 'help.wide'),
  ];
}

/** Reads "program,kegiatan": words of a few, by commas. */
function listOf(name: string, choices: readonly string[]) {
  return (value: string): string[] => {
    const words = value.split(',').map((word) => word.trim()).filter(Boolean); // prettier-ignore
    for (const word of words)
      if (!choices.includes(word))
        throw new UsageError('usage.choice', { option: name, value: word, choices: choices.join(', ') });
    if (words.length === 0)
      throw new UsageError('usage.choice', { option: name, value, choices: choices.join(', ') });
    return [...new Set(words)];
  };
}

function share(value: string): number {
  const number = Number(value);
  if (value.trim() !== '' && number >= 0 && number <= 1) return number;
  throw new UsageError('usage.share', { option: '--min-confidence', value });
}
