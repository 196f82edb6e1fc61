import { ANGKA, type Angka, type Column, type Field, type Row, type Table } from '../types.js';

/** A column of figures with its place in the grid. */
export interface FigureColumn extends Column {
  readonly field: Angka;
  readonly at: number;
}

const isAngka = (field: Field): field is Angka => (ANGKA as readonly Field[]).includes(field);

/** The columns that a row's figures can stand in, left to right. */
export function figureColumns(table: Table, row: Pick<Row, 'blok' | 'sisi'>): FigureColumn[] {
  return table.columns.flatMap((column, at) => {
    const { field, periode, sisi, blok, skala, kumulatif, levels, label, head } = column;
    return isAngka(field) && blok === row.blok && sisi === row.sisi
      ? [{ field, periode, sisi, blok, skala, kumulatif, levels, label, head, at }]
      : [];
  });
}
