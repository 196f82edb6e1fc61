import type { Column } from '../types.js';

/** Columns of one record-giving block of the table, with their place in the grid. */
export interface Block {
  readonly blok: number;
  readonly sisi: '' | 'semula' | 'menjadi';
  readonly columns: readonly (Column & { readonly at: number })[];
}

/** The blocks of a table in the order of their first columns. */
export function blocksOf(columns: readonly Column[]): Block[] {
  const blocks = new Map<
    string,
    { blok: number; sisi: Block['sisi']; columns: (Column & { at: number })[] }
  >();
  columns.forEach((c, at) => {
    const key = `${String(c.blok)}${c.sisi}`;
    const block = blocks.get(key) ?? { blok: c.blok, sisi: c.sisi, columns: [] };
    block.columns.push({ ...c, at });
    blocks.set(key, block);
  });
  return [...blocks.values()];
}
