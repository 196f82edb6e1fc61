import { compact } from './words.js';

/**
 * How the kegiatan of "Program Penunjang Urusan Pemerintahan Daerah" are called, by the nomenclature that all
 * regions share (Permendagri 90/2019, Kepmendagri 050-5889/2021: x.xx.01.2.01 and on). Misprints stand at the end.
 */
const NAMES = [
  'Perencanaan, Penganggaran, dan Evaluasi Kinerja',
  'Administrasi Keuangan Perangkat Daerah',
  'Administrasi Barang Milik Daerah pada Perangkat Daerah',
  'Administrasi Pendapatan Daerah Kewenangan Perangkat Daerah',
  'Administrasi Kepegawaian Perangkat Daerah',
  'Administrasi Umum Perangkat Daerah',
  'Pengadaan Barang Milik Daerah Penunjang Urusan Pemerintah',
  'Penyediaan Jasa Penunjang Urusan Pemerintah',
  'Pemeliharaan Barang Milik Daerah Penunjang Urusan Pemerintah',
  'Peningkatan Pelayanan BLUD',
  'Administrasi Keuangan dan Operasional Kepala Daerah',
  'Fasilitasi Kerumahtanggaan Sekretariat Daerah',
  'Layanan Keuangan dan Kesejahteraan DPRD',
  'Layanan Administrasi DPRD',
].map(compact);

/** True for the name of a kegiatan that every agency has. */
export function isKegiatanPenunjang(nama: string): boolean {
  const own = compact(nama);
  return NAMES.some((name) => own.startsWith(name));
}
