import type { Column } from '../types.js';
import { columnWith } from './column-with.js';

/** What a figure is beside the row's own: the mean of several rows, another's, or the same again. */
const ASIDE: readonly RegExp[] = [
  /\brata\s*-?\s*rata\b/i,
  /\b(?:nasional|provinsi|propinsi|regional|global|dunia|indonesia|tetangga)\b/i,
  /\b(?:thd\.?|terhadap)\s/i,
];

/**
 * A record has one target, realisasi and capaian. What stands beside them of another, of several rows, or worked
 * out a second time is a remark, and its heading says so.
 *
 *   Realisasi 2023 | Realisasi Nasional        Capaian | Rata-rata Capaian       Capaian | % Realisasi thd Target
 */
export function settleAside(columns: readonly Column[]): Column[] {
  return columns.map((c, at) => {
    const reasons = isCompared(c) ? ASIDE.filter((reason) => reason.test(c.head.join(' | '))) : [];
    const isAside = reasons.some((reason) => columns.some((o, i) => i !== at && isOwn(o, c, i < at, reason)));
    return isAside ? columnWith(c, { field: 'keterangan', periode: null, label: labelOf(c) }) : c;
  });
}

const isCompared = ({ field }: Column): boolean =>
  field === 'target' || field === 'realisasi' || field === 'capaian';

/** The figure that the other one stands beside: of the same kind and period, and itself no comparison, or the first of them. */
function isOwn(own: Column, aside: Column, before: boolean, reason: RegExp): boolean {
  const same = own.field === aside.field && own.blok === aside.blok && own.sisi === aside.sisi;
  const isOne = own.periode === aside.periode || own.periode === null || aside.periode === null;
  if (!same || !isOne || own.kumulatif !== aside.kumulatif) return false;
  return !reason.test(own.head.join(' | ')) || (before && reason === OTHERS);
}

const [, OTHERS] = ASIDE;

/** "Realisasi Provinsi", "Realisasi Tahun 2023 Nasional". */
function labelOf({ head }: Column): string {
  const leaf = head.at(-1) ?? '';
  return /target|realisasi|capaian|%|persen/i.test(leaf) ? leaf : `${head.at(-2) ?? ''} ${leaf}`.trim();
}
