import { rupiah } from '../numbers.js';
import type { Baris, Gaya, Kolom, Rencana, Sel, Simpul, TruthRecord } from '../model.js';

export const kolom = (
  head: string | readonly string[],
  width: number,
  align: Kolom['align'] = 'left',
): Kolom => ({ head: typeof head === 'string' ? [head] : head, width, align });

/** A cell over `rowSpan` rows; an empty text is an empty cell. */
export const sel = (text: string | number, rowSpan = 1): Sel => ({ text: String(text), rowSpan });

/** Every entity of the plan in printing order. */
export function simpul(rencana: Rencana): Simpul[] {
  const out: Simpul[] = [];
  const visit = (s: Simpul): void => {
    out.push(s);
    s.anak.forEach(visit);
  };
  rencana.program.forEach(visit);
  return out;
}

/**
 * The rows of one entity: what is shared by its indicators is one merged cell over all of them.
 *
 * @param shared cells that stand once; `null` slots are filled by `own`
 */
export function rows(s: Simpul, cells: (u: Simpul['ukuran'][number], first: boolean) => Baris): Baris[] {
  return s.ukuran.map((u, i) =>
    cells(u, i === 0).map((c) => (c === null || c.rowSpan === 1 ? c : i === 0 ? c : null)),
  );
}

export const record = (fields: Partial<TruthRecord>): TruthRecord => ({
  periode: '',
  sisi: '',
  tingkat: 'lain',
  kode: '',
  uraian: '',
  indikator: '',
  satuan: '',
  figures: {},
  keterangan: '',
  ...fields,
});

/** Money that was not spent is a dash, as in the real tables: no value. */
export const belanja = (amount: number, gaya: Gaya): string => (amount === 0 ? '-' : rupiah(amount, gaya));
export const belanjaTruth = (amount: number): string => (amount === 0 ? '' : String(amount));
