import type { Column } from '../types.js';
import { isMeasured } from '../lex/fields.js';
import { columnWith } from './column-with.js';

/** Columns that repeat for each quarter or year: at most so many ("Target | Realisasi | % | Rp"). */
const LONGEST = 4;
/** Two columns twice are no pattern: three twice are, and two three times. */
const FEWEST = 4;

/**
 * Columns that repeat for each quarter or year, whose heading is printed in the middle of them and has reached only
 * one: the others are of the same period.
 *
 *              TW I                     TW II
 *     Target   Realisasi   %   Target   Realisasi   %
 */
export function settleRepeats(columns: readonly Column[]): Column[] {
  const settled = [...columns];
  for (let from = 0; from < columns.length;) {
    const found = repeatAt(columns, from);
    if (!found) {
      from += 1;
      continue;
    }
    found.periods.forEach((periode, unit) => {
      for (let i = from + unit * found.size; i < from + (unit + 1) * found.size; i++) {
        const c = columns[i];
        if (c?.periode === null) settled[i] = columnWith(c, { periode });
      }
    });
    from += found.size * found.periods.length;
  }
  return settled;
}

interface Repeat {
  readonly size: number;
  readonly periods: readonly string[];
}

/** The repeats that begin at a column, with the period of each; null where none do, or a period is not told. */
function repeatAt(columns: readonly Column[], from: number): Repeat | null {
  for (let size = LONGEST; size >= 2; size--) {
    const unit = columns.slice(from, from + size).map((c) => c.field);
    if (unit.length < size || new Set(unit).size < size || unit.some((f) => !isMeasured(f))) continue;
    const periods: string[] = [];
    for (let at = from; at + size <= columns.length; at += size) {
      const columnsOf = columns.slice(at, at + size);
      const told = new Set(columnsOf.flatMap((c) => c.periode ?? []));
      const [periode] = told;
      const same = columnsOf.every((c, i) => c.field === unit[i] && !c.kumulatif);
      if (!same || told.size !== 1 || !periode || !follows(periods.at(-1), periode)) break;
      periods.push(periode);
    }
    if (periods.length > 1 && periods.length + size > FEWEST) return { size, periods };
  }
  return null;
}

/** The quarter or year after the one before; the first one may be any. */
function follows(before: string | undefined, periode: string): boolean {
  const [, number] = /(\d+)$/.exec(periode) ?? [];
  const [, last] = /(\d+)$/.exec(before ?? '') ?? [];
  if (!/^(?:\d{4}-)?TW\d$|^20\d\d$/.test(periode)) return false;
  return before === undefined || Number(number) === Number(last) + 1;
}
