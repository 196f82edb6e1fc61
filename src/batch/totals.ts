import { RULES, type Rule } from '../record/columns.js';
import type { Entry } from './manifest.js';
import type { Outcome } from './outcome.js';

/** What a run came to. No times and no paths of the machine: two runs give the same. */
export interface Totals {
  readonly documents: number;
  /** Done well, in this run or before. */
  readonly ok: number;
  /** Of those, done by an earlier run. */
  readonly before: number;
  /** Not begun, because another one had failed (`--bail`). */
  readonly left: number;
  readonly pages: number;
  readonly records: number;
  readonly findings: Readonly<Partial<Record<Rule, number>>>;
  readonly unplaced: number;
  readonly failed: readonly FailedDocument[];
}

export interface FailedDocument {
  readonly name: string;
  readonly path: string;
  readonly code: string;
  readonly message: string;
}

export function totalsOf(documents: number, outcomes: readonly Outcome[]): Totals {
  const entries = outcomes.map((o) => o.entry);
  const failed = outcomes.filter((o) => o.failure !== null);
  return {
    documents,
    ok: outcomes.length - failed.length,
    before: outcomes.filter((o) => o.skipped).length,
    left: documents - outcomes.length,
    pages: sum(entries, (e) => e.pages ?? 0),
    records: sum(entries, (e) => e.records),
    findings: byRule(entries),
    unplaced: sum(entries, (e) => e.unplaced),
    failed: failed.map(({ entry: { name, path }, failure }) => ({
      name,
      path,
      code: failure?.code ?? '',
      message: failure?.message ?? '',
    })),
  };
}

function sum(entries: readonly Entry[], of: (entry: Entry) => number): number {
  return entries.reduce((total, entry) => total + of(entry), 0);
}

function byRule(entries: readonly Entry[]): Partial<Record<Rule, number>> {
  const counts = new Map<Rule, number>();
  for (const { findings } of entries)
    for (const { rule, count } of findings) counts.set(rule, (counts.get(rule) ?? 0) + count);
  return Object.fromEntries(RULES.flatMap((r) => (counts.has(r) ? [[r, counts.get(r)]] : [])));
}
