import { isRupiah } from '../lex/fields.js';
import { compact } from '../lex/words.js';
import type { Angka, Column } from '../types.js';

/** "Serapan (%)", "Penyerapan Anggaran | Rp". */
export const ABSORBED =
  /^(?:realisasi|tingkat|persen(?:tase)?|%|daya)*(?:penyerap|terserap|serap)(?:an)?(?:anggaran|dana|keuangan|rp|%|persen)*$/;

/** Documents that a budget is named by. */
const BUDGET = /^(?:dpa|dppa|apbd|apbdp)(?:murni|perubahan|p)?$/;

/** True where the column, or a group that it stands in, speaks of money and not of performance. */
export function isMoney(head: readonly string[]): boolean {
  for (const text of [...head].reverse()) {
    const own = compact(text);
    if (/^k$|kinerja|fisik/.test(own) && !/anggaran|keuangan/.test(own)) return false;
    if (ABSORBED.test(own)) return true;
    if (
      /^rp|rp(?:0+|ribu(?:an)?|juta(?:an)?)?$|^alokasi(?!waktu)|pagu|anggaran|keuangan|dana|biaya|rupiah/.test(
        own,
      ) ||
      BUDGET.test(own)
    )
      return !/^target.*kinerja|kinerjadananggaran/.test(own);
  }
  return false;
}

/** "Sisa (Rp)", "Selisih", "Bertambah/(Berkurang)": the percentage beside it is of that. */
const LEFT = /^(?:sisa|selisih|deviasi|bertambah|berkurang|lebih|kurang|silpa)/;

/** What a bare "%" is of: the group that it stands in, or the figures before it; null where that is neither. */
export function percentField(head: readonly string[], before: readonly Column[]): Angka | null {
  // What is left of the budget has a share too, which is no absorption.
  if (head.length === 1 && LEFT.test(compact(before.at(-1)?.head.at(-1) ?? ''))) return null;
  const money = isMoney(head.slice(0, -1));
  const last = [...before].reverse().find((c) => c.field !== 'keterangan' && c.field !== 'abaikan');
  if (money) return 'capaian_rp';
  if (last?.field === 'realisasi_rp' && comparesYears(before)) return null;
  if (last && isRupiah(last.field)) return 'capaian_rp';
  if (last?.field === 'realisasi' || last?.field === 'target') return 'capaian';
  return null;
}

/**
 * What was spent in two years side by side without a budget: the percentage beside it compares the years.
 *
 *   Uraian | Realisasi 2021 (Rp) | Realisasi 2020 (Rp) | Naik/Turun | %
 */
function comparesYears(before: readonly Column[]): boolean {
  const spent = before.flatMap((c) => (c.field === 'realisasi_rp' ? [c.periode ?? ''] : []));
  const years = new Set(spent.filter((p) => /^\d{4}$/.test(p)));
  return years.size > 1 && !before.some((c) => c.field === 'pagu');
}
