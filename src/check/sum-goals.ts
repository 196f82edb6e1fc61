import { compareExact } from '../arith/exact.js';
import { sumOf } from '../arith/sums.js';
import type { LkjRecord } from '../record/schema.js';
import { groupBy, type Raised } from './checked.js';
import { figure } from './figures.js';
import { raiseSum } from './sums-up.js';

/** Goals, above the programs. */
const GOALS: readonly LkjRecord['tingkat'][] = ['tujuan', 'sasaran'];

/**
 * Goals that carry the budget and spending of the whole table, though it has further goals with programs of
 * their own: the total was put where the part belongs.
 *
 *   Tujuan 1          9.756     ┐
 *   Sasaran 1         9.756     ┘ expected: 6.932
 *     Program A       6.932
 *   Tujuan 2          2.030
 *     Program B       2.030
 *   TOTAL             9.756
 *
 * A single goal above several others may well carry the whole: with one such row, only what stands beside
 * others of its level is told.
 */
export function goalsWithAll(records: readonly LkjRecord[]): Raised[] {
  return [...groupBy(records, (r) => r.periode).values()].flatMap((own) => {
    const total = own.findLast((r) => r.tingkat === 'total' && r.pagu !== '' && r.realisasi_rp !== '');
    const first = own.findIndex((r) => r.tingkat === 'program' && r.pagu !== '');
    if (!total || first < 1) return [];
    const from = own.slice(0, first).findLastIndex((r) => !isWhole(r, total)) + 1;
    const next = own.findIndex((r, i) => i > first && GOALS.includes(r.tingkat));
    const whole = own.slice(from, first);
    if (whole.length === 0 || next < 0) return [];
    const isProgram = (r: LkjRecord): boolean => r.tingkat === 'program' && r.pagu !== '';
    const [within, beyond] = [own.slice(first, next).filter(isProgram), own.slice(next).filter(isProgram)];
    if (beyond.length === 0 || !isPart(within, total)) return [];
    const later = own.slice(next).filter((r) => r.pagu !== '');
    return whole.flatMap((row, i) => {
      const level = row.tingkat === 'tujuan' || (i === 0 && row.tingkat !== 'sasaran') ? 'tujuan' : 'sasaran';
      const hasSisters = i > 0 || later.some((r) => r.tingkat === level);
      return hasSisters ? [raiseSum(row, 'pagu', within, 'warning')] : [];
    });
  });
}

function isWhole({ pagu, realisasi_rp }: LkjRecord, total: LkjRecord): boolean {
  return pagu === total.pagu && realisasi_rp === total.realisasi_rp;
}

function isPart(programs: readonly LkjRecord[], total: LkjRecord): boolean {
  const all = figure(total, 'pagu');
  return all !== null && compareExact(sumOf(programs.flatMap((r) => figure(r, 'pagu') ?? [])), all) < 0;
}
