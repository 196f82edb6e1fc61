import { figureWith, rowWith } from './row-with.js';
import type { Column, Figure, Row, Value } from '../types.js';

/** Twins are apart by about a thousand (or a million) where one of them is not in the heading's scale. */
const APART = 0.2;
/** What arithmetic of two amounts alone says is likely, not sure. */
const SURE = 0.85;

/**
 * Takes the heading's scale back off the amounts that were printed in whole rupiah under it. What tells is the
 * row's own twin, the same amount before and after, or of the next year: it is a thousand times smaller.
 *
 *     Pagu (Rp.000) semula | Pagu (Rp.000) menjadi
 *     23.324.038           | 23.324.038.500,00        → the second is in whole rupiah, and a FORMAT finding
 *
 * Or the amounts of the whole table: their zeros are printed, and with more they would be beyond any budget.
 *
 *     Pagu (Rp.000)
 *     75.000.000           an activity of 75 million rupiah, not of 75 thousand million
 */
export function settleScale(rows: readonly Row[], columns: readonly Column[]): readonly Row[] {
  const skala = Math.max(1, ...columns.map((c) => c.skala));
  if (skala === 1) return rows;
  const scaled = new Set(
    columns.filter((c) => c.skala === skala).map((c) => key(c.field, c.periode, c.sisi)),
  );
  const isScaled = (row: Row, f: Figure): boolean =>
    f.value.kind === 'number' && scaled.has(key(f.field, f.periode, row.sisi));
  const all = rows.flatMap((row) =>
    row.figures.filter((f) => isScaled(row, f)).map((f) => amountOf(f.value)),
  );
  const whole = printsWhole(all.map((amount) => amount / skala));
  const least = new Map<string, number>();
  for (const row of rows) {
    for (const f of row.figures) {
      const amount = isScaled(row, f) ? amountOf(f.value) : 0;
      const twin = twinKey(row, f);
      if (amount > 0) least.set(twin, Math.min(amount, least.get(twin) ?? Infinity));
    }
  }
  return rows.map((row) =>
    rowWith(row, {
      figures: row.figures.map((f) =>
        isScaled(row, f) &&
        (whole || amountOf(f.value) >= APART * skala * (least.get(twinKey(row, f)) ?? Infinity)) &&
        amountOf(f.value) > 0
          ? figureWith(f, { value: unscaled(f.value, skala), sure: Math.min(f.sure, SURE) })
          : f,
      ),
    }),
  );
}

/** So many amounts tell of a table … */
const FEWEST = 5;
/** … if this share of them ends in three zeros, … */
const ZEROS = 0.8;
/** … and half of them are as large as this: ten thousand million rupiah, for a heading in thousands. */
const LARGE = 10_000_000;

/** True where amounts are printed in whole rupiah, whatever the heading says. */
function printsWhole(printed: readonly number[]): boolean {
  const amounts = printed.filter((n) => n > 0).sort((a, b) => a - b);
  const zeros = amounts.filter((n) => n % 1000 === 0).length;
  const middle = amounts[Math.floor(amounts.length / 2)] ?? 0;
  return amounts.length >= FEWEST && zeros >= ZEROS * amounts.length && middle >= LARGE;
}

function key(field: string, periode: string | null, sisi: string): string {
  return `${field}|${periode ?? ''}|${sisi}`;
}

/** Amounts of one kind on one printed line are twins. */
function twinKey(row: Row, f: Figure): string {
  return `${String(row.page)}|${String(row.line)}|${String(row.blok)}|${f.field}`;
}

function amountOf(value: Value): number {
  return value.kind === 'number' ? Math.abs(Number(value.decimal)) : 0;
}

/** The amount as printed; its form is a finding. */
function unscaled(value: Value, skala: number): Value {
  if (value.kind !== 'number') return value;
  const places = Math.round(Math.log10(skala));
  const [whole = '', fraction = ''] = value.decimal.split('.');
  const moved = `${whole.slice(0, -places)}.${whole.slice(-places)}${fraction}`.replace(/\.?0+$/, '');
  return { ...value, decimal: moved === '' ? '0' : moved, other: null, broken: true };
}
