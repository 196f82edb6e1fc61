import { rmSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { refuseForeign } from '../batch/done-before.js';
import { defaultJobs } from '../batch/jobs.js';
import { openOutFolder } from '../batch/out-folder.js';
import type { Outcome, Planned } from '../batch/outcome.js';
import { outNames } from '../batch/out-names.js';
import { readOutput } from '../batch/read-output.js';
import { runBatch, type Run } from '../batch/run.js';
import { inShard } from '../batch/shard.js';
import { signatureOf } from '../batch/signature.js';
import { totalsOf, type Totals } from '../batch/totals.js';
import { manifestName, openWorkspace, type Workspace } from '../batch/workspace.js';
import { type LkjError, UsageError } from '../errors.js';
import { byCodePoints } from '../lex/by-code-points.js';
import { say } from '../messages/say.js';
import { readFileBytes } from '../source/file.js';
import { writeWhole } from '../write/file.js';
import { writeFindings } from '../write/findings-table.js';
import type { Part } from '../write/table/sink.js';
import { writeTable } from '../write/table/write-table.js';
import { shapeOf, type Asked } from './asked.js';
import { EXIT, type ExitCode } from './command.js';
import { filesFrom } from './files-from.js';
import { expandInputs } from './inputs.js';
import { linkFrom } from './link.js';
import { planMany, type ManyPlan } from './many-plan.js';
import { tellTotals } from './many-summary.js';
import { checkOutputs, interruptible } from './outputs.js';
import { withPassword } from './perform.js';
import { openProgress } from './progress.js';
import { fileToStdout } from './file-to-stdout.js';
import type { Terminal } from './terminal.js';

/** Many documents in: one output each (-O), or one table of all (-o), or both. */
export async function extractMany(
  documents: readonly string[],
  given: Asked,
  terminal: Terminal,
): Promise<ExitCode> {
  const asked = await withPassword(given);
  const plan = planMany(asked);
  if (documents.includes('-')) throw new UsageError('usage.stdin-among');
  const files = await plannedFiles(documents, asked, plan);
  await checkOutputs('-', [plan.table?.file ?? null, asked.findings ?? null, asked.summary ?? null]);
  let code: ExitCode = EXIT.fine;
  await interruptible(async () => {
    const workspace = await openWorkspace(await workFolder(plan), asked.shard ?? null);
    try {
      code = await runAll(files, asked, plan, workspace, terminal);
    } finally {
      await workspace.close();
    }
  });
  return code;
}

/** The documents of this run and where their outputs go, in the order of the outputs. */
async function plannedFiles(
  documents: readonly string[],
  { filesFrom: list, shard, outputDir }: Asked,
  { convert: { format } }: ManyPlan,
): Promise<Planned[]> {
  const listed = list === undefined ? [] : await filesFrom(list);
  const only = shard ? (name: string): boolean => inShard(name, shard) : undefined;
  const inputs = await expandInputs(documents, {
    listed,
    except: outputDir ?? null,
    ...(only ? { only } : {}),
  });
  const names = inputs.map((file) => file.name);
  const outs = outNames(names, format, [manifestName(shard ?? null)]);
  return inputs
    .map(({ path, name }) => ({ path, name, out: outs.get(name) ?? name }))
    .sort((a, b) => byCodePoints(a.out, b.out));
}

/** Outputs of single documents go to -O; without it they wait in a folder beside the table, or for a pipe in a passing one. */
async function workFolder({ folder, table }: ManyPlan): Promise<string> {
  if (folder !== null) return folder;
  if (table?.file) return partsFolder(table.file);
  const passing = await mkdtemp(join(tmpdir(), 'lkj-extract-'));
  process.on('exit', () => rmSync(passing, { recursive: true, force: true }));
  return passing;
}

function partsFolder(table: string): string {
  return join(dirname(table), `.${basename(table)}.parts`);
}

/** A list that is not there is told before any document is read. */
async function listBytes({ nomenklatur }: Asked): Promise<Uint8Array> {
  return nomenklatur === undefined ? new Uint8Array() : readFileBytes(nomenklatur);
}

async function runAll(
  files: readonly Planned[],
  asked: Asked,
  plan: ManyPlan,
  workspace: Workspace,
  terminal: Terminal,
): Promise<ExitCode> {
  const { folder, before } = workspace;
  if (plan.folder !== null && !asked.force) await refuseForeign(files, before, folder);
  const progress = openProgress(files.length, !asked.quiet, terminal);
  let run: Run;
  try {
    const signature = signatureOf(plan.convert, await listBytes(asked));
    const grids = asked.tables === undefined ? null : await openOutFolder(asked.tables);
    const batch = { files, folder, grids, manifest: workspace.manifest, signature };
    run = await runBatch(
      {
        ...batch,
        before: asked.resume ? before : new Map(),
        convert: plan.convert,
        limits: asked,
        jobs: Math.ceil(asked.jobs ?? defaultJobs()),
        bail: asked.bail ?? false,
      },
      progress,
    );
  } finally {
    progress.close();
  }
  const { outcomes, stopped } = run;
  const totals = totalsOf(files.length, outcomes);
  if (stopped) return giveUp(stopped, outcomes, totals, asked, workspace, terminal);
  const kept = await putOut(files, outcomes, asked, plan, workspace, terminal);
  await writeSummary(asked, totals, kept ? workspace.manifestPath : null);
  tellTotals(totals, outcomes, { quiet: asked.quiet ?? false, manifest: kept ? workspace.manifestPath : null }, terminal); // prettier-ignore
  if (!asked.quiet)
    for (const file of [asked.tables, asked.findings, plan.table?.file, asked.summary])
      if (file) terminal.tell(say(terminal.lang, 'summary.written', { file }));
  return exitCode(totals, outcomes, asked);
}

/**
 * Tells what was done before nothing more could be written, and why: with room on the disk, --resume does the
 * rest. No table is made of a part.
 */
async function giveUp(
  stopped: LkjError,
  outcomes: readonly Outcome[],
  totals: Totals,
  asked: Asked,
  { manifestPath }: Workspace,
  terminal: Terminal,
): Promise<ExitCode> {
  tellTotals(totals, outcomes, { quiet: asked.quiet ?? false, manifest: manifestPath }, terminal);
  terminal.tell(`lkj-extract: ${stopped.in(terminal.lang)}`, terminal.paint.err.red);
  // It may go to another disk; where it does not, that is told already.
  await writeSummary(asked, totals, manifestPath).catch(() => undefined);
  return EXIT.failed;
}

/** Writes the table and the findings of all documents. Tells whether the single outputs are kept. */
async function putOut(
  files: readonly Planned[],
  outcomes: readonly Outcome[],
  asked: Asked,
  { folder, table, convert, findings }: ManyPlan,
  workspace: Workspace,
  terminal: Terminal,
): Promise<boolean> {
  const good = new Set(outcomes.filter((o) => !o.failure).map((o) => o.entry.name));
  const done = files.filter(({ name }) => good.has(name));
  const target = table?.file ?? null;
  const parts = async function* (): AsyncGenerator<Part> {
    for (const { out, name, path } of done) {
      const document = await readOutput(workspace.folder.file(out), name);
      yield { document, source: target === null ? null : linkFrom(target, path) };
    }
  };
  if (asked.findings !== undefined && findings)
    await writeFindings(asked.findings, findings, parts(), convert.write);
  if (table) {
    const path = target ?? workspace.folder.file(`${PIPED}.${table.format}`);
    await writeTable(path, table.format, parts, { ...convert.write, ...shapeOf(asked) });
    if (target === null) await fileToStdout(path, terminal);
  }
  const kept = folder !== null || (target !== null && (asked.resume === true || done.length < files.length));
  if (!kept) await rm(workspace.folder.file(''), { recursive: true, force: true });
  return kept;
}

const PIPED = '.table';

async function writeSummary({ summary }: Asked, totals: Totals, manifest: string | null): Promise<void> {
  if (summary !== undefined)
    await writeWhole(summary, `${JSON.stringify({ ...totals, manifest }, null, 2)}\n`);
}

/** A document that failed counts more than findings. */
function exitCode(totals: Totals, outcomes: readonly Outcome[], { failOn }: Asked): ExitCode {
  if (totals.failed.length > 0 || totals.left > 0) return EXIT.failed;
  return failOn && outcomes.some(({ entry }) => entry.findings.some(failOn)) ? EXIT.findings : EXIT.fine;
}
