/** Quarters, years and other periods as headings and captions print them. */

const ROMAN: Readonly<Record<string, 1 | 2 | 3 | 4>> = {
  i: 1,
  ii: 2,
  iii: 3,
  iv: 4,
  '1': 1,
  '2': 2,
  '3': 3,
  '4': 4,
};

/** "TW. III", "Triwulan II", "TW3" → 1–4; null where no quarter (or a range of them) is named. */
export function quarterOf(text: string): 1 | 2 | 3 | 4 | null {
  if (
    /(?:tri\s*wulan|\btw)\.?\s*(?:iv|i{1,3}|[1-4])\s*(?:-|–|s\/d|sd|sampai)\s*(?:iv|i{1,3}|[1-4])\b/i.test(
      text,
    )
  )
    return null;
  const match = /(?:tri\s*wulan|\btw|\btrw)\s*\.?\s*-?\s*(?:ke-?\s*)?(iv|i{1,3}|[1-4])\b/i.exec(text);
  return match?.[1] ? (ROMAN[match[1].toLowerCase()] ?? null) : null;
}

/** Years 1990–2059 in a text, in order, without repeats. */
export function yearsIn(text: string): string[] {
  return [
    ...new Set([...text.matchAll(/(?<![\d.,/])(?:19[9]\d|20[0-5]\d)(?![\d]|[.,]\d)/g)].map((m) => m[0])),
  ];
}

/** The one year of a text, or empty where it names none or several. */
export function yearOf(text: string): string {
  const years = yearsIn(text);
  return years.length === 1 ? (years[0] ?? '') : '';
}

export const AWAL =
  /(?:kondisi|data|capaian|kinerja)[^|]*\bawal\b|\bbaseline\b|\bawal\s+(?:periode|tahun|renstra|perencanaan|rpjmd|rpd)/i;
export const AKHIR =
  /(?:kondisi|target|kinerja|\brp\b)[^|]*\bakhir\b|\bakhir\s+(?:periode|tahun|renstra|perencanaan|rpjmd|rpd)/i;
export const SAMPAI = /\bs\s*[/.]\s*d\b|\bsampai\s+dengan\b|\bs\.d\.?/i;
