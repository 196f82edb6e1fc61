import type { Place } from '../../types.js';

/**
 * Late cells are drawn at the end of their page, after its rows. Where pages are not known, a page ends
 * where rows go on after late cells.
 *
 * @returns for rows and cells the number of their page, counted from 0.
 */
export function pagesOf(
  rows: readonly Place[],
  cells: readonly Place[],
): { readonly rows: readonly number[]; readonly cells: readonly number[] } {
  if ([...rows, ...cells].every((p) => p.page !== null)) {
    return { rows: rows.map((r) => r.page ?? 0), cells: cells.map((c) => c.page ?? 0) };
  }
  const marks = [
    ...rows.map((p, i) => ({ line: p.line, late: false, i })),
    ...cells.map((p, i) => ({ line: p.line, late: true, i })),
  ].sort((a, b) => a.line - b.line || Number(a.late) - Number(b.late));
  const rowPages = rows.map(() => 0);
  const cellPages = cells.map(() => 0);
  let page = 0;
  let late = false;
  for (const mark of marks) {
    if (late && !mark.late) page++;
    late = mark.late;
    (mark.late ? cellPages : rowPages)[mark.i] = page;
  }
  return { rows: rowPages, cells: cellPages };
}
