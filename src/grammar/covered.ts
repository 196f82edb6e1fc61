import { ANGKA, type Column, type Field } from '../types.js';

const FIGURES: ReadonlySet<Field> = new Set<Field>(ANGKA);
const NAMES: ReadonlySet<Field> = new Set<Field>([
  'tujuan',
  'sasaran',
  'program',
  'kegiatan',
  'subkegiatan',
  'uraian',
  'indikator',
]);

/** True where the contract covers a table: it names entities or indicators and has a figure of them. */
export function isCovered(columns: readonly Column[]): boolean {
  return columns.some((c) => NAMES.has(c.field)) && columns.some((c) => FIGURES.has(c.field));
}
