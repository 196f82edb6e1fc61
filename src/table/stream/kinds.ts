/** What one printed word is, as far as its letters and digits alone tell. */
export const KINDS = [
  'word',
  'int',
  'grouped',
  'decimal',
  'money',
  'percent',
  'dash',
  'error',
  'rp',
] as const;
export type Kind = (typeof KINDS)[number];

const ERROR = /^#(?:DIV\/0!?|VALUE!?|REF!?|NAME\??|N\/A|NUM!?|NULL!?|#+)$/i;
const DASH = /^[-–—−]$/;
/** Stands where a figure is missing, as a dash does. */
const MISSING: ReadonlySet<string> = new Set(['n/a', 'N/A', 'NA']);
const RP = /^Rp\.?$/i;
const RUPIAH = /^Rp\.?|Rp\.?$|,-{1,2}$/gi;
const INT = /^[-–−(]?\d{1,6}\)?$/;
const GROUPED = /^[-–−(]?\d{1,3}[.,]\d{3}\)?$/;
const DECIMAL = /^[-–−(]?\d{1,6}[.,]\d{1,2}\)?$|^[-–−(]?\d{1,3}[.,]\d{4,}\)?$|^[-–−(]?0[.,]\d+\)?$/;
const AMOUNT =
  /^[-–−(]?\d{1,3}(?:[.,]\d{3}){2,}(?:[.,]\d{1,2})?\)?$|^[-–−(]?\d{1,3}[.,]\d{3}[.,]\d{2}\)?$|^\d{7,}$/;
/** Digits and marks only, but of no known form: an amount cut in two, a misprint. */
const DIGITS = /^[-–−(]?\d[\d.,]*\)?$/;

/** Tells what a word is: "27,54" a decimal, "2,223,803,250Rp" money, "Dokumen" a word. */
export function kindOf(text: string): Kind {
  if (MISSING.has(text)) return 'dash';
  const first = text.charCodeAt(0);
  // Most words begin with a letter other than R: no pattern needs to be tried.
  if (first > 0x39 && first !== 0x52 && first !== 0x72 && first < 0x2000) return 'word';
  if (DASH.test(text)) return 'dash';
  if (RP.test(text)) return 'rp';
  if (ERROR.test(text)) return 'error';
  const bare = text.replace(RUPIAH, '');
  const rupiah = bare !== text;
  if (rupiah && DASH.test(bare)) return 'dash';
  if (rupiah && DIGITS.test(bare)) return 'money';
  if (text.endsWith('%') && DIGITS.test(text.slice(0, -1))) return 'percent';
  if (INT.test(text)) return 'int';
  if (DECIMAL.test(text)) return 'decimal';
  if (GROUPED.test(text)) return 'grouped';
  if (AMOUNT.test(text)) return 'money';
  if (DIGITS.test(text)) return text.replace(/\D/g, '').length > 6 ? 'money' : 'decimal';
  return 'word';
}

/** True for kinds that are a number. */
export function isFigure(kind: Kind): boolean {
  return kind === 'int' || kind === 'grouped' || kind === 'decimal' || kind === 'money' || kind === 'percent';
}
