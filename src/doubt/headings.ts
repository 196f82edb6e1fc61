import { isEntityField } from '../lex/fields.js';
import type { Column, Table } from '../types.js';
import { doubt, type Doubt } from './doubts.js';

/** "Target Target Kinerja Hasil": the same word twice, one from each of two headings. */
const TWICE = /(?<!\p{L})(\p{L}{4,})\s+\1(?!\p{L})/iu;
/** "Target Kinerja Realisasi Capaian": a column is one or the other. */
const BOTH = /\btarget\b(?!.*(?:\b(?:dan|atau|antara|terhadap|thd)\b|\/)).*\brealisasi\b/i;
/** What a column of names never stands below. */
const MEASURE = /^(?:target|realisasi|capaian|pagu|anggaran)$/i;

/**
 * Headings of several lines, each in the middle of its own height, that ran into each other: the first word of one
 * was taken for the line above its neighbours, and what a column means may be its neighbour's meaning.
 *
 *                      Target      Realisasi
 *                      Kinerja      Target
 *     Indikator        Capaian      Kinerja          → "Target > Indikator Program", "Realisasi Target Target"
 *     Program          Program       Hasil
 */
export function doubtHeadings({ grid, columns, rows }: Table): Doubt[] {
  if (grid.cara !== 'layout' || !columns.some(isMixed)) return [];
  return rows.flatMap((row) => row.figures.map((figure) => doubt('mixedHeading', row, figure)));
}

function isMixed({ field, head }: Column): boolean {
  if (head.some((text) => TWICE.test(text) || BOTH.test(text))) return true;
  const named = isEntityField(field) || field === 'indikator' || field === 'kode';
  return named && head.length > 1 && MEASURE.test((head[0] ?? '').trim());
}
