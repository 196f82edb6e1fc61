import { quarterOf, yearOf, yearsIn } from '../heading/periods.js';
import type { Column, Facts, Grid } from '../types.js';

const ROMAN = ['', 'I', 'II', 'III', 'IV'];

/** Name and period of a table: its caption, else its quarter ("TW I"), else the title above it. */
export function nameTable(
  grid: Grid,
  columns: readonly Column[],
  facts: Facts,
): { nama: string; periode: string } {
  const titles = [grid.caption, ...[...grid.context].reverse()];
  const quarter = columns.some((c) => c.periode?.includes('-TW')) ? null : firstOf(titles, quarterOf);
  const year = firstOf(titles, (t) => yearOf(t) || null) ?? onlyYear(columns) ?? facts.tahun;
  const nama = grid.caption || (quarter ? `TW ${ROMAN[quarter] ?? ''}` : (grid.context[0] ?? ''));
  return { nama, periode: quarter && year ? `${year}-TW${quarter}` : year };
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
