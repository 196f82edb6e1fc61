import type { NumberStyle } from '../../lex/number.js';
import type { LooseCell, Row, Table } from '../../types.js';
import { figureColumns } from '../figure-columns.js';
import { mergedHabits } from '../habits.js';
import { relationsOf } from '../relations.js';
import { settleLevels } from '../tree/settle-levels.js';
import { arranger } from './arranger.js';
import { bundlesOf } from './bundles.js';
import { lateItems, type LateItem } from './items.js';
import { placeMoney } from './late-money.js';
import { placeNames } from './late-names.js';
import { pagesOf } from './pages.js';

/**
 * Puts late cells on their rows: names by likeness and order, then levels by the sums that are known, then
 * money by ratio and by the sums that are not.
 *
 *   Peserta lomba kreasi          Orang   40  10  25.00        rows without name and money …
 *   Peserta pameran               Orang   60  30  50.00
 *   …
 *   Pembinaan Pelaku Usaha Kecil                               … which were drawn at the end of the page
 *   12,500,00050,000,000
 *   25.00
 */
export function placeLate(table: Table, style: NumberStyle): Table {
  if (table.loose.length === 0) return { ...table, rows: settleLevels(table.rows).rows };
  const items = lateItems(table.loose, style);
  const onPages = pagesOf(table.rows, table.loose);
  const cellPage = new Map(table.loose.map((cell, i) => [cell, onPages.cells[i] ?? 0]));
  const pages = { rows: onPages.rows, items: items.map((item) => cellPage.get(item.cell) ?? 0) };
  const named = placeNames(table, table.rows, items, pages);
  const { rows, changed } = settleLevels(named.rows);
  const entities = new Map([...named.entities].map(([i, e]) => [i, changed.get(e) ?? e]));
  const [block] = moneyBlocks(table);
  if (!block) return settle(table, rows, items, new Set(entities.keys()));
  const columns = figureColumns(table, block);
  const lay = arranger(columns, relationsOf(columns), mergedHabits(columns));
  const bundles = bundlesOf(items, lay);
  const seated = placeMoney(rows, columns, bundles, items, entities, pages, style);
  return settle(table, seated.rows, items, new Set([...entities.keys(), ...seated.used]));
}

/** Blocks of the table that have a column of money: only sums can tell where late figures belong. */
function moneyBlocks(table: Table): Pick<Row, 'blok' | 'sisi'>[] {
  return table.columns.filter((c) => c.field === 'pagu' || c.field === 'realisasi_rp');
}

/** The table with its new rows; cells of which something is left over stay loose with just that. */
function settle(
  table: Table,
  rows: readonly Row[],
  items: readonly LateItem[],
  used: ReadonlySet<number>,
): Table {
  const left = new Map<LooseCell, string[]>();
  items.forEach((item, i) => {
    if (used.has(i)) return;
    left.set(item.cell, [...(left.get(item.cell) ?? []), item.text]);
  });
  const count = new Map<LooseCell, number>();
  for (const item of items) count.set(item.cell, (count.get(item.cell) ?? 0) + 1);
  const loose = table.loose.flatMap((cell): LooseCell[] => {
    const texts = left.get(cell);
    if (!texts) return [];
    return texts.length === count.get(cell) ? [cell] : [{ ...cell, text: texts.join(' ') }];
  });
  return { ...table, rows, loose };
}
