import type { Column } from '../types.js';

/**
 * A column with some of what it means changed. Written out: every spread gives its object a shape of its own in
 * memory, V8 reads objects of many shapes slowly, and columns are asked for everywhere.
 */
export function columnWith(column: Column, changes: Partial<Column>): Column {
  const {
    field = column.field,
    periode = column.periode,
    sisi = column.sisi,
    blok = column.blok,
    skala = column.skala,
    kumulatif = column.kumulatif,
    levels = column.levels,
    label = column.label,
    head = column.head,
  } = changes;
  return { field, periode, sisi, blok, skala, kumulatif, levels, label, head };
}

/** A column with its place among those of its table. */
export type ColumnAt = Column & { readonly at: number };

export function columnAt(column: Column, at: number): ColumnAt {
  const { field, periode, sisi, blok, skala, kumulatif, levels, label, head } = column;
  return { field, periode, sisi, blok, skala, kumulatif, levels, label, head, at };
}
