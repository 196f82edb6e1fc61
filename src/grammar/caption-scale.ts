import { columnWith } from '../heading/column-with.js';
import { isRupiah } from '../lex/fields.js';
import type { Column } from '../types.js';

const SCALES: readonly (readonly [RegExp, number])[] = [
  [
    /^(?:rp\.?\s*)?(?:dalam\s+)?(?:rp\.?\s*)?(?:x\s*)?(?:ribu(?:an)?(?:\s+rupiah)?|1[.,]000|000)(?:\s*rp\.?)?$/i,
    1000,
  ],
  [/^(?:rp\.?\s*)?(?:dalam\s+)?(?:rp\.?\s*)?juta(?:an)?(?:\s+rupiah)?(?:\s*rp\.?)?$/i, 1_000_000],
  [/^(?:rp\.?\s*)?(?:dalam\s+)?(?:rp\.?\s*)?mil[iy]ar(?:an)?(?:\s+rupiah)?(?:\s*rp\.?)?$/i, 1_000_000_000],
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

function scaleIn(title: string): number {
  const texts = [title, ...[...title.matchAll(BRACKETED)].map(([, inside = '']) => inside)];
  const found = SCALES.find(([pattern]) =>
    texts.some((t) => pattern.test(t.trim().replace(/^\W+|\W+$/g, ''))),
  );
  return found?.[1] ?? 1;
}
