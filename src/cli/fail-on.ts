import { UsageError } from '../errors.js';
import { RULES, SEVERITIES } from '../record/columns.js';
import type { Finding } from '../record/schema.js';

/** Tells whether a finding is of the kind that makes the program exit with 1. */
export type FailOn = (finding: Pick<Finding, 'rule' | 'severity'>) => boolean;

const NONE = 'none';

/** Reads `--fail-on`: none, a severity (that one and worse), or rules ("SUM,RATIO"). */
export function failOn(value: string): FailOn {
  if (value === NONE) return () => false;
  const least = SEVERITIES.findIndex((s) => s === value);
  if (least >= 0) return ({ severity }) => SEVERITIES.indexOf(severity) <= least;
  const rules = new Set(value.split(',').map((rule) => rule.trim().toUpperCase()));
  const known: ReadonlySet<string> = new Set(RULES);
  const choices = [NONE, ...SEVERITIES, ...RULES].join(', ');
  for (const rule of rules)
    if (!known.has(rule)) throw new UsageError('usage.choice', { option: '--fail-on', value, choices });
  return ({ rule }) => rules.has(rule);
}
