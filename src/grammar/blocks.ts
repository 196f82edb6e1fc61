import { columnAt, type ColumnAt } from '../heading/column-with.js';
import { isFigureField } from '../lex/fields.js';
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
 * has the goals that are printed once, left of both; where only the figures are printed twice, both have the
 * names, and the second what stands behind: what was spent is told of the budget that held in the end.
 */
export function blocksOf(columns: readonly Column[]): Block[] {
  return sharedSides(columns) ?? ownSides(columns);
}

function sharedSides(columns: readonly Column[]): Block[] | null {
  const names = columns.filter((c) => !isFigureField(c.field) && c.field !== 'abaikan');
  const isSplit = columns.some((c) => c.sisi === 'menjadi') && names.every((c) => c.sisi === '');
  if (!isSplit || columns.some((c) => c.blok !== 0)) return null;
  return (['semula', 'menjadi'] as const).map((sisi) => ({
    blok: 0,
    sisi,
    columns: columns.flatMap((c, at) => {
      const isOwn = c.sisi === sisi || (c.sisi === '' && (sisi === 'menjadi' || !isFigureField(c.field)));
      return isOwn ? [columnAt(c, at)] : [];
    }),
  }));
}

function ownSides(columns: readonly Column[]): Block[] {
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
