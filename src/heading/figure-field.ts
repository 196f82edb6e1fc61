import { compact } from '../lex/words.js';
import type { Angka, Column } from '../types.js';
import { ABSORBED, isMoney, percentField } from './money.js';
import {
  AKHIR,
  AWAL,
  LAST_YEAR,
  monthCounted,
  planYearOf,
  quarterOf,
  SAMPAI,
  semesterOf,
  withoutComparison,
  yearOf,
} from './periods.js';

type Verb = 'target' | 'realisasi' | 'capaian';

/** The figure that a heading names, its parents and the columns before it filling the gaps; null where it names none. */
export function figureField(printed: readonly string[], before: readonly Column[]): Angka | null {
  const head = printed.map(withoutComparison);
  const path = head.join(' | ');
  const leaf = head.at(-1) ?? '';
  const own = compact(leaf);
  const quarter = quarterOf(leaf) ?? bareQuarter(leaf, path);
  if (quarter && /keuangan|anggaran|penyerapan/i.test(path) && !/\brp\b/i.test(path))
    return `tw${quarter}` as Angka;
  const verb = verbOf(head) ?? (isSharedOut(printed) ? 'capaian' : null);
  const money = isMoney(head);
  if (own === '%' || /^persen(tase)?%?$/.test(own)) return percentField(head, before);
  if (PHYSICAL_SHARE.test(own) && verb === null) return isMeasured(before) ? 'capaian' : 'realisasi';
  // "Keuangan (%)" is what was spent of the budget; a share that is planned has no column.
  if (money && /%|persen/.test(own)) return verb === 'target' ? null : 'capaian_rp';
  if (money) return verb === 'realisasi' ? 'realisasi_rp' : verb === 'capaian' ? 'capaian_rp' : 'pagu';
  if (quarter && verb === null) return `tw${quarter}` as Angka;
  if (isAwal(head) && verb !== 'realisasi') return 'realisasi';
  if (verb) return verb;
  if (DATED_SCORE.test(own)) return 'realisasi';
  if (AKHIR.test(path)) return 'target';
  return null;
}

/** "s/d Tahun 2023 terhadap Target Akhir (%)": a share of what it is compared with. */
const isSharedOut = (printed: readonly string[]): boolean => {
  const leaf = printed.at(-1) ?? '';
  return /%|persen/i.test(leaf) && withoutComparison(leaf) !== leaf && /\btarget\b/i.test(leaf);
};

/** "Fisik (%)": how much of the work is done. */
const PHYSICAL_SHARE = /^(?:%|persen(?:tase)?)fisik%?$|^fisik%$/;
/** "Nilai 2023", "Skor Tahun 2023": what was reached that year. */
const DATED_SCORE = /^(?:nilai|skor|hasil)(?:tahun)?20\d\d$/;

const isMeasured = (before: readonly Column[]): boolean =>
  before.some((c) => c.field === 'target') && before.some((c) => c.field === 'realisasi');

/** "Data Capaian pada Tahun Awal", also where its lines were taken for two headings. */
function isAwal(head: readonly string[]): boolean {
  return AWAL.test(head.join(' | ')) || (/\bawal\b/i.test(head.at(-1) ?? '') && AWAL.test(head.join(' ')));
}

/** "I", "II" … below a heading that speaks of quarters. */
function bareQuarter(leaf: string, path: string): 1 | 2 | 3 | 4 | null {
  return /tri\s*wulan|\btw\b/i.test(path) && /^\s*(iv|i{1,3})\s*$/i.test(leaf)
    ? quarterOf(`TW ${leaf}`)
    : null;
}

function verbOf(head: readonly string[]): Verb | null {
  const leaf = compact(head.at(-1) ?? '');
  for (const text of [...head].reverse()) {
    const own = compact(text);
    if (ABSORBED.test(own)) return /rp/.test(leaf) ? 'realisasi' : 'capaian';
    if (
      /tingkat(capaian|realisasi|pencapaian)|rasio|persen(tase)?(capaian|realisasi|pencapaian)|%(capaian|realisasi)|(capaian|realisasi)(kinerja)?%$/.test(
        own,
      )
    )
      return 'capaian';
    if (/realisasi|alisasi|^nilaihasil(?:evaluasi)?$/.test(own)) return 'realisasi';
    if (/target|rencana(?!aksi)/.test(own)) return 'target';
    // "Capaian Kinerja dan Kerangka Pendanaan" is what a plan calls its targets and pagu together.
    if (/capaian/.test(own) && !/kerangkapendanaan/.test(own)) return 'capaian';
  }
  return null;
}

/**
 * The period that a heading names for its figure.
 *
 * @returns a year, "TW2" or "S1" with its year where one is named, "ke-2" (a year of the plan), "lalu" (the year
 * before the table's), "awal", "akhir"; null where it names none
 */
export function periodOf(printed: readonly string[], field: Angka, before: readonly Column[]): string | null {
  if (field.startsWith('tw')) return null;
  const head = printed.map(withoutComparison);
  const path = head.join(' | ');
  const own = [...head].reverse();
  const part = partOfYear(own, path);
  const year = own.map(yearOf).find((y) => y !== '') ?? comparedYear(printed, before);
  if (part !== null) return year ? `${year}-${part}` : part;
  if (field === 'realisasi' && isAwal(head)) return year || 'awal';
  if (AKHIR.test(path)) return 'akhir';
  // "Target > Awal | Akhir": of the plan.
  const [leaf = ''] = own;
  if (year === '' && /^\s*(?:awal|akhir)\s*$/i.test(leaf)) return compact(leaf);
  const ordinal = planYearOf(head);
  if (ordinal !== null) return `ke-${String(ordinal)}`;
  if (year === '' && LAST_YEAR.test(path) && !SAMPAI.test(path)) return 'lalu';
  return year || null;
}

function partOfYear(own: readonly string[], path: string): string | null {
  for (const text of own) {
    const quarter = quarterOf(text) ?? bareQuarter(text, path);
    if (quarter !== null) return `TW${String(quarter)}`;
    const semester = semesterOf(text);
    if (semester !== null) return `S${String(semester)}`;
    const month = monthCounted(text);
    if (month !== null && month % 3 === 0) return `TW${String(month / 3)}`;
  }
  return null;
}

/** "% Realisasi thd target 2024" is of 2024 where that is a year that was measured, and no plan's end. */
function comparedYear(printed: readonly string[], before: readonly Column[]): string {
  const year =
    [...printed]
      .reverse()
      .map(yearOf)
      .find((y) => y !== '') ?? '';
  const isMeasuredIn = before.some((c) => c.periode === year && /^(?:realisasi|capaian)/.test(c.field));
  return year !== '' && isMeasuredIn ? year : '';
}

/** Rupiah per printed unit, as the heading says: 1000 for "(Rp.000)", 1 where it says nothing. */
export function scaleOf(path: string): number {
  if (/rp\.?\s*[.,]?\s*0{3}\b|\bribu(an)?\b|x\s*1[.,]?000\b/i.test(path)) return 1000;
  if (/\bjuta(an)?\b/i.test(path)) return 1_000_000;
  if (/\bmil[iy]ar\b/i.test(path)) return 1_000_000_000;
  return 1;
}
