import { quarterOf, yearOf, yearsIn } from '../heading/periods.js';
import type { Column, Facts, Grid } from '../types.js';

const QUARTER = /-TW\d$/;
const ROMAN = ['', 'I', 'II', 'III', 'IV'];

/**
 * Name and period of a table: its caption, else its quarter ("TW I"), else the title above it. A table that names
 * no period is of its document's.
 */
export function nameTable(
  grid: Grid,
  columns: readonly Column[],
  facts: Facts,
): { nama: string; periode: string } {
  const titles = [grid.caption, ...[...grid.context].reverse()];
  const quarter = columns.some((c) => c.periode?.includes('-TW')) ? null : firstOf(titles, quarterOf);
  const named = firstOf(titles, (t) => yearOf(t) || null) ?? onlyYear(columns);
  const year = named ?? facts.tahun;
  const nama = grid.caption || (quarter ? `TW ${ROMAN[quarter] ?? ''}` : (grid.context[0] ?? ''));
  if (quarter && year) return { nama, periode: `${year}-TW${quarter}` };
  const dated = named !== null || columns.some((c) => c.periode !== null);
  return { nama, periode: !dated && QUARTER.test(facts.periode) ? facts.periode : year };
}

function firstOf<T>(texts: readonly string[], read: (text: string) => T | null): T | null {
  for (const text of texts) {
    const found = read(text);
    if (found !== null) return found;
  }
  return null;
}

function onlyYear(columns: readonly Column[]): string | null {
  const years = new Set(columns.flatMap((c) => yearsIn(c.periode ?? '')));
  const [year] = years;
  return years.size === 1 && year ? year : null;
}
