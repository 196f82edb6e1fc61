import type { Lang } from '../messages/lang.js';
import type { LkjDocument, LkjRecord, Finding, Rule } from '../record/schema.js';
import { examine } from './check.js';
import type { Left, Raised } from './checked.js';
import type { Found } from './consequences.js';
import { prove, type Proven } from './prove.js';
import { settle, type Settings } from './settings.js';

/** A document that was checked, with the place that it was read from. */
export interface CheckedDocument {
  readonly path: string;
  readonly document: LkjDocument;
  readonly findings: readonly Proven[];
}

/**
 * Every rule over a document that was read now or before, perhaps edited by hand since. What a rule needs
 * and an output does not hold (the printed form in CSV, the table of a figure left over) is taken from what
 * was found when it was read.
 */
export function checkDocument(document: LkjDocument, lang: Lang, settings: Settings = {}): Proven[] {
  const { dokumen, narrative } = document;
  // A PDF has no lines; its records stand in the order of its pages.
  const lineless = document.records.every((r) => r.baris === null);
  const records = lineless ? document.records.map((r, i) => ({ ...r, baris: i + 1 })) : document.records;
  const found = examine({ dokumen, records, narrative, unplaced: leftBefore(document.findings) }, settings);
  const settled = settle([...found, ...records.flatMap(marked)], { ...document, records }, settings);
  const proven = prove(dokumen, records, settled, lang);
  return lineless ? proven.map(withoutLines) : proven;
}

function withoutLines(finding: Proven): Proven {
  return {
    ...finding,
    baris: null,
    evidence: finding.evidence.map((e) => ({ ...e, baris: null })),
  };
}

function leftBefore(findings: readonly Finding[]): Left[] {
  return findings
    .filter((f) => f.rule === 'UNPLACED')
    .map(({ printed, baris, halaman, tabel }) => ({
      text: printed,
      baris: baris ?? 1,
      halaman,
      tabel,
      near: null,
    }));
}

/** Rules that look at what was printed, which only the JSON keeps. */
const OF_PRINT = ['ERROR_CELL', 'FORMAT'] as const satisfies readonly Rule[];

function marked(record: LkjRecord): Found[] {
  if (Object.keys(record.raw).length > 0) return [];
  return OF_PRINT.filter((rule) => record.temuan.includes(rule)).map((rule) => ({
    rule,
    raised: mark(rule, record),
  }));
}

function mark(rule: (typeof OF_PRINT)[number], record: LkjRecord): Raised {
  const severity = rule === 'ERROR_CELL' ? 'error' : 'warning';
  return { records: [record], severity, printed: '', expected: '', code: `finding.${rule}.marked` };
}
