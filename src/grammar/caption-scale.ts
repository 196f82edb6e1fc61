import { columnWith } from '../heading/column-with.js';
import { isRupiah } from '../lex/fields.js';
import type { Column } from '../types.js';

const OF = String.raw`^(?:rp\.?\s*)?(?:dalam\s+)?(?:rp\.?\s*)?`;
const RUPIAH = String.raw`(?:an)?(?:\s+rupiah)?(?:\s*rp\.?)?$`;
const SCALES: readonly (readonly [RegExp, number])[] = [
  [new RegExp(`${OF}ribu${RUPIAH}`, 'i'), 1000],
  [/^rp\.?\s*(?:[.,]?\s*000|x\s*1[.,]?000)$/i, 1000],
  [new RegExp(`${OF}juta${RUPIAH}`, 'i'), 1_000_000],
  [new RegExp(`${OF}mil[iy]ar${RUPIAH}`, 'i'), 1_000_000_000],
];
const BRACKETED = /\(([^()]{2,40})\)/g;

/**
 * A scale that stands above the table and not in its headings: "Realisasi Anggaran Tahun 2023 (dalam ribu rupiah)".
 *
 * @param titles caption and lines above the table
 */
export function scaleByCaption(columns: readonly Column[], titles: readonly string[]): readonly Column[] {
  if (columns.some((c) => c.skala !== 1)) return columns;
  const scale = titles.map(scaleIn).find((s) => s !== 1);
  if (scale === undefined) return columns;
  return columns.map((c) => (isRupiah(c.field) ? columnWith(c, { skala: scale }) : c));
}

/** Rows of a table, of which the first may be the last line of its heading. */
interface Scaled<R> {
  readonly columns: readonly Column[];
  readonly rows: readonly R[];
}

/**
 * "(Rp.000)" that stands in the first row: the last line of a heading that was taken for data. It is no row.
 *
 * @param cellsOf the texts of a row, one a column
 */
export function scaleByRow<R>(
  columns: readonly Column[],
  rows: readonly R[],
  cellsOf: (row: R) => readonly string[],
): Scaled<R> {
  const [first, ...rest] = rows;
  const texts = first === undefined ? [] : cellsOf(first);
  const scales = columns.map((c, at) => (isRupiah(c.field) ? scaleIn(texts[at] ?? '') : 1));
  if (scales.every((scale) => scale === 1)) return { columns, rows };
  return { columns: columns.map((c, at) => columnWith(c, { skala: scales[at] ?? 1 })), rows: rest };
}

function scaleIn(title: string): number {
  const texts = [title, ...[...title.matchAll(BRACKETED)].map(([, inside = '']) => inside)];
  const found = SCALES.find(([pattern]) =>
    texts.some((t) => pattern.test(t.trim().replace(/^\W+|\W+$/g, ''))),
  );
  return found?.[1] ?? 1;
}
