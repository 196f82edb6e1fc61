import type { ChalkInstance } from 'chalk';
import { RULE_TEXTS } from '../check/rule-texts.js';
import type { Lang } from '../messages/lang.js';
import { say } from '../messages/say.js';
import { RULES, type Rule } from '../record/columns.js';

/** One line a rule. */
export function rulesText(lang: Lang, paint: ChalkInstance): string {
  const width = Math.max(...RULES.map((r) => r.length));
  return RULES.map((rule) => `${paint.bold(rule.padEnd(width))}  ${RULE_TEXTS[rule][lang].title}\n`).join('');
}

const HEADINGS = ['checks', 'matters', 'example', 'fix', 'law'] as const;

/** What a rule says of itself, under its headings. */
export function ruleText(rule: Rule, lang: Lang, paint: ChalkInstance): string {
  const words = RULE_TEXTS[rule][lang];
  const parts = HEADINGS.map((h) => `\n${paint.bold(say(lang, `explain.${h}`))}\n  ${words[h]}\n`);
  return `${paint.bold(rule)}: ${words.title}\n${parts.join('')}`;
}
