/**
 * The values of the test kit: a plan (what an agency means to do and has done), a true table (what stands on
 * the page) and truth records (what the program has to give back), in the words of the contract.
 */

/** Kinds of table that the kit can print. */
export const JENIS = [
  'rencana-aksi',
  'pengukuran',
  'renstra',
  'renstra-dua-sisi',
  'riwayat',
  'ikk',
  'realisasi-anggaran',
  'perjanjian-kinerja',
  'evaluasi-renja',
] as const;
export type Jenis = (typeof JENIS)[number];

export const ANGKA_TRUTH = [
  'target',
  'realisasi',
  'capaian',
  'pagu',
  'realisasi_rp',
  'capaian_rp',
  'tw1',
  'tw2',
  'tw3',
  'tw4',
] as const;
export type AngkaTruth = (typeof ANGKA_TRUTH)[number];

/** One record that has to come back; figures are plain decimals or words. Empty where nothing is printed. */
export interface TruthRecord {
  readonly periode: string;
  readonly sisi: '' | 'semula' | 'menjadi';
  readonly tingkat: string;
  readonly kode: string;
  readonly uraian: string;
  readonly indikator: string;
  readonly satuan: string;
  readonly figures: Readonly<Partial<Record<AngkaTruth, string>>>;
  readonly keterangan: string;
}

/** One column as printed: heading texts from the top down, and its width on paper in points. */
export interface Kolom {
  readonly head: readonly string[];
  readonly width: number;
  readonly align: 'left' | 'right' | 'center';
}

/** One body cell at its top left; null where a merged cell covers the slot. */
export interface Sel {
  readonly text: string;
  readonly rowSpan: number;
}
export type Baris = readonly (Sel | null)[];

/** One heading cell with its spans. */
export interface SelKepala extends Sel {
  readonly column: number;
  readonly colSpan: number;
}

/** A table as its maker sees it, before any printing, and what it says. */
export interface TrueTable {
  readonly jenis: Jenis;
  /** Lines above the table: its title, the agency, the year. */
  readonly judul: readonly string[];
  readonly kolom: readonly Kolom[];
  /** True where a row of column numbers stands under the heading. */
  readonly nomor: boolean;
  readonly body: readonly Baris[];
  readonly truth: readonly TruthRecord[];
}

/** What is measured of one indicator. */
export interface Ukuran {
  readonly indikator: string;
  readonly definisi: string;
  readonly satuan: string;
  readonly target: number;
  readonly realisasi: number;
}

/** A program, kegiatan or sub kegiatan; the money of a parent is the sum of its children's. */
export interface Simpul {
  readonly tingkat: 'program' | 'kegiatan' | 'subkegiatan';
  /** urusan, bidang, program, kegiatan ("2.01"), sub kegiatan, as far as the level has them. */
  readonly kode: readonly string[];
  readonly nama: string;
  readonly ukuran: readonly Ukuran[];
  readonly pagu: number;
  readonly realisasi: number;
  /** Share of each quarter, in hundredths of a percent; the four add up to 10000. */
  readonly tw: readonly [number, number, number, number];
  readonly keterangan: string;
  readonly anak: readonly Simpul[];
}

/** How this agency writes its numbers. */
export interface Gaya {
  /** `id`: 1.234.567,89; `en`: 1,234,567.89 */
  readonly tanda: 'id' | 'en';
  readonly rupiah: '' | 'Rp ' | 'Rp' | 'akhir';
  /** Two zero decimals after every amount. */
  readonly sen: boolean;
}

export interface Rencana {
  readonly instansi: string;
  readonly daerah: string;
  readonly tahun: number;
  readonly triwulan: 1 | 2 | 3 | 4;
  readonly gaya: Gaya;
  readonly program: readonly Simpul[];
}
