import { readColumns } from '../../heading/columns.js';
import { isNameField } from '../../lex/fields.js';
import { ANGKA, type Field } from '../../types.js';
import type { Slot } from './slots.js';

/** How the text of a column is joined and what it says about rows. */
export type Kind = 'mark' | 'kode' | 'name' | 'figure' | 'text';

/** Columns whose heading says nothing are figures when this share of their cells are quantities. */
const QUANTITIES = 0.6;

/** The kind of each column, by its heading, else by what stands in it. */
export function kindsOf(paths: readonly (readonly string[])[], slots: readonly Slot[]): Kind[] {
  return readColumns(paths).map((column, k) => {
    if (column.field === 'no') return 'mark';
    if (column.field === 'kode') return 'kode';
    if (isNameField(column.field)) return 'name';
    if ((ANGKA as readonly Field[]).includes(column.field)) return 'figure';
    const slot = slots[k];
    if (column.field === 'abaikan' && slot && slot.seen > 0 && slot.quantities >= QUANTITIES) return 'figure';
    return 'text';
  });
}
