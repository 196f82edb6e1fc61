import { columnWith } from '../../heading/column-with.js';
import { PLAIN_COLUMN } from '../../heading/plain-column.js';
import { gathered } from '../../lex/gather.js';
import type { Column } from '../../types.js';
import { openingOf } from './openings.js';
import type { StreamRegion } from './region.js';

const NUMBER: Column = columnWith(PLAIN_COLUMN, { field: 'no' });
/** What a numbered row begins with: "1 Dokumen" is a count. */
const NAMES: ReadonlySet<string> = new Set(['program', 'sasaran', 'kegiatan']);
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
  const lines = gathered(region.segments);
  lines.forEach(({ text }, i) => {
    const [number = '', ...words] = text.trim().split(/\s+/);
    if (!/^\d{1,2}[.)]?$/.test(number) || Number.parseInt(number) !== last + 1) return;
    const [first = '', second = ''] =
      words.length > 0 ? words : (lines[i + 1]?.text ?? '').trim().split(/\s+/);
    if (NAMES.has(openingOf(first, second))) last++;
  });
  return last < ENOUGH ? region : { ...region, columns: [NUMBER, ...region.columns] };
}
