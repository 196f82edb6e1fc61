import { countsYears, headRowCount, isColumnNumbers, readsAsHeading } from '../../heading/head-rows.js';
import type { GridRow } from '../../types.js';

/** A heading is never deeper than this. */
const DEEPEST = 6;

/** The rows of a ruled table: its heading, and what stands below. */
export interface HeadAndBody {
  readonly head: readonly GridRow[];
  readonly body: readonly GridRow[];
}

/**
 * Takes the heading off a ruled table. Its depth is what its own merged cells span; column numbers may stand
 * inside it.
 *
 *     Program | Indikator | Realisasi Triwulan
 *             |           | I         | II            two rows: "Program" spans them
 *     1       | 2         | 3         | 4             column numbers
 *             |           | K  | Rp   | K  | Rp       still heading
 */
export function partHead(rows: readonly GridRow[]): HeadAndBody {
  const texts = rows.slice(0, DEEPEST + 2).map(textsOf);
  let end = headRowCount(texts.map((t) => ({ texts: t })));
  if (end === 0) return { head: [], body: rows };
  end = Math.max(withoutGroups(rows, end), spanned(rows, end));
  const head = rows
    .slice(0, end)
    .filter((_, i) => !isColumnNumbers(texts[i] ?? []) || countsYears(texts[i] ?? [], texts.slice(0, i)));
  while (end < texts.length && isColumnNumbers(texts[end] ?? []) && isSubHeading(texts[end + 1] ?? [])) {
    head.push(...rows.slice(end + 1, end + 2));
    end += 2;
  }
  return { head, body: rows.slice(end) };
}

/** A group's name over the first rows ("Renstra 2019 - 2023") stands alone in its row; it is no heading. */
function withoutGroups(rows: readonly GridRow[], end: number): number {
  let last = end;
  while (last > 1 && isGroup(rows[last - 1])) last -= 1;
  return last;
}

function isGroup(row: GridRow | undefined): boolean {
  const texts = row ? textsOf(row) : [];
  return texts.length === 1 && /\p{L}{3,}.*\s/u.test(texts[0] ?? '');
}

/** How deep the merged cells of the first row reach, where nothing that they span is a figure. */
function spanned(rows: readonly GridRow[], least: number): number {
  const spans = (rows[0]?.cells ?? []).flatMap((c) => (c && c.text !== '' ? [c.rowSpan] : []));
  const deepest = Math.min(DEEPEST, ...[Math.max(1, ...spans)]);
  const below = rows.slice(least, deepest).map(textsOf);
  return below.every((t) => isColumnNumbers(t) || t.every(isHeadCell)) ? deepest : least;
}

/** "K", "Rp", "Trw I", "2024", "12": cells of a heading are short. */
function isHeadCell(text: string): boolean {
  return text.length <= 40 && (!/\d[.,]\d/.test(text) || /^\d+\.\d+$/.test(text));
}

function isSubHeading(texts: readonly string[]): boolean {
  return texts.length >= 2 && readsAsHeading(texts, 1);
}

export function textsOf(row: GridRow): string[] {
  return row.cells.flatMap((c) => (c && c.text !== '' ? [c.text] : []));
}
