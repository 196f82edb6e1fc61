import { isEntityField } from '../lex/fields.js';
import type { Row, Table } from '../types.js';
import { doubt, type Doubt } from './doubts.js';

/** So many rows of one page without a name of their own tell that its names were drawn elsewhere. */
const FEWEST = 4;
/** Fewer than this share of a page's rows may be further rows of merged cells. */
const SHARE = 0.2;

/**
 * Rows of figures without names, where only the order is known: what draws a page (a spreadsheet does) may draw
 * first the cells of one line, which are the figures, and then those of several, which are the names. Which name
 * belongs to which figures is not seen, and what stands side by side need not be of one row.
 *
 *     Laporan 1 149.503.000
 *     Unit 12 305.965.189
 *     Pengelolaan Sumber Daya Keamanan
 *     Informasi dan Persandian
 */
export function doubtNamesApart({ grid, columns, rows }: Table): Doubt[] {
  if (grid.cara !== 'stream') return [];
  const named = columns.some((c) => isEntityField(c.field));
  const bare = new Set(rows.filter((row, r) => isBare(row, rows[r - 1], named)));
  const pages = new Map<number | null, Row[]>();
  for (const row of rows) pages.set(row.page, [...(pages.get(row.page) ?? []), row]);
  const apart = [...pages.values()].filter((own) => {
    const without = own.filter((row) => bare.has(row)).length;
    return without >= FEWEST && without >= SHARE * own.length;
  });
  // A page of the table on which a few names alone were drawn so has as many wrong rows as those.
  const doubted = new Set(apart.length > 0 ? [...apart.flat(), ...bare] : []);
  return [...doubted].map((row) => doubt('namesApart', row));
}

/** Figures, and not told of what: no entity though there is a column of them, or that of the row before alone. */
function isBare(row: Row, before: Row | undefined, named: boolean): boolean {
  if (!row.figures.some((f) => f.value.kind !== 'empty')) return false;
  const entity = row.path.at(-1);
  if (entity === undefined) return named || row.indikator === '';
  return row.indikator === '' && entity === before?.path.at(-1);
}
