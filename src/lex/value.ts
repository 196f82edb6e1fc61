import type { Value } from '../types.js';
import { readNumber, UNKNOWN_STYLE, type NumberStyle } from './number.js';
import { remember } from './remember.js';

const DASHES = /^[-–—−_]+$/;
const ERROR_CELL = /^#(?:DIV\/0!?|VALUE!?|REF!?|NAME\??|N\/A|NUM!?|NULL!?|#+)$/i;
const RUPIAH = /(?:\bRp\b\.?|\bRp\.?(?=\s*[\d(-])|(?<=\d)\s*Rp\.?$|\bIDR\b)/i;
/** "(Rp.000)" says in what the amounts below it are counted. */
const SCALE = /^\(?\s*Rp\.?\s*[.,]?\s*0{3}\s*\)?$/i;
const NUMBER_HEAD =
  /^(\(\s*-?\d[\d.,]*\s*\)|[-–−+]?\s?\d[\d.,]*(?:,-+)?(?:\s\d{1,3}(?=$|\s*%))?|[-–−]?[.,]\d+)(.*)$/s;

/**
 * Reads what one cell holds: nothing, a spreadsheet error, a number with its unit, or words.
 * Money is rupiah as printed; a scale in the heading is applied later. Percent signs become the unit "%".
 */
export function readValue(printed: string, style: NumberStyle = UNKNOWN_STYLE): Value {
  return READERS[style.decimal ?? 'unknown'](printed);
}

/** For each style of numbers. */
const READERS = {
  '.': remember((printed: string): Value => readFresh(printed, { decimal: '.' })),
  ',': remember((printed: string): Value => readFresh(printed, { decimal: ',' })),
  unknown: remember((printed: string): Value => readFresh(printed, UNKNOWN_STYLE)),
} as const;

function readFresh(printed: string, style: NumberStyle): Value {
  const raw = printed.replace(/\s+/g, ' ').trim();
  if (raw === '' || DASHES.test(raw)) return { kind: 'empty', raw };
  if (ERROR_CELL.test(raw)) return { kind: 'error', raw };
  if (SCALE.test(raw)) return { kind: 'text', raw };
  const rupiah = RUPIAH.test(raw);
  const bare = rupiah ? raw.replace(/\bRp\b\.?|Rp\.?(?=$|\s*[\d(-])|IDR/gi, ' ').trim() : raw;
  if (rupiah && (bare === '' || DASHES.test(bare))) return { kind: 'empty', raw };
  const whole = readNumber(bare, style);
  if (whole) return number(raw, whole, '', rupiah);
  const match = NUMBER_HEAD.exec(bare);
  if (!match) return { kind: 'text', raw };
  const [, figure = '', rest = ''] = match;
  const unit = rest.trim();
  if (!isUnit(unit)) return { kind: 'text', raw };
  const read = readNumber(figure, style);
  // A price is measured in rupiah per unit, and is no amount that is budgeted or spent: "Rp. 60.500/kg".
  const currency = rupiah && unit.startsWith('/') ? /\bRp\.?/i.exec(raw)?.[0] : undefined;
  if (read && currency) return number(raw, read, currency + unit, false);
  return read ? number(raw, read, unit, rupiah) : { kind: 'text', raw };
}

function number(
  raw: string,
  read: { decimal: string; other: string | null; broken: boolean },
  satuan: string,
  rupiah: boolean,
): Value {
  return { kind: 'number', raw, satuan, rupiah, ...read };
}

/** A unit has no figure of its own: "6 Dok" has one, "2 paket /94 Stel" and "7 & 1" have none. */
function isUnit(rest: string): boolean {
  if (rest === '') return true;
  if (rest.length > 40 || /^[&+x×:;=<>~,.-]/.test(rest)) return false;
  return !/(?<![a-zA-Z])\d/.test(rest);
}

/** Money and percentages lose trailing zero decimals ("9.996.600,00" is 9996600); other figures keep them. */
export function asRupiah(decimal: string): string {
  return decimal.includes('.') ? decimal.replace(/\.?0+$/, '') : decimal;
}

/** A decimal string times a power of ten, exactly. */
export function scale(decimal: string, factor: number): string {
  const places = Math.round(Math.log10(factor));
  if (places <= 0) return decimal;
  const negative = decimal.startsWith('-');
  const [whole = '', fraction = ''] = decimal.replace('-', '').split('.');
  const moved = (whole + fraction.padEnd(places, '0').slice(0, places)).replace(/^0+(?=\d)/, '');
  const rest = fraction.slice(places).replace(/0+$/, '');
  return (negative ? '-' : '') + moved + (rest ? `.${rest}` : '');
}
