import { gather } from '../lex/gather.js';
import type { LkjRecord } from '../record/schema.js';
import { ratioAgrees } from '../arith/percent.js';
import { figure } from './figures.js';

/**
 * True where the achievement follows from another period of the same row: a quarter measured by the target of its
 * year, a year by that of the plan's end, or by what was reached up to it. Never from the year before: a figure
 * that was left standing would pass.
 *
 * @param row records of the same row, the record's own among them
 */
export function ofOtherPeriod(record: LkjRecord, row: readonly LkjRecord[]): boolean {
  const capaian = figure(record, 'capaian');
  if (!capaian || row.length < 2) return false;
  const wider = row.filter((r) => isWider(r.periode, record.periode));
  const targets = gather([record, ...wider], (r) => figure(r, 'target') ?? []);
  const reached = gather([record, ...wider], (r) => figure(r, 'realisasi') ?? []);
  return targets.some((target) => reached.some((realisasi) => ratioAgrees(realisasi, target, capaian)));
}

/** The same period counted from the plan's beginning, the year of a quarter, the end of the plan. */
function isWider(periode: string, than: string): boolean {
  return (
    periode === than || periode === 'akhir' || (/^\d{4}$/.test(periode) && than.startsWith(`${periode}-`))
  );
}
