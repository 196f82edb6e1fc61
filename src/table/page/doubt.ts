import { kindOf, type PageKind } from '../../pdf/kind.js';
import type { PagePrint } from '../../print.js';
import type { Grid, GridRow } from '../../types.js';

/** A figure that OCR has read is never sure: it reads "86,86 %" as "86,86 20". */
const OCR = 0.5;

const UNTRUSTED: readonly PageKind[] = ['scan-with-text', 'garbled'];

/** Numbers of the pages whose text cannot be trusted. */
function untrustedPages(pages: readonly PagePrint[]): ReadonlySet<number> {
  return new Set(pages.filter((p) => UNTRUSTED.includes(kindOf(p))).map((p) => p.number));
}

/** Lowers the confidence of every cell on pages whose text cannot be trusted. */
export function doubter(pages: readonly PagePrint[]): (grid: Grid) => Grid {
  const untrusted = untrustedPages(pages);
  if (untrusted.size === 0) return (grid) => grid;
  const doubted = (row: GridRow): GridRow => ({
    ...row,
    cells: row.cells.map((cell) =>
      cell !== null && untrusted.has(cell.page ?? 0)
        ? { ...cell, sure: Math.min(cell.sure ?? 1, OCR) }
        : cell,
    ),
  });
  return (grid) => ({ ...grid, body: grid.body.map(doubted) });
}

/** The same for figures that sentences of such pages state. */
export function doubtSentences<T extends { readonly halaman: number | null; readonly keyakinan: number }>(
  records: readonly T[],
  pages: readonly PagePrint[],
): T[] {
  const untrusted = untrustedPages(pages);
  if (untrusted.size === 0) return [...records];
  return records.map((r) =>
    untrusted.has(r.halaman ?? 0) ? { ...r, keyakinan: Math.min(r.keyakinan, OCR) } : r,
  );
}
