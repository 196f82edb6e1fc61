import type { Value } from '../../types.js';
import { arrange, type Arrangement } from '../arrange.js';
import type { FigureColumn } from '../figure-columns.js';
import type { Habits } from '../habits.js';
import type { Relation } from '../relations.js';

/** The figure columns of a block with all that is needed to lay values over them. */
export interface Arranger {
  readonly columns: readonly FigureColumn[];
  readonly relations: readonly Relation[];
  arrange(values: readonly Value[]): Arrangement | null;
}

export function arranger(
  columns: readonly FigureColumn[],
  relations: readonly Relation[],
  habits: Habits,
): Arranger {
  return { columns, relations, arrange: (values) => arrange(values, columns, relations, habits) };
}
