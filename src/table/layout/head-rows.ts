import type { GridCell, GridRow } from '../../types.js';
import type { TextLine } from './words.js';

/** Heading rows of a grid out of the heading texts of each column; equal neighbours are one merged cell. */
export function headRows(paths: readonly (readonly string[])[], head: readonly TextLine[]): GridRow[] {
  const depth = Math.max(0, ...paths.map((p) => p.length));
  const line = head[0]?.line ?? 0;
  const page = head[0]?.page ?? null;
  const lines = head.filter((l) => l.words.length > 0).map((l) => l.line);
  return Array.from({ length: depth }, (_, r) => {
    const cells: (GridCell | null)[] = paths.map(() => null);
    for (let k = 0; k < paths.length;) {
      const text = textAt(paths[k], r);
      let to = k + 1;
      while (
        to < paths.length &&
        text !== '' &&
        r < (paths[k]?.length ?? 0) - 1 &&
        sameStart(paths[k], paths[to], r)
      )
        to++;
      cells[k] = { line, page, text, rowSpan: 1, colSpan: to - k, lines };
      k = to;
    }
    return { line, page, cells };
  });
}

/** A column with fewer heading levels repeats its last one, so that no row borrows from its neighbour. */
function textAt(path: readonly string[] | undefined, r: number): string {
  return path?.[Math.min(r, path.length - 1)] ?? '';
}

function sameStart(a: readonly string[] | undefined, b: readonly string[] | undefined, r: number): boolean {
  if (!a || !b || b.length - 1 <= r) return false;
  for (let i = 0; i <= r; i++) if (a[i] !== b[i]) return false;
  return true;
}
