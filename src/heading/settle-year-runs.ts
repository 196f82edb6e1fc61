import type { Column } from '../types.js';
import { columnWith } from './column-with.js';

/** "2021", "Tahun 2021": a year and nothing else. */
const BARE_YEAR = /^(?:tahun\s*)?20\d\d$/i;

/**
 * Years that count on stand below one heading. One that is printed in the middle of its columns may have reached
 * only some of them:
 *
 *            Target Renstra                Realisasi
 *     2021   2022   2023   2024   2021   2022   2023
 */
export function settleYearRuns(columns: readonly Column[]): Column[] {
  const settled = [...columns];
  for (let from = 0; from < columns.length;) {
    let to = from + 1;
    while (to < columns.length && follows(columns[to - 1], columns[to])) to++;
    const run = columns.slice(from, to);
    const named = run.filter(isPerformance);
    const [first] = named;
    if (first && named.every((c) => c.field === first.field)) {
      run.forEach((c, i) => {
        if (isBare(c)) settled[from + i] = columnWith(c, { field: first.field, label: '' });
      });
    }
    from = to;
  }
  return settled;
}

const isBare = ({ field, periode, head }: Column): boolean =>
  field === 'abaikan' && periode !== null && head.every((text) => BARE_YEAR.test(text));

/** The next year, of the same kind or of none. */
function follows(left: Column | undefined, right: Column | undefined): boolean {
  if (!left || !right || !isYear(left) || !isYear(right)) return false;
  const same = left.field === right.field || isBare(left) || isBare(right);
  return same && Number(right.periode) === Number(left.periode) + 1;
}

const isYear = (c: Column): boolean => /^20\d\d$/.test(c.periode ?? '') && (isPerformance(c) || isBare(c));

const isPerformance = ({ field }: Column): boolean =>
  field === 'target' || field === 'realisasi' || field === 'capaian';
