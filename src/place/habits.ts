import { MERGED_MONEY, PATTERN_WEIGHT, PRIOR_FILLED, PRIOR_TARGET, PRIOR_WEIGHT } from './costs.js';
import { ANGGARAN, TRIWULAN } from '../types.js';
import type { FigureColumn } from './figure-columns.js';

/** Which columns the rows of a table usually fill, and which they fill together. */
export interface Habits {
  /** Cost of a column that is filled or blank, by itself. */
  column(at: number, filled: boolean): number;
  /**
   * Further cost of the whole pattern, beyond its columns: common patterns are cheaper. `slots` has the index
   * of each column's value, negative where it is blank.
   */
  pattern(slots: Int16Array): number;
}

/** Counts the patterns of rows that are sure; without any, only the prior speaks. */
export function habitsOf(columns: readonly FigureColumn[], patterns: readonly Int16Array[]): Habits {
  const total = patterns.length;
  const filledRate = columns.map((c, i) => {
    const prior = c.field === 'target' ? PRIOR_TARGET : PRIOR_FILLED;
    const seen = patterns.reduce((n, p) => n + (isFilled(p, i) ? 1 : 0), 0);
    return (seen + prior * PRIOR_WEIGHT) / (total + PRIOR_WEIGHT);
  });
  const counts = new Map<string | number, number>();
  for (const p of patterns) counts.set(key(p), (counts.get(key(p)) ?? 0) + 1);
  const rate = (i: number, filled: boolean): number =>
    filled ? (filledRate[i] ?? 0.5) : 1 - (filledRate[i] ?? 0.5);
  const filledCosts = columns.map((_, i) => -Math.log(rate(i, true)));
  const blankCosts = columns.map((_, i) => -Math.log(rate(i, false)));
  return {
    column: (i, filled) => (filled ? filledCosts : blankCosts)[i] ?? Infinity,
    pattern: (slots) => {
      let alone = 1;
      for (let i = 0; i < slots.length; i++) alone *= rate(i, isFilled(slots, i));
      const seen = counts.size > 0 ? (counts.get(key(slots)) ?? 0) : 0;
      const together = (seen + PATTERN_WEIGHT * alone) / (total + PATTERN_WEIGHT);
      return Math.log(alone) - Math.log(together);
    },
  };
}

const MONEY: ReadonlySet<string> = new Set([...ANGGARAN, ...TRIWULAN]);

/** Habits of cells that are merged over several rows: an entity's money, whose indicators have rows of their own. */
export function mergedHabits(columns: readonly FigureColumn[]): Habits {
  const rates = columns.map((c) => (MONEY.has(c.field) ? MERGED_MONEY : 1 - MERGED_MONEY));
  return {
    column: (i, filled) => -Math.log(filled ? (rates[i] ?? 0.5) : 1 - (rates[i] ?? 0.5)),
    pattern: () => 0,
  };
}

function isFilled(slots: Int16Array, column: number): boolean {
  return (slots[column] ?? -1) >= 0;
}

/** The filled columns as a number, or as a short text where they are too many: so many a letter. */
function key(slots: Int16Array): string | number {
  if (slots.length <= PER_NUMBER) {
    let bits = 0;
    for (let i = 0; i < slots.length; i++) bits = 2 * bits + (isFilled(slots, i) ? 1 : 0);
    return bits;
  }
  let text = '';
  for (let from = 0; from < slots.length; from += PER_LETTER) {
    let letter = 0;
    for (let i = from; i < from + PER_LETTER; i++) letter = 2 * letter + (isFilled(slots, i) ? 1 : 0);
    text += String.fromCharCode(letter);
  }
  return text;
}
const PER_LETTER = 15;
const PER_NUMBER = 30;
