import { compact } from '../lex/words.js';

/** Groups of columns that measure something else than the row's own performance and money. */
const APART: readonly (readonly [RegExp, string])[] = [
  [/^(?:sdm|sumberdayamanusia)/, 'SDM'],
  [/^standa[rt]{1,2}(?:nasional|pelayanan|provinsi|spm)/, 'Standar'],
  [/^(?:ratarata)?pertumbuhan/, 'Rata-rata pertumbuhan'],
  [/^efisiensi/, 'Efisiensi'],
];

/** Amounts by where the money is from: "Sumber Dana > APBD | DAK". */
const SOURCE = /^sumber(?:dana|anggaran|pembiayaan|pendanaan)$/;

/** "Bertambah/(Berkurang)", "Selisih (Rp)", "Sisa Anggaran": worked out of the columns before, and none of their kind. */
const DIFFERENCE =
  /^(?:bertambah|berkurang|penambahan|pengurangan|tambahkurang|selisih|deviasi|lebih(?:atau)?kurang|kurang(?:atau)?lebih|sisa(?:anggaran|pagu|dana|kas|rp|$))/;
/** What was agreed with a contractor is neither budgeted nor spent. */
const CONTRACT = /^(?:nilai|harga)?(?:spk)?kontrak(?:rp)?$|^(?:nilai)?hps(?:rp)?$/;

/** "Pencapaian > Absolut | %": how many of those that there are were reached. */
const ABSOLUTE = /^(?:angka)?abs(?:olut|olute)?$/;

/** Label of the group that a heading stands in ("SDM | Target"), or of what is no figure of the row's own; else empty. */
export function apartLabel(head: readonly string[]): string {
  const other = head.find((text) => DIFFERENCE.test(compact(text)) || CONTRACT.test(compact(text)));
  if (ABSOLUTE.test(compact(head.at(-1) ?? ''))) return head.at(-1) ?? '';
  if (other !== undefined) return other;
  for (const [pattern] of APART) {
    const group = head.find((text) => pattern.test(compact(text)));
    if (group !== undefined && head.length > 1) return group;
  }
  return head.slice(0, -1).find((text) => SOURCE.test(compact(text))) ?? '';
}
