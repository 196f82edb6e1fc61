import { figureWith, rowWith } from './row-with.js';
import { KINERJA, type Figure, type Row, type Value } from '../types.js';

const PERFORMANCE: ReadonlySet<string> = new Set(KINERJA);

/**
 * Reads the marks of one row alike. "15.800" is fifteen thousand or fifteen and eight tenths; where most of the
 * row's years are read one way, so are the others: each column decides by its own cells, but a row is one
 * indicator in one unit.
 *
 *     2021     | 2022     | 2023
 *     15.800   | 15.850   | 15.875         two columns group by dots, one has decimal dots elsewhere
 */
export function settleMarks(rows: readonly Row[]): readonly Row[] {
  return rows.map((row) => {
    const open = row.figures.filter(isOpen);
    const grouped = open.filter((f) => !isDecimal(f.value)).length;
    if (grouped === 0 || grouped === open.length || 2 * grouped === open.length) return row;
    const decimals = 2 * grouped < open.length;
    return rowWith(row, {
      figures: row.figures.map((f) =>
        isOpen(f) && isDecimal(f.value) !== decimals ? figureWith(f, { value: swapped(f.value) }) : f,
      ),
    });
  });
}

/** A figure of performance whose one mark can be read two ways. */
function isOpen({ field, value }: Figure): boolean {
  return PERFORMANCE.has(field) && value.kind === 'number' && value.other !== null;
}

function isDecimal(value: Value): boolean {
  return value.kind === 'number' && value.decimal.includes('.');
}

function swapped(value: Value): Value {
  return value.kind === 'number' && value.other !== null
    ? { ...value, decimal: value.other, other: value.decimal }
    : value;
}
