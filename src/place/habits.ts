import { MERGED_MONEY, PATTERN_WEIGHT, PRIOR_FILLED, PRIOR_TARGET, PRIOR_WEIGHT } from './costs.js';
import type { FigureColumn } from './figure-columns.js';

/** Which columns the rows of a table usually fill, and which they fill together. */
export interface Habits {
  /** Cost of a column that is filled or blank, by itself. */
  column(at: number, filled: boolean): number;
  /** Further cost of the whole pattern, beyond its columns: common patterns are cheaper. */
  pattern(filled: readonly boolean[]): number;
}

/** Counts the patterns of rows that are sure; without any, only the prior speaks. */
export function habitsOf(
  columns: readonly FigureColumn[],
  patterns: readonly (readonly boolean[])[],
): Habits {
  const total = patterns.length;
  const filledRate = columns.map((c, i) => {
    const prior = c.field === 'target' ? PRIOR_TARGET : PRIOR_FILLED;
    const seen = patterns.reduce((n, p) => n + (p[i] ? 1 : 0), 0);
    return (seen + prior * PRIOR_WEIGHT) / (total + PRIOR_WEIGHT);
  });
  const counts = new Map<string, number>();
  for (const p of patterns) counts.set(key(p), (counts.get(key(p)) ?? 0) + 1);
  const rate = (i: number, filled: boolean): number =>
    filled ? (filledRate[i] ?? 0.5) : 1 - (filledRate[i] ?? 0.5);
  return {
    column: (i, filled) => -Math.log(rate(i, filled)),
    pattern: (filled) => {
      const alone = filled.reduce((product, f, i) => product * rate(i, f), 1);
      const seen = counts.get(key(filled)) ?? 0;
      const together = (seen + PATTERN_WEIGHT * alone) / (total + PATTERN_WEIGHT);
      return Math.log(alone) - Math.log(together);
    },
  };
}

const MONEY: ReadonlySet<string> = new Set([
  'pagu',
  'realisasi_rp',
  'capaian_rp',
  'tw1',
  'tw2',
  'tw3',
  'tw4',
]);

/** Habits of cells that are merged over several rows: an entity's money, whose indicators have rows of their own. */
export function mergedHabits(columns: readonly FigureColumn[]): Habits {
  const rates = columns.map((c) => (MONEY.has(c.field) ? MERGED_MONEY : 1 - MERGED_MONEY));
  return {
    column: (i, filled) => -Math.log(filled ? (rates[i] ?? 0.5) : 1 - (rates[i] ?? 0.5)),
    pattern: () => 0,
  };
}

function key(pattern: readonly boolean[]): string {
  return pattern.map((f) => (f ? '1' : '0')).join('');
}
