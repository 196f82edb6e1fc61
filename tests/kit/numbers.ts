import type { Gaya } from './model.js';

/** Thousands grouped as the agency writes them. */
function grouped(whole: string, mark: string): string {
  return whole.replace(/\B(?=(\d{3})+$)/g, mark);
}

/** An amount in whole rupiah as printed. */
export function rupiah(amount: number, { tanda, rupiah: sign, sen }: Gaya): string {
  const plain = grouped(String(amount), tanda === 'id' ? '.' : ',');
  const cents = sen ? (tanda === 'id' ? ',00' : '.00') : '';
  return sign === 'akhir' ? `${plain}${cents}Rp` : `${sign}${plain}${cents}`;
}

/** Hundredths as a number with two decimals ("27,54"). */
export function persen(hundredths: number, { tanda }: Gaya): string {
  return decimal(hundredths).replace('.', tanda === 'id' ? ',' : '.');
}

/** Hundredths as a plain decimal ("27.54"). */
export function decimal(hundredths: number): string {
  const sign = hundredths < 0 ? '-' : '';
  const digits = String(Math.abs(hundredths)).padStart(3, '0');
  return `${sign}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** 100 × part ÷ whole, in hundredths, rounded half up. */
export function rasio(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.round((10_000 * part) / whole);
}
