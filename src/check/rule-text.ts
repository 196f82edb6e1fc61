import type { Lang } from '../messages/lang.js';

/** What `explain` prints of a rule, under these headings; it stands in the file of the rule. */
export interface RuleWords {
  /** What disagrees, in one line. */
  readonly title: string;
  readonly checks: string;
  readonly matters: string;
  readonly example: string;
  readonly fix: string;
  readonly law: string;
}

export type RuleText = Readonly<Record<Lang, RuleWords>>;
