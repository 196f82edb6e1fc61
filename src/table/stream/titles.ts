import { quarterOf } from '../../heading/periods.js';
import type { ScanLine } from './scan.js';

const CAPTION = /^(?:tabel|table)(?!\p{L})\s*\.?\s*(?:[IVX]+[.-])?[\dT][\d.,-]*/iu;
/** Openings of titles that no column is called by. */
const SURE_TITLE =
  /^(?:tabel|lampiran|pengukuran\s+kinerja|rencana\s+(?:aksi|kerja|program|strategis|kinerja)|perjanjian|evaluasi\s+(?:hasil|kinerja|rencana|terhadap)|rekapitulasi|rumusan|laporan|matriks|form(?:ulir)?\b|dinas\b|badan\b|pemerintah\s+(?:kab|kota|prov)|kecamatan\b|sekretariat\b|inspektorat\b|rumah\s+sakit|opd\s*:|skpd\s*:|nama\s+(?:opd|perangkat|skpd|unit)|tahun\s+anggaran\s+\d|perubahan\s+rencana)/i;
/** Openings that columns have too. */
const TITLE =
  /^(?:capaian|realisasi\s+(?:anggaran|kinerja|fisik)|tri\s*wulan\s+[ivIV\d]+\b|tw\s+[ivIV\d]+$|tahun\s+(?:19|20)\d\d|target\s+dan\s+realisasi|indikator\s+kinerja|kota\s+[A-Z]|kabupaten\s+[A-Z]|provinsi\s+[A-Z])/i;

/** What only headings of columns say: "RENCANA AKSI ANGGARAN (RP.) PENANGGUNG JAWAB" is two or three of them. */
const NAMES_COLUMN = /\(\s*rp\b|\bpenanggung\s*jawab\b/i;

/** "Tabel 2.6 …", "Tabel III.11": a caption begins here. */
export const isCaption = (text: string): boolean =>
  CAPTION.test(text) && !/\b(?:berikut|dapat|menunjukkan|terlihat|diatas|di atas)\b/i.test(text);

/** A title of the document or of a table: whose, what, which period. */
export function isTitle({ text }: { readonly text: string }): boolean {
  if (text.length > 160 || NAMES_COLUMN.test(text) || /[.;]$/.test(text) || /^\p{Ll}/u.test(text))
    return false;
  if (!SURE_TITLE.test(text) && !TITLE.test(text)) return false;
  const range = /\b(?:19|20)\d\d(?:\s*[-–]\s*(?:19|20)\d\d)?$/;
  return !/\d[\d.,]{3,}\s*%?$/.test(text.replace(range, ''));
}

/** The quarter that a title names: a title is about one, a row is not. */
export const titleQuarter = (lines: readonly ScanLine[]): number | null =>
  lines
    .filter(isTitle)
    .map((l) => quarterOf(l.text))
    .find((q) => q !== null) ?? null;

/** A title whose words no heading of a column begins with ("PENGUKURAN KINERJA TAHUN 2025", "DINAS …"). */
export const isSureTitle = (text: string): boolean =>
  SURE_TITLE.test(text) && !/^\p{Ll}/u.test(text) && !NAMES_COLUMN.test(text);
