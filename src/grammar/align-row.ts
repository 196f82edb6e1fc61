import { isEntityField, isFigureField, isRupiah } from '../lex/fields.js';
import { INDIKATOR_START, isSatuan } from '../lex/words.js';
import type { Column, GridCell, GridRow } from '../types.js';

/** Misfits from this on mean that cells stand in the wrong columns; below it the row is taken as printed. */
const MISFIT = 2;
/** A cell that cannot stand in its column. */
const WRONG = 3;
/** A cell that hardly stands there. */
const ODD = 1.5;
/** Beginning the row in another column, and each further change of the shift along the row. */
const SHIFT = 0.2;
const CHANGE = 0.4;
/** Moved by the same number of columns throughout: a lost or added blank. */
const SURE_SHIFT = 0.95;
/** Cells moved by different numbers of columns: only their kinds say where they belong. */
const SURE_KINDS = 0.8;
/** Words of figures are short: "Sangat Baik", "7 & 1". */
const MAX_FIGURE_TEXT = 40;
const MILLION = 1e6;

/**
 * Moves the cells of a row that has lost or gained blanks back under their headings. A row is touched only
 * where cells cannot stand in the columns that they are printed in; their order is kept.
 *
 *     No | Sasaran | Indikator                | 2023 | 2024
 *     c. Persentase arsip | 80%   |           | 82%              read as: |  | c. Persentase arsip | 80% | 82%
 */
export function alignRow(row: GridRow, columns: readonly Column[]): { row: GridRow; sure: number } {
  const cells = row.cells.flatMap((cell, at) => (cell && cell.text !== '' ? [{ cell, at }] : []));
  const merged = cells.some(({ cell }) => cell.colSpan > 1 || cell.rowSpan > 1);
  const misfit = cells.reduce((n, { cell, at }) => n + misfitOf(cell.text, columns[at]), 0);
  if (merged || misfit < MISFIT || cells.length < 2) return { row, sure: 1 };
  const best = assign(cells, columns);
  if (!best || best.cost > misfit - MISFIT) return { row, sure: 1 };
  const moved: (GridCell | null)[] = row.cells.map(() => null);
  cells.forEach(({ cell }, i) => {
    const to = best.columns[i];
    if (to !== undefined) moved[to] = cell;
  });
  const shifts = new Set(cells.map(({ at }, i) => (best.columns[i] ?? at) - at));
  return {
    row: { ...row, cells: moved },
    sure: shifts.size === 1 || isTight(best.columns, columns) ? SURE_SHIFT : SURE_KINDS,
  };
}

/** Every figure column is filled: there is only one way to lay the figures out. */
function isTight(taken: readonly number[], columns: readonly Column[]): boolean {
  const used = new Set(taken);
  return columns.every((c, at) => !isFigureField(c.field) || used.has(at));
}

/** The cheapest way to lay the cells out from left to right. */
function assign(
  cells: readonly { readonly cell: GridCell; readonly at: number }[],
  columns: readonly Column[],
): { cost: number; columns: number[] } | null {
  interface Step {
    readonly cost: number;
    readonly from: number;
  }
  const steps: Step[][] = [];
  cells.forEach(({ cell, at }, i) => {
    const before = cells[i - 1];
    steps.push(
      columns.map((column, c) => {
        const own = misfitOf(cell.text, column);
        if (i === 0) return { cost: own + (c === at ? 0 : SHIFT), from: -1 };
        let best: Step = { cost: Infinity, from: -1 };
        for (let p = 0; p < c; p++) {
          const cost =
            (steps[i - 1]?.[p]?.cost ?? Infinity) + (before && c - at === p - before.at ? 0 : CHANGE);
          if (cost < best.cost) best = { cost, from: p };
        }
        return { cost: best.cost + own, from: best.from };
      }),
    );
  });
  const last = steps.at(-1) ?? [];
  const cost = Math.min(...last.map((s) => s.cost));
  if (!Number.isFinite(cost)) return null;
  const taken: number[] = [];
  for (let i = cells.length - 1, c = last.findIndex((s) => s.cost === cost); i >= 0; i--) {
    taken.unshift(c);
    c = steps[i]?.[c]?.from ?? -1;
  }
  return { cost, columns: taken };
}

const NUMBER = /^(?:rp\.?\s*)?[-–(]?\s*\d[\d.,\s]*(?:\/\d[\d.,]*)?\)?\s*%?(?:,-)?$/i;
const DASH = /^[-–—]+$/;

/** How badly a text fits a column: 0 as it should be, 3 impossible. */
function misfitOf(text: string, column: Column | undefined): number {
  if (!column || DASH.test(text)) return 0;
  const { field } = column;
  const number = NUMBER.test(text);
  if (isRupiah(field)) {
    if (!number) return /\d/.test(text) || text.length <= 3 ? ODD : WRONG;
    return text.includes('%') ? WRONG : 0;
  }
  if (isFigureField(field)) {
    if (!number) return text.length > MAX_FIGURE_TEXT || INDIKATOR_START.test(text) ? WRONG : 0;
    return isMoney(text) ? ODD : 0;
  }
  if (isEntityField(field))
    return number ? WRONG : INDIKATOR_START.test(text) && field !== 'uraian' ? ODD : 0;
  switch (field) {
    case 'indikator':
      return number ? WRONG : 0;
    case 'no':
      return text.length > MAX_FIGURE_TEXT || INDIKATOR_START.test(text) ? WRONG : 0;
    case 'satuan':
      return isSatuan(text) ? 0 : number ? WRONG : text.length > MAX_FIGURE_TEXT ? WRONG : 0;
    default:
      return 0;
  }
}

/** Grouped in thousands and in the millions: an amount of rupiah, not a measure. */
function isMoney(text: string): boolean {
  const grouped = /\d{1,3}(?:[.,]\d{3}){2,}/.exec(text)?.[0];
  return grouped !== undefined && Number(grouped.replace(/[.,]/g, '')) >= MILLION;
}
