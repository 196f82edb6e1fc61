import { ANGGARAN, ANGKA, KINERJA, RUPIAH, type Angka, type Field, type Rupiah } from '../types.js';

const FIGURES: ReadonlySet<Field> = new Set<Field>(ANGKA);
const AMOUNTS: ReadonlySet<string> = new Set(RUPIAH);
const MEASURED: ReadonlySet<Field> = new Set<Field>([...KINERJA, ...ANGGARAN]);
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

/** True for columns of amounts in rupiah. */
export function isRupiah(field: string): field is Rupiah {
  return AMOUNTS.has(field);
}

/** True for columns that name entities. */
export function isEntityField(field: Field): boolean {
  return ENTITIES.has(field);
}

/** True for columns of names: of entities and of their indicators. */
export function isNameField(field: Field): boolean {
  return field === 'indikator' || isEntityField(field);
}

/** True for columns of performance and money: figures of the whole period, not of its quarters. */
export function isMeasured(field: Field): boolean {
  return MEASURED.has(field);
}
