import { isFigureField, isNameField } from '../lex/fields.js';
import type { Column } from '../types.js';

/** True where the contract covers a table: it names entities or indicators and has a figure of them. */
export function isCovered(columns: readonly Column[]): boolean {
  return columns.some((c) => isNameField(c.field)) && columns.some((c) => isFigureField(c.field));
}
