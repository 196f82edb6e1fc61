import { isEntityField } from '../lex/fields.js';
import { compact } from '../lex/words.js';
import type { Column, Grid, Row, Table } from '../types.js';
import { doubt, type Doubt, type Sign } from './doubts.js';

/** "Target Target Kinerja Hasil": the same word twice, one from each of two headings. */
const TWICE = /(?<!\p{L})(\p{L}{4,})\s+\1(?!\p{L})/iu;
/** "Target Kinerja Realisasi Capaian": a column is one or the other. */
const BOTH = /\btarget\b(?!.*(?:\b(?:dan|atau|antara|terhadap|thd)\b|\/)).*\brealisasi\b/i;
/** What a column of names never stands below. */
const MEASURE = /^(?:target|realisasi|capaian|pagu|anggaran|jumlah|rata\s*-?\s*rata|persentase|tingkat)$/i;

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
  if (hasUnread(grid)) return all(rows, 'headless');
  return grid.cara === 'layout' && columns.some(isMixed) ? all(rows, 'mixedHeading') : [];
}

function all(rows: readonly Row[], sign: Sign): Doubt[] {
  return rows.flatMap((row) => row.figures.map((figure) => doubt(sign, row, figure)));
}

/** Rows in which the rest of a heading would stand, and how many units make one. */
const FIRST_ROWS = 4;
const FEWEST_UNITS = 3;

/**
 * A line of units among the first rows: the last line of the heading was not seen to be its own, so that which
 * quarter or year a column is of, and whether of money, is not known.
 *
 *     Uraian | Realisasi Triwulan I - II |   |    |
 *            | I  |    | II |                             the heading, as far as it was read
 *     1      | 2  |    | 3  |
 *            | K  | Rp | K  | Rp                          its last line, read as a row
 */
function hasUnread({ body }: Grid): boolean {
  return body.slice(0, FIRST_ROWS).some(({ cells }) => {
    const texts = cells.flatMap((cell) => (cell && cell.text !== '' ? compact(cell.text) : []));
    return texts.length >= FEWEST_UNITS && texts.every((text) => UNITS.has(text));
  });
}

/** Headings that say nothing without the ones above them. */
const UNITS: ReadonlySet<string> = new Set(['k', 'rp', '%', 'target', 'realisasi']);

function isMixed({ field, head }: Column): boolean {
  if (head.some((text) => TWICE.test(text) || BOTH.test(text))) return true;
  const named = isEntityField(field) || field === 'indikator' || field === 'kode';
  return named && head.length > 1 && MEASURE.test((head[0] ?? '').trim());
}
