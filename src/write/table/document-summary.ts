import { SURE } from '../../inspect/confidence.js';
import type { LkjDocument } from '../../record/schema.js';

/** One document in a line: what the summary sheet and the table of documents hold. */
export const SUMMARY_COLUMNS = [
  'dokumen', 'jenis', 'instansi', 'daerah', 'tahun', 'periode',
  'tables', 'records', 'unsure', 'errors', 'warnings', 'infos', 'unplaced',
] as const; // prettier-ignore

export type SummaryRow = Readonly<Record<(typeof SUMMARY_COLUMNS)[number], string | number>>;

export function summaryOf(document: LkjDocument): SummaryRow {
  const { dokumen, jenis, instansi, daerah, tahun, periode, tables, records, findings, unplaced } = document;
  const of = (severity: string): number => findings.filter((f) => f.severity === severity).length;
  return {
    dokumen,
    jenis,
    instansi,
    daerah,
    tahun,
    periode,
    tables: tables.length,
    records: records.length,
    unsure: records.filter((r) => r.keyakinan < SURE).length,
    errors: of('error'),
    warnings: of('warning'),
    infos: of('info'),
    unplaced: unplaced.length,
  };
}
