import { againstBaseline } from '../check/baseline.js';
import { checkDocument, type CheckedDocument } from '../check/check-document.js';
import { findConfig } from '../config/read-config.js';
import { isLkjError, UsageError } from '../errors.js';
import { formatNumber, say } from '../messages/say.js';
import { readNomenklatur } from '../nomenklatur/read-nomenklatur.js';
import { SEVERITIES } from '../record/columns.js';
import { formatFindings } from '../write/check/formats.js';
import { reportPage } from '../write/check/report-page.js';
import { writeWhole } from '../write/file.js';
import { readBaseline, writeBaseline } from './baseline-file.js';
import { checkInputs, readChecked } from './check-inputs.js';
import type { CheckAsked } from './check-asked.js';
import { failsOn, planCheck, type CheckPlan } from './check-plan.js';
import { EXIT, type ExitCode } from './command.js';
import { findingsText } from './findings-text.js';
import { printConfig } from './print-config.js';
import { checkOutputs, interruptible } from './outputs.js';
import type { Terminal } from './terminal.js';

/** What `check` does, once its command line is read. */
export async function checkMany(
  inputs: readonly string[],
  asked: CheckAsked,
  terminal: Terminal,
): Promise<ExitCode> {
  const found = asked.config === false ? { file: null, config: {} } : await findConfig(process.cwd());
  const plan = planCheck(asked, found);
  if (asked.printConfig) {
    await printConfig(found, terminal);
    return EXIT.fine;
  }
  if (inputs.length === 0) throw new UsageError('usage.missing-file');
  if (asked.updateBaseline && plan.baseline === null) throw new UsageError('usage.update-baseline');
  const outputs = [asked.output ?? null, plan.report, asked.updateBaseline ? plan.baseline : null];
  for (const input of inputs) await checkOutputs(input, outputs);
  const { documents, failed } = await checkAll(inputs, asked, await withNomenklatur(plan), terminal);
  await report(documents, plan);
  const code = await tell(documents, asked, plan, terminal);
  return failed > 0 ? EXIT.failed : code;
}

async function withNomenklatur(plan: CheckPlan): Promise<CheckPlan> {
  if (plan.nomenklatur === null) return plan;
  return { ...plan, settings: { ...plan.settings, nomenklatur: await readNomenklatur(plan.nomenklatur) } };
}

/** The page for people, in both languages whatever the terminal's is. */
async function report(
  documents: readonly CheckedDocument[],
  { report: file, settings }: CheckPlan,
): Promise<void> {
  if (file === null) return;
  const page = reportPage((lang) =>
    documents.map((d) => ({ ...d, findings: checkDocument(d.document, lang, settings) })),
  );
  await interruptible(() => writeWhole(file, page));
}

interface Checked {
  readonly documents: readonly CheckedDocument[];
  readonly failed: number;
}

/** Every input in order; one that cannot be read does not keep the others from being checked. */
async function checkAll(
  inputs: readonly string[],
  asked: CheckAsked,
  { settings, baseline }: CheckPlan,
  terminal: Terminal,
): Promise<Checked> {
  const documents: CheckedDocument[] = [];
  let failed = 0;
  for (const file of await checkInputs(inputs, [baseline, asked.output ?? null])) {
    try {
      const document = await readChecked(file, asked, terminal);
      documents.push({
        path: file.path,
        document,
        findings: checkDocument(document, terminal.lang, settings),
      });
    } catch (error) {
      if (!isLkjError(error)) throw error;
      failed += 1;
      terminal.tell(`lkj-extract: ${error.in(terminal.lang)}`, terminal.paint.err.red);
    }
  }
  return { documents, failed };
}

async function tell(
  all: readonly CheckedDocument[],
  asked: CheckAsked,
  plan: CheckPlan,
  terminal: Terminal,
): Promise<ExitCode> {
  const { baseline: file } = plan;
  const old = file === null || asked.updateBaseline ? null : await readBaseline(file);
  const { documents, known, gone } = old ? againstBaseline(all, old) : { documents: all, known: 0, gone: [] };
  await put(documents, asked, plan, terminal);
  if (asked.updateBaseline && file !== null) await interruptible(() => writeBaseline(file, all));
  if (!asked.quiet) summary(documents, { known, gone: gone.length }, terminal);
  if (asked.updateBaseline) return EXIT.fine;
  const severities = documents.flatMap((d) => d.findings.map((f) => f.severity));
  return failsOn(severities, plan) ? EXIT.findings : EXIT.fine;
}

async function put(
  documents: readonly CheckedDocument[],
  { output }: CheckAsked,
  { format }: CheckPlan,
  terminal: Terminal,
): Promise<void> {
  const text =
    format === 'text' ? findingsText(documents, terminal) : formatFindings(documents, format, terminal.lang);
  if (output !== undefined && output !== '-') await interruptible(() => writeWhole(output, text));
  else if (format === 'text') await terminal.print(text);
  else await terminal.data(text);
}

function summary(
  documents: readonly CheckedDocument[],
  { known, gone }: { readonly known: number; readonly gone: number },
  { lang, paint, tell }: Terminal,
): void {
  const findings = documents.flatMap((d) => d.findings);
  const counts = SEVERITIES.flatMap((s) => {
    const count = findings.filter((f) => f.severity === s).length;
    return count === 0 ? [] : [`${s} ${formatNumber(count, lang)}`];
  });
  const parts = [
    say(lang, 'many.documents', { count: documents.length }),
    say(lang, 'summary.records', { count: documents.reduce((n, d) => n + d.document.records.length, 0) }),
    say(lang, 'summary.findings', { count: findings.length }) +
      (counts.length > 0 ? ` (${counts.join(', ')})` : ''),
    known > 0 ? say(lang, 'check.known', { count: known }) : '',
    gone > 0 ? say(lang, 'check.gone', { count: gone }) : '',
  ];
  tell(parts.filter(Boolean).join(' · '), paint.err.bold);
}
