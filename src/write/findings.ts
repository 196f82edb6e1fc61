import { FINDING_COLUMNS } from '../record/columns.js';
import type { Finding } from '../record/schema.js';
import { csv, type CsvStyle } from './csv.js';
import { jsonArray } from './json.js';

/** Columns of findings that hold figures. */
export const FINDING_FIGURES: ReadonlySet<string> = new Set(['printed', 'expected']);

/** What does not agree, as CSV with the contract's columns. */
export function findingsCsv(findings: readonly Finding[], style: CsvStyle = {}): string {
  const rows = findings.map((f) => FINDING_COLUMNS.map((c) => f[c]));
  return csv(FINDING_COLUMNS, rows, FINDING_FIGURES, style);
}

/** What does not agree, as a JSON array, one finding a line. */
export function findingsJson(findings: readonly Finding[]): string {
  return `${jsonArray(findings, '')}\n`;
}
