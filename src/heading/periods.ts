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

/** The years of a plan that a title names ("2021-2026", "2021 s/d 2026"); null where it names none. */
export function planIn(text: string): { readonly from: number; readonly to: number } | null {
  const match = /\b(20\d\d)\s*(?:[-–—]|s\s*[/.]\s*d\.?|sampai(?:\s+dengan)?)\s*(20\d\d)\b/i.exec(text);
  return match ? { from: Number(match[1]), to: Number(match[2]) } : null;
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

/** "Semester I", "Smt 2" → 1 or 2; null where none is named. */
export function semesterOf(text: string): 1 | 2 | null {
  const match = /\b(?:semester|smt)\.?\s*(?:ke-?\s*)?(ii?|[12])\b/i.exec(text);
  const number = match?.[1] ? ROMAN[match[1].toLowerCase()] : undefined;
  return number === 1 || number === 2 ? number : null;
}

/** "B03", "B 12": the month up to which an action plan counts; null where the text is none. */
export function monthCounted(text: string): number | null {
  const match = /^\s*B\s?(0?[1-9]|1[0-2])\s*$/.exec(text);
  return match ? Number(match[1]) : null;
}

const TENS = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x'];
const ORDINAL = /^\s*(?:tahun\s*)?(?:ke\s*-?\s*)?(?:([1-9]|10)|(i{1,3}|iv|vi{0,3}|ix|x))\s*$/i;

/** "Tahun ke-2", "II" below "Target Tahunan": which year of the plan; null where the text is none, or the path names no years. */
export function planYearOf(head: readonly string[]): number | null {
  const leaf = head.at(-1) ?? '';
  const match = ORDINAL.exec(leaf);
  if (!match || !/\btahun(?:\s*ke\b|an\b|\s*[1-9ivx]+\s*$)/i.test(head.join(' | '))) return null;
  return match[1] ? Number(match[1]) : TENS.indexOf((match[2] ?? '').toLowerCase()) + 1;
}

/** "Tahun Lalu", "Tahun Sebelumnya": the year before the table's own. */
export const LAST_YEAR = /\btahun\s+(?:yang\s+)?(?:lalu|sebelumnya|kemarin)\b/i;

/** What a figure is compared with says nothing of what it is: "Capaian s/d 2023 (terhadap Target 2026)". */
const COMPARED = /\s\(?(?:terhadap|thd\.?|dibanding(?:kan)?)\s/i;
const SHARE_OF = /^\s*(%|persen(?:tase)?)\s+dari\b/i;

/** A heading without what its figure is compared with: "% thd Target" is "%", "Persentase dari Pagu" is "Persentase". */
export function withoutComparison(text: string): string {
  const share = SHARE_OF.exec(text)?.[1];
  if (share !== undefined) return share;
  const compared = COMPARED.exec(text);
  return compared && compared.index > 0 ? text.slice(0, compared.index) : text;
}
