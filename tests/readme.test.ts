import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { describe, expect, test } from 'vitest';
import { buildProgram } from '../src/cli/program.js';
import { openTerminal } from '../src/cli/terminal.js';
import type { Lang } from '../src/messages/lang.js';

/** Every option and command stands in the README of each language: what is not written down does not exist. */
describe.each<[string, Lang]>([
  ['README.md', 'en'],
  ['README.id.md', 'id'],
])('%s', (name, lang) => {
  const path = join(import.meta.dirname, '..', name);
  const text = existsSync(path) ? readFileSync(path, 'utf8') : null;
  const program = buildProgram(openTerminal(lang), () => undefined);

  test.skipIf(text === null).each(wordsOf(program))('names %s', (word) => {
    expect(text).toContain(word);
  });
});

/** Long flags of every command, and the commands' names. */
function wordsOf(program: Command): string[] {
  const commands = [program, ...program.commands];
  const flags = commands.flatMap((command) => command.options.map((o) => o.long ?? o.flags));
  return [...new Set([...flags, ...program.commands.map((c) => `lkj-extract ${c.name()}`)])].filter(
    (word) => word !== 'lkj-extract extract',
  );
}
