import { columnAt, type ColumnAt } from '../heading/column-with.js';
import type { Column } from '../types.js';

/** Columns of one record-giving block of the table, with their place in the grid. */
export interface Block {
  readonly blok: number;
  readonly sisi: '' | 'semula' | 'menjadi';
  readonly columns: readonly ColumnAt[];
}

const isGoal = ({ field }: Column): boolean => field === 'tujuan' || field === 'sasaran';

/**
 * The blocks of a table in the order of their first columns. Of two sides that stand side by side the second
 * has the goals that are printed once, left of both.
 */
export function blocksOf(columns: readonly Column[]): Block[] {
  const blocks = new Map<string, { blok: number; sisi: Block['sisi']; columns: ColumnAt[] }>();
  const goals = columns.flatMap((c, at) => (isGoal(c) && c.sisi !== '' ? [columnAt(c, at)] : []));
  columns.forEach((c, at) => {
    const key = `${String(c.blok)}${c.sisi}`;
    const block = blocks.get(key) ?? {
      blok: c.blok,
      sisi: c.sisi,
      columns: goals.some((g) => g.sisi === c.sisi) ? [] : goals.filter((g) => g.blok === c.blok),
    };
    block.columns.push(columnAt(c, at));
    blocks.set(key, block);
  });
  return [...blocks.values()];
}
