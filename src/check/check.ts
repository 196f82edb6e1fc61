import type { Lang } from '../messages/lang.js';
import { sayCode } from '../messages/say.js';
import { RULES, type Rule } from '../record/columns.js';
import type { Finding, LkjRecord } from '../record/schema.js';
import { groupBy, type Checked, type Left, type Raised } from './checked.js';
import { EXPLAINS, gradeConsequences, type Found } from './consequences.js';
import { CHECKS } from './rules.js';
import { settle, type Settings } from './settings.js';

/** What was read of a document. */
export interface CheckInput {
  readonly dokumen: string;
  readonly instansi?: string;
  readonly records: readonly LkjRecord[];
  readonly narrative: readonly LkjRecord[];
  readonly unplaced: readonly Left[];
}

/** The findings in source order, and the records with the codes of what was found on them. */
export interface CheckResult {
  readonly findings: Finding[];
  readonly records: LkjRecord[];
}

/**
 * What every rule finds in a document, in the order of the rules. A rule that is off is not asked, unless what
 * it finds would explain what another one does.
 */
export function examine(input: CheckInput, { rules = {} }: Settings = {}): Found[] {
  const tables = [...groupBy(input.records, (r) => r.tabel)].map(([tabel, records]) => ({ tabel, records }));
  const doc: Checked = {
    tables,
    records: input.records,
    narrative: input.narrative,
    unplaced: input.unplaced,
  };
  const on = new Set(RULES.filter((rule) => rules[rule] !== 'off'));
  const asked = RULES.filter((rule) => on.has(rule) || EXPLAINS[rule]?.some((r) => on.has(r)));
  return gradeConsequences(asked.flatMap((rule) => CHECKS[rule](doc).map((raised) => ({ rule, raised }))));
}

/**
 * Runs every rule over a document.
 *
 * @param settings how the user wants to be told
 * @param before what was found while the records were made
 */
export function check(
  input: CheckInput,
  lang: Lang,
  settings: Settings = {},
  before: readonly Found[] = [],
): CheckResult {
  const { records, instansi = '' } = input;
  const found = settle(
    [...before, ...examine(input, settings)],
    { records: [...records], instansi },
    settings,
  );
  const marks = new Map<LkjRecord, Set<Rule>>();
  for (const { rule, raised } of found) {
    for (const record of raised.records) marks.set(record, (marks.get(record) ?? new Set()).add(rule));
  }
  const findings = found.map(({ rule, raised }) => toFinding(input.dokumen, rule, raised, lang));
  findings.sort((a, b) => (a.baris ?? 0) - (b.baris ?? 0));
  return {
    findings,
    records: input.records.map((r) =>
      marks.has(r) ? { ...r, temuan: RULES.filter((x) => marks.get(r)?.has(x)) } : r,
    ),
  };
}

/** A finding in the form of the contract. */
export function toFinding(dokumen: string, rule: Rule, raised: Raised, lang: Lang): Finding {
  const [record] = raised.records;
  const { printed, expected, severity, left } = raised;
  return {
    dokumen,
    halaman: left?.halaman ?? record?.halaman ?? null,
    baris: left?.baris ?? record?.baris ?? null,
    tabel: left?.tabel ?? record?.tabel ?? '',
    periode: left ? '' : (record?.periode ?? ''),
    uraian: left ? '' : (record?.uraian ?? ''),
    indikator: left ? '' : (record?.indikator ?? ''),
    rule,
    severity,
    printed,
    expected,
    message: sayCode(lang, raised.code, { printed, expected, ...raised.args }),
  };
}
