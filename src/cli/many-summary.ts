import type { Outcome } from '../batch/outcome.js';
import type { Totals } from '../batch/totals.js';
import { formatNumber, say } from '../messages/say.js';
import { fromFailure } from '../work/failure.js';
import { isLkjError } from '../errors.js';
import type { Terminal } from './terminal.js';

/** What a run came to, for people. The documents that failed are told even where nothing else is. */
export function tellTotals(
  totals: Totals,
  outcomes: readonly Outcome[],
  { quiet, manifest }: { readonly quiet: boolean; readonly manifest: string | null },
  terminal: Terminal,
): void {
  const { lang, paint } = terminal;
  for (const { failure, entry } of outcomes) {
    if (!failure) continue;
    const error = fromFailure(failure);
    const line = isLkjError(error)
      ? error.in(lang)
      : `${entry.path}: ${say(lang, 'many.bug')} (${error.message})`;
    terminal.tell(`lkj-extract: ${line}`, paint.err.red);
  }
  if (quiet) return;
  const { documents, ok, before, failed, left, pages, records, findings, unplaced } = totals;
  const rules = Object.entries(findings).map(([rule, count]) => `${rule} ${formatNumber(count, lang)}`);
  const parts = [
    say(lang, 'many.documents', { count: documents }),
    say(lang, 'many.ok', { count: ok }) +
      (before > 0 ? ` (${say(lang, 'many.before', { count: before })})` : ''),
    failed.length > 0 ? say(lang, 'progress.failed', { count: failed.length }) : '',
    left > 0 ? say(lang, 'many.left', { count: left }) : '',
    pages > 0 ? say(lang, 'inspect.pages', { count: pages }) : '',
    say(lang, 'summary.records', { count: records }),
    say(lang, 'summary.findings', { count: Object.values(findings).reduce((a, b) => a + b, 0) }) +
      (rules.length > 0 ? ` (${rules.join(', ')})` : ''),
    say(lang, 'summary.unplaced', { count: unplaced }),
  ];
  terminal.tell(parts.filter(Boolean).join(' · '), paint.err.bold);
  if (manifest !== null) terminal.tell(say(lang, 'many.manifest', { file: manifest }));
}
