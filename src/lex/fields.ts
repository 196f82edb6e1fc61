import { ANGKA, type Angka, type Field } from '../types.js';

const FIGURES: ReadonlySet<Field> = new Set<Field>(ANGKA);
const ENTITIES: ReadonlySet<Field> = new Set<Field>([
  'tujuan',
  'sasaran',
  'urusan',
  'program',
  'kegiatan',
  'subkegiatan',
  'uraian',
]);

/** True for columns of figures: performance, money and quarters. */
export function isFigureField(field: Field): field is Angka {
  return FIGURES.has(field);
}

/** True for columns that name entities. */
export function isEntityField(field: Field): boolean {
  return ENTITIES.has(field);
}
