import { UsageError } from '../../errors.js';
import { say } from '../../messages/say.js';
import { RULES } from '../../record/columns.js';
import { EXIT, type AddCommand } from '../command.js';
import { choice, commonOptions } from '../options.js';

interface Asked {
  readonly format?: 'text' | 'json';
}

/** `lkj-extract rules`: every rule in a line. */
export const addRules: AddCommand = (program, terminal, done) => {
  const { lang, paint } = terminal;
  const command = program.command('rules').description(say(lang, 'help.rules'));
  command.addOption(choice(lang, '-f, --format <text|json>', 'help.inspect-format', ['text', 'json']));
  for (const common of commonOptions(lang)) command.addOption(common);
  command.action(async ({ format }: Asked) => {
    // Loaded when asked for: every rule is a module, and reading a document needs none of them here.
    const { RULE_TEXTS } = await import('../../check/rule-texts.js');
    const { rulesText } = await import('../rule-text.js');
    const all = RULES.map((rule) => ({ rule, ...RULE_TEXTS[rule][lang] }));
    if (format === 'json') await terminal.data(`${JSON.stringify(all, null, 2)}\n`);
    else await terminal.print(rulesText(lang, paint.out));
    done(EXIT.fine);
  });
};

/** `lkj-extract explain SUM`: what a rule checks, why it matters, an example, how to fix it, its legal basis. */
export const addExplain: AddCommand = (program, terminal, done) => {
  const { lang, paint } = terminal;
  const command = program.command('explain').description(say(lang, 'help.explain'));
  command.argument('<rule>', say(lang, 'help.rule'));
  for (const common of commonOptions(lang)) command.addOption(common);
  command.action(async (asked: string) => {
    const rule = RULES.find((r) => r === asked.toUpperCase().replaceAll('-', '_'));
    if (!rule)
      throw new UsageError('usage.choice', { option: 'explain', value: asked, choices: RULES.join(', ') });
    const { ruleText } = await import('../rule-text.js');
    await terminal.print(ruleText(rule, lang, paint.out));
    done(EXIT.fine);
  });
};
