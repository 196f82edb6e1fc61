import { gather } from '../../lex/gather.js';
import { isRupiah } from '../../lex/fields.js';
import type { NumberStyle } from '../../lex/number.js';
import type { LooseCell, Row, Table } from '../../types.js';
import { figureColumns } from '../figure-columns.js';
import { mergedHabits } from '../habits.js';
import { relationsOf } from '../relations.js';
import { settleLevels } from '../tree/settle-levels.js';
import { arranger } from './arranger.js';
import { bundlesOf } from './bundles.js';
import { fillBlanks } from './fill-blanks.js';
import { type Fragment, fragmentsOf } from './fragments.js';
import { lateItems, type LateItem } from './items.js';
import { placeMoney } from './late-money.js';
import { lateTotals } from './totals.js';
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
  if (table.grid.cara !== 'stream' && table.loose.length === 0) return withLevels(table);
  const fragments = fragmentsOf(table);
  if (fragments.length > 0) {
    const tried = placeWith(table, fragments, style);
    // A fragment is one when another row takes its name and money; else it was a row after all.
    const held = fragments.filter((f) => f.cells.every((cell) => tried.summed.has(cell)));
    if (held.length === fragments.length) return tried.table;
    if (held.length > 0) return placeWith(table, held, style).table;
  }
  return table.loose.length === 0 ? withLevels(table) : placeWith(table, [], style).table;
}

function withLevels(table: Table): Table {
  return { ...table, rows: settleLevels(table.rows).rows };
}

interface Tried {
  readonly table: Table;
  /** Cells that stand on a row by an exact sum or by the name drawn with them, and such names. */
  readonly summed: ReadonlySet<LooseCell>;
}

function placeWith(table: Table, fragments: readonly Fragment[], style: NumberStyle): Tried {
  const detached = new Set(fragments.map((f) => f.row));
  const cells = [...table.loose, ...gather(fragments, (f) => f.cells)].sort((a, b) => a.line - b.line);
  const lacking = table.rows.filter((row) => !detached.has(row));
  const items = lateItems(cells, style);
  const onPages = pagesOf(lacking, cells);
  const cellPage = new Map(cells.map((cell, i) => [cell, onPages.cells[i] ?? 0]));
  const pages = { rows: onPages.rows, items: items.map((item) => cellPage.get(item.cell) ?? 0) };
  const filled = fillBlanks(table, lacking, items, pages);
  const free = items.map((item, i): LateItem => (filled.used.has(i) ? { ...item, kind: 'taken' } : item));
  const named = placeNames(table, filled.rows, free, pages);
  const { rows, changed } = settleLevels(named.rows);
  const entities = new Map([...named.entities].map(([i, e]) => [i, changed.get(e) ?? e]));
  const [block] = moneyBlocks(table);
  if (!block)
    return {
      table: settle(table, rows, cells, items, new Set([...filled.used, ...entities.keys()])),
      summed: new Set(),
    };
  const columns = figureColumns(table, block);
  const lay = arranger(columns, relationsOf(columns), mergedHabits(columns));
  const bound = bundlesOf(items, lay);
  const totals = lateTotals(items, bound, columns, style);
  const bundles = bound.filter((b) => !b.values.some((v) => totals.used.has(v.item)));
  const seated = placeMoney(rows, columns, bundles, items, entities, pages, style);
  const used = new Set([...filled.used, ...entities.keys(), ...seated.used, ...totals.used]);
  const summed = new Set(
    gather(items, (item, i) => (seated.summed.has(i) || entities.has(i) ? [item.cell] : [])),
  );
  return { table: settle(table, [...seated.rows, ...totals.rows], cells, items, used), summed };
}

/** Blocks of the table that have a column of money: only sums can tell where late figures belong. */
function moneyBlocks(table: Table): Pick<Row, 'blok' | 'sisi'>[] {
  return table.columns.filter((c) => isRupiah(c.field));
}

/** The table with its new rows; cells of which something is left over stay loose with just that. */
function settle(
  table: Table,
  rows: readonly Row[],
  cells: readonly LooseCell[],
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
  const loose = gather(cells, (cell): LooseCell[] => {
    const texts = left.get(cell);
    if (!texts) return [];
    return texts.length === count.get(cell) ? [cell] : [{ ...cell, text: texts.join(' ') }];
  });
  return { ...table, rows, loose };
}
