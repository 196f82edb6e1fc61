/** Columns of the CSV, in order: the contract. */
export const COLUMNS = [
  'dokumen', 'halaman', 'baris', 'tabel', 'instansi', 'daerah', 'tahun', 'periode', 'tingkat', 'kode',
  'sasaran', 'program', 'kegiatan', 'uraian', 'indikator', 'definisi', 'satuan',
  'target', 'realisasi', 'capaian', 'pagu', 'realisasi_rp', 'capaian_rp',
  'tw1', 'tw2', 'tw3', 'tw4', 'keterangan', 'temuan', 'keyakinan',
] as const; // prettier-ignore
export type ColumnName = (typeof COLUMNS)[number];

/** Columns of `--findings`, in order: the contract. */
export const FINDING_COLUMNS = [
  'dokumen', 'halaman', 'baris', 'tabel', 'periode', 'uraian', 'indikator',
  'rule', 'severity', 'printed', 'expected', 'message',
] as const; // prettier-ignore

/** The rules of the contract. */
export const RULES = [
  'RATIO', 'RATIO_RP', 'SUM', 'TW_SUM', 'YEAR_SUM', 'MEAN', 'OVER',
  'CROSS', 'PROSE', 'TREND', 'KODE', 'FORMAT', 'ERROR_CELL', 'UNPLACED',
] as const; // prettier-ignore
export type Rule = (typeof RULES)[number];

/** How bad a finding is, worst first: it cannot be true, it is odd, it is worth knowing. */
export const SEVERITIES = ['error', 'warning', 'info'] as const;
export type Severity = (typeof SEVERITIES)[number];
