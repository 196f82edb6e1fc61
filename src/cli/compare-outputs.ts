import { compareDocuments, type Comparison } from '../check/compare-documents.js';
import { say } from '../messages/say.js';
import { csv } from '../write/csv.js';
import { readChecked } from './check-inputs.js';
import { EXIT, type ExitCode } from './command.js';
import type { Limits } from './options.js';
import { safeLine } from './safe.js';
import type { Terminal } from './terminal.js';

/** What the command line of `diff` says. */
export interface DiffAsked extends Limits {
  readonly format?: 'text' | 'json' | 'csv';
}

/** What `diff` does, once its command line is read. */
export async function compareOutputs(
  before: string,
  after: string,
  asked: DiffAsked,
  terminal: Terminal,
): Promise<ExitCode> {
  const { lang, paint } = terminal;
  const old = await readChecked({ path: before, name: before }, asked, terminal);
  const now = await readChecked({ path: after, name: after }, asked, terminal);
  const comparison = compareDocuments(old, now);
  if (asked.format === 'json') await terminal.data(`${JSON.stringify(comparison, null, 2)}\n`);
  else if (asked.format === 'csv') await terminal.data(differencesCsv(comparison));
  else await terminal.print(differencesText(comparison, terminal));
  const { compared, differences } = comparison;
  terminal.tell(say(lang, 'diff.summary', { compared, count: differences.length }), paint.err.bold);
  return differences.length > 0 ? EXIT.findings : EXIT.fine;
}

const COLUMNS = [
  'periode', 'kode', 'uraian', 'indikator', 'column', 'before', 'after', 'beforeAt', 'afterAt', 'keyakinan',
] as const; // prettier-ignore

function differencesCsv({ differences }: Comparison): string {
  const rows = differences.map((d) => COLUMNS.map((c) => d[c]));
  return csv(COLUMNS, rows, new Set(['before', 'after', 'keyakinan']), {});
}

function differencesText({ differences }: Comparison, { lang, paint }: Terminal): string {
  return differences
    .map((d) => {
      const name = [d.periode, d.kode, d.uraian, d.indikator].filter(Boolean).join(' · ');
      const doubt = d.keyakinan < SURE ? ` (${say(lang, 'diff.doubt')})` : '';
      const figures = `${d.column} ${d.before} (${d.beforeAt}) → ${d.after} (${d.afterAt})${doubt}`;
      return `${paint.out.bold(safeLine(name))}\n  ${safeLine(figures)}\n`;
    })
    .join('');
}

/** Below this a figure may be misread. */
const SURE = 0.9;
