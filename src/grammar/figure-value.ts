import { isRupiah } from '../lex/fields.js';
import type { NumberStyle } from '../lex/number.js';
import { asRupiah, readValue, scale } from '../lex/value.js';
import type { Column, Value } from '../types.js';

/** Reads what is printed in a figure's cell; money comes out in rupiah, the heading's scale applied and ",00" dropped. */
export function figureValue(
  printed: string,
  column: Pick<Column, 'field' | 'skala'>,
  style: NumberStyle,
): Value {
  const value = readValue(printed, style);
  if (value.kind !== 'number' || !isRupiah(column.field)) return value;
  // Rupiah have no thousandths: three digits behind the decimal mark are a group, typed with the wrong mark.
  if (value.other !== null && column.skala === 1 && /\.\d{3}$/.test(value.decimal))
    return { ...value, decimal: value.other, other: null, broken: true };
  return {
    ...value,
    decimal: asRupiah(scale(value.decimal, column.skala)),
    other: value.other === null ? null : asRupiah(scale(value.other, column.skala)),
  };
}
