import { gather } from '../../lex/gather.js';
import type { Column, GridRow } from '../../types.js';
import type { Assembled } from './assemble.js';
import { measureOf } from './figures.js';
import { isName } from './model.js';

/** So many numbered rows of figures alone tell that the names of a table were drawn elsewhere. */
const FEWEST = 4;

/**
 * Marks numbered rows that miss their name where others hold nothing but figures and text of the table is left
 * over: they have a name of their own, and the one above is another row's.
 *
 *   1 12 Unit 350.000.000
 *   2 7 Unit 200.000.000
 *   …
 *   Penataan Pasar
 */
export function markNameless(columns: readonly Column[], { body, loose }: Assembled): Assembled {
  const no = columns.findIndex((c) => c.field === 'no');
  const texts = gather(columns, (c, at) => (isName(c) || c.field === 'indikator' ? [at] : []));
  const names = gather(columns, (c, at) => (isName(c) ? [at] : []));
  if (no < 0 || loose.length === 0) return { body, loose };
  const has = (row: GridRow, at: readonly number[]): boolean => at.some((c) => row.cells[c]);
  const isBare = (row: GridRow): boolean =>
    !has(row, texts) && columns.some((c, at) => measureOf(c) !== null && row.cells[at]);
  const bare = new Map<number | null, number>();
  for (const row of body) if (row.cells[no] && isBare(row)) bare.set(row.page, (bare.get(row.page) ?? 0) + 1);
  const apart = (page: number | null): boolean => (bare.get(page) ?? 0) >= FEWEST;
  const marked = body.map((row) =>
    row.cells[no] && apart(row.page) && !has(row, names) ? { ...row, nameless: true as const } : row,
  );
  return { body: marked, loose };
}
