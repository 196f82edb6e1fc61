import { compareDocuments, type Comparison } from '../../check/compare-documents.js';
import { say } from '../../messages/say.js';
import { csv } from '../../write/csv.js';
import { readChecked } from '../check-inputs.js';
import { EXIT, type AddCommand } from '../command.js';
import { choice, commonOptions, limitOptions, type Limits } from '../options.js';
import { safeLine } from '../safe.js';
import type { Terminal } from '../terminal.js';

interface Asked extends Limits {
  readonly format?: 'text' | 'json' | 'csv';
}

const FORMATS = ['text', 'json', 'csv'] as const;

/** `lkj-extract diff renja.json lkj.json`: targets and budgets that two documents print differently. */
export const addDiff: AddCommand = (program, terminal, done) => {
  const { lang, paint } = terminal;
  const command = program.command('diff').description(say(lang, 'help.diff'));
  command
    .argument('<before>', say(lang, 'help.diff-input'))
    .argument('<after>', say(lang, 'help.diff-input'))
    .addOption(choice(lang, `-f, --format <${FORMATS.join('|')}>`, 'help.check-format', FORMATS));
  for (const common of [...limitOptions(lang), ...commonOptions(lang)]) command.addOption(common);
  command.action(async (before: string, after: string, asked: Asked) => {
    const old = await readChecked({ path: before, name: before }, asked, terminal);
    const now = await readChecked({ path: after, name: after }, asked, terminal);
    const comparison = compareDocuments(old, now);
    if (asked.format === 'json') await terminal.data(`${JSON.stringify(comparison, null, 2)}\n`);
    else if (asked.format === 'csv') await terminal.data(differencesCsv(comparison));
    else await terminal.print(differencesText(comparison, terminal));
    const { compared, differences } = comparison;
    terminal.tell(say(lang, 'diff.summary', { compared, count: differences.length }), paint.err.bold);
    done(differences.length > 0 ? EXIT.findings : EXIT.fine);
  });
};

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
