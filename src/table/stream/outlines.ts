import type { Column } from '../../types.js';
import { WEIGHTS } from './weights.js';

/** A number of an outline of goals: "1.1.", "1.1.2". */
export const OUTLINE = /^\d{1,2}(?:\.\d{1,2}){1,3}\.?$/;
/** Deepest outline that OUTLINE knows. */
const DEEPEST = 4;

/** How deep in an outline a word's number stands: 2 for "1.1."; 0 for a word that is none. */
function outlineDepth(text: string): number {
  return OUTLINE.test(text) ? text.split('.').filter(Boolean).length : 0;
}

/**
 * Score of a goal with an outline number ("1.1. Meningkatnya …") as the beginning of a cell, by the depth of the
 * number: in a table with columns for goals it stands there, the shallowest in the column of the tujuan.
 *
 * @param goals the numbers that stand before goals
 * @param otherwise the score in a table without such columns
 */
export function outlineScores(
  columns: readonly Column[],
  column: Column,
  goals: readonly string[],
  otherwise: number,
): number[] {
  const isGoal = ({ field }: Column): boolean => field === 'tujuan' || field === 'sasaran';
  const scores = Array.from({ length: DEEPEST + 1 }, () => otherwise);
  if (!columns.some(isGoal)) return scores;
  if (!isGoal(column)) return scores.map(() => WEIGHTS.goalElsewhere);
  const depths = new Set(goals.map(outlineDepth));
  const shallowest = Math.min(...depths);
  const both = columns.some((c) => c.field === 'tujuan') && columns.some((c) => c.field === 'sasaran');
  return scores.map((_, depth) =>
    both && depths.size > 1 && (depth === shallowest) !== (column.field === 'tujuan')
      ? WEIGHTS.goalElsewhere
      : WEIGHTS.goalNumbered,
  );
}

/** Score of a goal's number as the beginning of a cell of the column. */
export function outlineScore(scores: readonly number[], text: string): number {
  return scores[outlineDepth(text)] ?? 0;
}
