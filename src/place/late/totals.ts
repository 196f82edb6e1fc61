import { figureValue } from '../../grammar/figure-value.js';
import type { NumberStyle } from '../../lex/number.js';
import { TOTAL_START } from '../../lex/words.js';
import type { Row } from '../../types.js';
import { SURE } from '../confidence.js';
import type { FigureColumn } from '../figure-columns.js';
import type { Bundle } from './bundles.js';
import type { LateItem } from './items.js';

/** Sum rows that were drawn late, and the items that they took. */
export interface Totals {
  readonly rows: readonly Row[];
  readonly used: ReadonlySet<number>;
}

/**
 * A "Total" that was drawn late with its figures is a row of its own, the table's last:
 *
 *   9,756,893,547 1,670,782,056 17.12 TOTAL
 */
export function lateTotals(
  items: readonly LateItem[],
  bundles: readonly Bundle[],
  columns: readonly FigureColumn[],
  style: NumberStyle,
): Totals {
  const used = new Set<number>();
  const rows = items.flatMap((item, at): Row[] => {
    if (item.kind !== 'name' || !TOTAL_START.test(item.text)) return [];
    const bundle = bundles.find((b) => isBeside(b, at, items) && !b.values.some((v) => used.has(v.item)));
    const [first] = columns;
    if (!bundle || !first) return [];
    used.add(at);
    bundle.values.forEach((v) => used.add(v.item));
    return [totalRow(item, bundle, items, columns, first, style)];
  });
  return { rows, used };
}

/** Drawn right before the word or right after it, in one group. */
function isBeside(bundle: Bundle, at: number, items: readonly LateItem[]): boolean {
  const places = bundle.values.map((v) => v.item);
  const near = Math.max(...places) === at - 1 || Math.min(...places) === at + 1;
  return near && places.every((p) => items[p]?.cell.group === items[at]?.cell.group);
}

function totalRow(
  item: LateItem,
  bundle: Bundle,
  items: readonly LateItem[],
  columns: readonly FigureColumn[],
  first: FigureColumn,
  style: NumberStyle,
): Row {
  const { line, page } = item.cell;
  return {
    line,
    page,
    blok: first.blok,
    sisi: first.sisi,
    path: [{ line, page, tingkat: 'total', kode: '', nama: item.text }],
    indikator: '',
    definisi: '',
    satuan: '',
    figures: bundle.values.flatMap((v) => {
      const column = columns[v.column];
      const cell = items[v.item]?.cell;
      if (!column || !cell) return [];
      return [
        {
          line: cell.line,
          page: cell.page,
          field: column.field,
          periode: column.periode,
          kumulatif: column.kumulatif,
          value: figureValue(v.value.raw, column, style),
          repeated: false,
          by: 'arithmetic' as const,
          sure: bundle.proven ? SURE.summed : SURE.near,
        },
      ];
    }),
    keterangan: [],
    lateName: false,
    sure: 1,
  };
}
