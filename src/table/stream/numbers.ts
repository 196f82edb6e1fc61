import type { Column } from '../../types.js';
import type { StreamRegion } from './region.js';

const NUMBER: Column = {
  field: 'no',
  periode: null,
  sisi: '',
  blok: 0,
  skala: 1,
  kumulatif: false,
  levels: [],
  label: '',
  head: [],
};
/** So many rows must be numbered in turn, from 1. */
const ENOUGH = 2;

/**
 * Adds a column for running numbers that the heading forgets:
 *
 *   Program Anggaran Keterangan
 *   1 PROGRAM PENGELOLAAN PASAR Rp 1.200.000.000 APBD
 *   2 PROGRAM PENATAAN TERMINAL Rp 800.000.000 APBD
 */
export function withNumbers(region: StreamRegion): StreamRegion {
  if (region.columns.some((c) => c.field === 'no' || c.field === 'kode')) return region;
  let last = 0;
  for (const { text } of region.segments.flat()) {
    const number = /^\s*(\d{1,2})[.)]?\s*(?=$|\p{Lu})/u.exec(text)?.[1];
    if (number !== undefined && Number(number) === last + 1) last++;
  }
  return last < ENOUGH ? region : { ...region, columns: [NUMBER, ...region.columns] };
}
