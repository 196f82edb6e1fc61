import { gather, gathered } from '../../lex/gather.js';
import { columnWith } from '../../heading/column-with.js';
import { KIND_OF_INDICATOR } from '../../lex/words.js';
import type { Column, SourceLine } from '../../types.js';
import { openingOf, type Opening } from './openings.js';
import type { StreamRegion } from './region.js';

/** So many indicators of a table must say their kind: fewer are words of names. */
const ENOUGH = 4;
/** Of all places where such a word stands, in this share an indicator follows: "Hasil Persentase …", not "Hasil Panen". */
const MOSTLY = 0.6;

/** A column of kinds of indicators: no heading names it. */
export function isKindColumn(column: Column): boolean {
  return column.field === 'keterangan' && column.head.length === 0;
}

/**
 * Adds a column before the indicators for their kind, where rows print one and the heading forgets it:
 *
 *   Kode | Kegiatan              | Indikator
 *   2.01   Penataan Pasar Rakyat   Keluaran Jumlah pasar yang ditata
 *                                  Hasil Pasar yang layak
 */
export function withIndicatorKinds(region: StreamRegion): StreamRegion {
  if (!region.columns.some((c) => c.field === 'indikator') || !printsKinds(gathered(region.segments)))
    return region;
  const columns = gather(region.columns, (column): Column[] =>
    column.field === 'indikator'
      ? [columnWith(column, { field: 'keterangan', periode: null, levels: [], label: '', head: [] }), column]
      : [column],
  );
  return { ...region, columns };
}

function printsKinds(lines: readonly SourceLine[]): boolean {
  let all = 0;
  let opening = 0;
  lines.forEach(({ text }, at) => {
    if (!KIND_WORD.test(text)) return;
    const words = [...text.split(/\s+/), ...(lines[at + 1]?.text.trim().split(/\s+/, 1) ?? [])].filter(
      Boolean,
    );
    const own = words.length - 1;
    words.slice(0, own).forEach((word, i) => {
      if (!KIND_OF_INDICATOR.test(word)) return;
      all++;
      const next = words[i + 1] ?? '';
      if (/^\p{Lu}/u.test(next) && OPENS.has(openingOf(next, NEXT))) opening++;
    });
  });
  return opening >= ENOUGH && opening >= MOSTLY * all;
}
/** Quickly tells the lines that need no look. */
const KIND_WORD = /masukan|keluaran|hasil|manfaat|dampak|input|output|outcome|impact/i;
/** More words follow: "Jumlah" alone would be a sum. */
const NEXT = 'yang';
const OPENS: ReadonlySet<Opening> = new Set<Opening>(['indikator', 'sasaran']);
